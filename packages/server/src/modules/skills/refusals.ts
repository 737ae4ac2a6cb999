import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type SkillsRefusals = {
  'skills.name-invalid': undefined;
  'skills.framework-unknown': undefined;
  'skills.skill-not-found': undefined;
};

export const say = sayingOf<SkillsRefusals>();
