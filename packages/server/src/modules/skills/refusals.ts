import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type SkillsRefusals = {
  'skills.name-invalid': undefined;
  'skills.framework-unknown': undefined;
  'skills.skill-not-found': undefined;
  'skills.scale-not-found': undefined;
  'skills.language-unknown': undefined;
  'skills.translation-of-itself': undefined;
  'skills.too-many-alternatives': undefined;
  'skills.description-too-long': undefined;
  'skills.source-not-found': undefined;
  'skills.occupation-not-found': undefined;
  'skills.import-column-unknown': { column: string };
  'skills.import-framework-no-uri': { file: string };
  'skills.import-name-long': { most: number };
  'skills.import-no-column': { columns: string };
  'skills.import-no-name': undefined;
  'skills.import-no-number': undefined;
  'skills.import-no-uri': { uri: string };
  'skills.import-nothing': undefined;
  'skills.import-occupation-missing': undefined;
  'skills.import-one-document': undefined;
  'skills.import-outdated': undefined;
  'skills.import-same': undefined;
  'skills.import-starter-may-not': undefined;
  'skills.import-too-many': { most: number };
  'skills.import-too-many-names': { most: number };
  'skills.import-twice': { uri: string };
  'skills.import-unknown': { file: string };
  'skills.import-without-framework': undefined;
};

export const say = sayingOf<SkillsRefusals>();
