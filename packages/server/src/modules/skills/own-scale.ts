import type { Deps } from '../../platform/deps.ts';
import { sayingOf } from '../../platform/refusal.ts';
import type { Framework, ScaleWords, SkillLevel } from './skill.ts';

/** The scale that every instance has from the start. */
export const defaultFrameworkId = 'frm_cairn-five-levels';

/** The scale of O*NET's level ratings, whose levels mean something else for each skill. */
const onetFrameworkId = 'frm_onet-level';

/** What the skills of a framework are measured on, as long as nobody says otherwise. */
export function scaleOfFormat(format: string): string {
  return format === 'onet' ? onetFrameworkId : defaultFrameworkId;
}

/** What Cairn's own scale says: its words are those of our pages, so it has as many languages as these. */
export interface OwnScaleTexts {
  'scale.name': undefined;
  'scale.level-1': undefined;
  'scale.level-2': undefined;
  'scale.level-3': undefined;
  'scale.level-4': undefined;
  'scale.level-5': undefined;
  'scale.meaning-1': undefined;
  'scale.meaning-2': undefined;
  'scale.meaning-3': undefined;
  'scale.meaning-4': undefined;
  'scale.meaning-5': undefined;
}

type Codes = { [code in keyof OwnScaleTexts]: OwnScaleTexts[code] };
const ownText = sayingOf<Codes>();
const levels = [1, 2, 3, 4, 5] as const;

/** A scale as it is stored, or Cairn's own in the words of our pages. */
export function withOwnWords(
  { say, languages: [first, ...others] }: Pick<Deps, 'say' | 'languages'>,
  framework: Framework,
): Framework {
  if (framework.frameworkId !== defaultFrameworkId) return framework;
  const translations = others.map((language) => [language, wordsIn(say, language)] as const);
  return {
    ...framework,
    name: say(ownText('scale.name'), first),
    language: first,
    levels: levelsIn(say, first),
    translations: Object.fromEntries(translations),
  };
}

function levelsIn(say: Deps['say'], language: string): Required<SkillLevel>[] {
  return levels.map((level) => ({
    level,
    name: say(ownText(`scale.level-${level}`), language),
    description: say(ownText(`scale.meaning-${level}`), language),
  }));
}

function wordsIn(say: Deps['say'], language: string): ScaleWords {
  const named = levelsIn(say, language).map(({ level, ...words }) => [String(level), words] as const);
  return { name: say(ownText('scale.name'), language), levels: Object.fromEntries(named) };
}
