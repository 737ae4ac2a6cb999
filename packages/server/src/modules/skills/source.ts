import type { Format, Mapping } from './import/entry.ts';

/** What is imported, or `own`: written here by an organisation. */
export type SourceFormat = Format | 'own';

/** A framework of skills as somebody publishes it, in the edition that was imported last. */
export interface SkillSource {
  /** `frw_…` */
  sourceId: string;
  /** Absent: for everyone on this instance. */
  organisationId?: string;
  format: SourceFormat;
  uri: string;
  name: string;
  publisher?: string;
  licence?: string;
  /** What its publisher calls the edition. */
  version?: string;
  /** BCP 47: of the import that came first. */
  language: string;
  /** What its skills are measured on. */
  scaleId: string;
  /** Of this instance, counted from 1; 0 while the first import is not done. */
  edition: number;
  /** Grows whenever an import begins to write or ends. */
  revision: number;
  mapping: Mapping;
  changedAt: Date;
}

/** What an import does to what is there. */
export type Change = 'added' | 'changed' | 'gone' | 'same';
export type ChangeCounts = { [change in Change]: number };

/** An import that ended, by what it changed. */
export interface SourceEdition {
  number: number;
  runId: string;
  version?: string;
  language: string;
  added: number;
  changed: number;
  gone: number;
  importedAt: Date;
}

export interface Occupation {
  /** `occ_…` */
  occupationId: string;
  uri: string;
  code?: string;
  name: string;
  /** BCP 47: of the name and description. */
  language: string;
  alternatives: string[];
  description?: string;
}

/** What an occupation asks for, as published. */
export interface OccupationNeed {
  skillId: string;
  name: string;
  language: string;
  need?: 'essential' | 'optional';
  /** As published: O*NET says 1 to 5. */
  importance?: number;
  /** As published: O*NET says 0 to 7. */
  level?: number;
}

/** Where the runs of the instance itself belong, whose frameworks are for everyone. */
export const siteOwner = 'site';

export function ownerOf({ organisationId }: { organisationId?: string | undefined }): string {
  return organisationId ?? siteOwner;
}
