import { sayingOf } from './refusal.ts';

/** What the platform refuses by itself: code to what stands in the sentence. */
export type PlatformRefusals = {
  'bulk.too-many-rows': { most: number };
  'platform.drawings-wait': undefined;
  'platform.picture-too-large': undefined;
  'platform.picture-too-wide': undefined;
  'platform.picture-neither': undefined;
  'platform.picture-damaged': undefined;
  'platform.picture-not-svg': undefined;
  'platform.picture-too-many-parts': undefined;
  'platform.picture-element': { name: string };
  'platform.picture-attribute': { name: string };
  'files.empty': undefined;
  'files.no-room': { megabytes: number };
  'files.not-found': undefined;
  'files.other-kind': { found: string; taken: readonly string[] };
  'files.too-large': { megabytes: number };
  'import.broken': { file: string; line: number };
  'import.nothing': undefined;
  'import.too-large': { file: string };
  'import.too-many': { most: number };
  'platform.catalogue-being-read': { read: number };
  'bulk.no-rows': undefined;
  'bulk.request-key-reused': undefined;
  'bulk.row-broke': undefined;
  'bulk.run-not-found': undefined;
};

export const say = sayingOf<PlatformRefusals>();
