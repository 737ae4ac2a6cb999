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
};

export const say = sayingOf<SkillsRefusals>();
