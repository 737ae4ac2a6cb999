import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type ImportsRefusals = {
  'imports.no-title': undefined;
  'imports.no-title-column': { columns: string };
  'imports.twice': { key: string; line: number };
  'imports.too-many-columns': { most: number };
  'imports.column-unknown': { column: string };
  'imports.column-twice': { column: string };
  'imports.nothing-described': { file: string };
  'imports.mixed': undefined;
  'imports.upload-not-found': undefined;
  'imports.upload-over': undefined;
  'imports.same': undefined;
  'imports.skill-unknown': { skill: string };
  'imports.starter-may-not': undefined;
  'imports.created': undefined;
  'imports.changed': undefined;
  'imports.published': undefined;
  'imports.holds-other-work': undefined;
  'imports.not-published': { missing: string };
  'imports.value-number': { value: string; least: number; most: number };
  'imports.value-whole': { value: string; least: number; most: number };
  'imports.value-place': { value: string };
  'imports.value-choice': { value: string; choices: string };
  'imports.value-language': { value: string };
  'imports.value-long': { length: number; most: number };
  'imports.value-date': { value: string };
  'imports.value-address': { value: string };
  'imports.value-level': { value: string };
  'imports.value-empty': undefined;
  'imports.value-many': { count: number; most: number };
  'imports.value-order': undefined;
};

export const say = sayingOf<ImportsRefusals>();
