import { fileBounds } from '../../../platform/import-files/import-file.ts';
import type { Said } from '../../../platform/refusal.ts';

export type { ImportFile } from '../../../platform/import-files/import-file.ts';

/** What a framework is published as. */
export const formats = ['esco', 'onet', 'case', 'ctdl-asn', 'csv'] as const;
export type Format = (typeof formats)[number];

/** Which column of a table says what; what is absent is guessed by its name. */
export interface Mapping {
  uri?: string;
  name?: string;
  description?: string;
  code?: string;
  broader?: string;
  alternatives?: string;
}

/** What somebody says of the framework, where its files do not. */
export interface Given {
  name?: string;
  language?: string;
  version?: string;
  licence?: string;
  mapping?: Mapping;
}

/** The framework itself, as its files or whoever imports it say. */
export interface Head {
  type: 'framework';
  format: Format;
  uri: string;
  name: string;
  publisher?: string;
  licence?: string;
  version?: string;
  /** BCP 47: what these files are written in. */
  language: string;
  mapping?: Mapping;
}

interface Texts {
  uri: string;
  language: string;
  name: string;
  alternatives: string[];
  description?: string;
  code?: string;
}

export interface SkillEntry extends Texts {
  type: 'skill';
  isTransversal: boolean;
}

/** It stands above skills and is none. */
export interface GroupEntry extends Texts {
  type: 'group';
}

export interface OccupationEntry extends Texts {
  type: 'occupation';
}

/** Where a skill stands among others. */
export interface LinksEntry {
  type: 'links';
  uri: string;
  broader: string[];
  related: string[];
}

/** What the levels mean for one skill. */
export interface AnchorsEntry {
  type: 'anchors';
  uri: string;
  language: string;
  levels: { level: number; text: string }[];
}

/** What an occupation asks for. */
export interface NeedsEntry {
  type: 'needs';
  uri: string;
  skills: Need[];
}

export interface Need {
  uri: string;
  need?: 'essential' | 'optional';
  importance?: number;
  level?: number;
}

export type Entry = SkillEntry | GroupEntry | OccupationEntry | LinksEntry | AnchorsEntry | NeedsEntry;
export type EntryType = Entry['type'];

/** A line that cannot be taken, and why. */
export interface Fault {
  type: 'fault';
  file: string;
  line: number;
  said: Said;
}

/** A framework as its files have it: its head, and what is in it, read while it is handed on. */
export interface Parsed {
  head: Head;
  /** Of which types these files tell: of others, nothing is missed. */
  types: ReadonlySet<EntryType>;
  entries: () => AsyncIterable<Entry | Fault>;
}

/** No import is larger: a file may be refused, but never ends the server. */
export const importBounds = {
  ...fileBounds,
  /** Skills, occupations and what belongs to them. */
  entries: 200_000,
  /** Names and alternatives of skills, in all languages: more are in no index. */
  names: 400_000,
  name: 500,
  description: 8000,
  alternatives: 100,
  uri: 2000,
  language: 35,
} as const;
