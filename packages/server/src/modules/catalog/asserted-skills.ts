import { type Skill, scaleIn, skillIn, wordedIn } from '../skills/index.ts';
import type { AchievementContent, AssertedSkill } from './edition-content.ts';
import { catalogRefusal } from './refusals.ts';

/** A copy of the skill at a level of its framework, in all its languages, as an edition keeps it. */
export function assertedSkillOf(skill: Skill, level: number): AssertedSkill {
  const { framework } = skill;
  const named = framework.levels.find((one) => one.level === level);
  if (!named) throw catalogRefusal('invalid', 'catalog.level-unknown');
  const languages = [...Object.keys(skill.translations), ...Object.keys(framework.translations)];
  const translations = [...new Set(languages)].sort().flatMap((language) => {
    const words = translationOf(skill, level, language);
    return Object.keys(words).length > 0 ? [[language, words] as const] : [];
  });
  return {
    skillId: skill.skillId,
    name: skill.name,
    language: skill.language,
    framework: framework.name,
    level,
    levelName: named.name,
    scaleLanguage: framework.language,
    levels: Math.max(...framework.levels.map((one) => one.level)),
    ...(skill.url !== undefined && { url: skill.url }),
    ...(skill.code !== undefined && { code: skill.code }),
    ...(translations.length > 0 && { translations: Object.fromEntries(translations) }),
  };
}

/** Skills of one language alone, so that what is missing in it is left out. */
function translationOf(skill: Skill, level: number, language: string) {
  const { name } = skillIn(skill, [language]);
  const scale = scaleIn(skill.framework, [language]);
  const levelName = scale.levels.find((one) => one.level === level)?.name;
  const isOwn = (said: { language: string } | undefined, original: string) =>
    said?.language === language && language !== original;
  return {
    ...(isOwn(name, skill.language) && { name: name.text }),
    ...(levelName && isOwn(levelName, skill.framework.language) && { levelName: levelName.text }),
    ...(isOwn(scale.name, skill.framework.language) && { framework: scale.name.text }),
  };
}

const members = ['name', 'levelName', 'framework'] as const;
type Member = (typeof members)[number];

/** A skill in the first of the wanted languages, text by text, and what each of its texts is in. */
export function assertedSkillIn(
  skill: AssertedSkill,
  { edition, wanted }: { edition: Pick<AchievementContent, 'language'>; wanted: readonly string[] },
): { skill: AssertedSkill; languages: { [member in Member]: string } } {
  const worded = (member: Member) => {
    const original = {
      text: skill[member] ?? '',
      language: (member === 'name' ? skill.language : skill.scaleLanguage) ?? edition.language,
    };
    const said = Object.entries(skill.translations ?? {}).map(([tag, words]) => [tag, words[member]]);
    return wordedIn(original, Object.fromEntries(said), wanted);
  };
  const [name, levelName, framework] = [worded('name'), worded('levelName'), worded('framework')];
  return {
    skill: {
      ...{ ...skill, name: name.text, levelName: levelName.text },
      ...(skill.framework !== undefined && { framework: framework.text }),
    },
    languages: { name: name.language, levelName: levelName.language, framework: framework.language },
  };
}

/**
 * A skill as the edition's own language has it: what its badges and its picture say. What was published before skills
 * said what they are written in says what it said.
 */
export function ownWordsOf(skill: AssertedSkill, edition: Pick<AchievementContent, 'language'>) {
  const { language: original } = edition;
  const own = assertedSkillIn(skill, { edition, wanted: [original] }).skill;
  return {
    ...own,
    ...(skill.language === undefined && { name: skill.name }),
    ...(skill.scaleLanguage === undefined && { levelName: skill.levelName }),
    ...(skill.scaleLanguage === undefined && skill.framework !== undefined && { framework: skill.framework }),
  };
}

/** A name in each of these languages that has it, the edition's own first. */
export function namesOf(
  skill: AssertedSkill,
  { edition, languages }: { edition: Pick<AchievementContent, 'language'>; languages: readonly string[] },
) {
  const own = ownWordsOf(skill, edition);
  return (member: Member): string | { [language: string]: string } => {
    const others = languages.flatMap((tag) => {
      const shown = assertedSkillIn(skill, { edition, wanted: [tag] });
      const isSaid = tag !== edition.language && shown.languages[member] === tag;
      return isSaid ? [[tag, shown.skill[member] ?? ''] as const] : [];
    });
    const text = own[member] ?? '';
    return others.length === 0 ? text : { [edition.language]: text, ...Object.fromEntries(others) };
  };
}
