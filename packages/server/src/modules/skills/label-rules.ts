import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from './refusals.ts';
import type { Framework, ScaleWords, Skill, SkillWords } from './skill.ts';

/** In letters, and how many alternatives a language has. */
export const labelBounds = { name: 120, description: 600, alternatives: 20 } as const;

/** Texts trimmed; what is empty is left out. */
export function tidySkillWords({ name = '', description = '', alternatives = [] }: SkillWords): SkillWords {
  const [label, text] = [oneLine(name), plainText(description)];
  const others = [...new Set(alternatives.map(oneLine))].filter((one) => one !== '' && one !== label);
  return {
    ...(label !== '' && { name: label }),
    ...(text !== '' && { description: text }),
    ...(others.length > 0 && { alternatives: others }),
  };
}

/** What a skill may be called in a language. In its own, the skill says it; only alternatives are added. */
export function assertSkillWords(skill: Skill, language: string, words: SkillWords): void {
  assertLanguage(language);
  const { name, description, alternatives = [] } = words;
  if (language === skill.language && (name !== undefined || description !== undefined))
    throw new Refusal('invalid', say('skills.translation-of-itself'));
  if (alternatives.length > labelBounds.alternatives)
    throw new Refusal('invalid', say('skills.too-many-alternatives'));
  assertLabels([...alternatives, ...(name === undefined ? [] : [name])]);
  assertDescriptions([description]);
}

/** Only levels that the scale has; texts trimmed; what is empty is left out. */
export function tidyScaleWords(framework: Framework, { name = '', levels }: ScaleWords): ScaleWords {
  const label = oneLine(name);
  const named = framework.levels.flatMap(({ level }) => {
    const { name = '', description = '' } = levels[String(level)] ?? {};
    const words = tidySkillWords({ name, description });
    return Object.keys(words).length > 0 ? [[String(level), words] as const] : [];
  });
  return { ...(label !== '' && { name: label }), levels: Object.fromEntries(named) };
}

export function assertScaleWords(framework: Framework, language: string, words: ScaleWords): void {
  assertLanguage(language);
  if (language === framework.language) throw new Refusal('invalid', say('skills.translation-of-itself'));
  const levels = Object.values(words.levels);
  assertLabels([words.name, ...levels.map(({ name }) => name)].filter((name) => name !== undefined));
  assertDescriptions(levels.map(({ description }) => description));
}

export function assertLanguage(language: string): void {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language) || !isTag(language))
    throw new Refusal('invalid', say('skills.language-unknown'));
}

/** Pages name languages by `Intl`, which throws for what only looks like a tag, such as `en-ab1`. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

export function assertLabels(names: readonly string[]): void {
  if (names.some((name) => !hasVisibleLetter(name) || name.length > labelBounds.name))
    throw new Refusal('invalid', say('skills.name-invalid'), { name: say('skills.name-invalid') });
}

function assertDescriptions(texts: readonly (string | undefined)[]): void {
  if (texts.some((text) => (text?.length ?? 0) > labelBounds.description))
    throw new Refusal('invalid', say('skills.description-too-long'));
}
