/** What a skill is called in one language. */
export interface SkillWords {
  name?: string;
  description?: string;
  /** What else people call it: found by a search. */
  alternatives?: string[];
}

export interface SkillLevel {
  /** 1 is the lowest. */
  level: number;
  name: string;
  description?: string;
}

/** What a scale and its levels are called in one language. */
export interface ScaleWords {
  name?: string;
  levels: { [level: string]: { name?: string; description?: string } };
}

export interface Framework {
  frameworkId: string;
  name: string;
  /** BCP 47: what its name and its levels are written in. */
  language: string;
  url?: string;
  levels: SkillLevel[];
  /** By language, of the languages that were asked for. */
  translations: { [language: string]: ScaleWords };
  /** Absent: a scale for everyone on this instance. */
  organisationId?: string;
}

export type SkillKind = 'technical' | 'transversal';

export interface Skill {
  /** `skl_…` */
  skillId: string;
  name: string;
  description?: string;
  /** BCP 47: what its name and description are written in. */
  language: string;
  /** By language, of the languages that were asked for. */
  translations: { [language: string]: SkillWords };
  kind: SkillKind;
  url?: string;
  code?: string;
  /** Absent: a skill for everyone on this instance. */
  organisationId?: string;
  /** It stands above skills, and no edition asserts it. */
  isGroup?: true;
  framework: Framework;
}

/** The text in the first of the wanted languages in which it is said, else as it was written. */
export interface Worded {
  text: string;
  /** BCP 47: what `text` is in. */
  language: string;
}

export function wordedIn(
  original: Worded,
  translations: { readonly [language: string]: string | undefined },
  wanted: readonly string[],
): Worded {
  for (const language of wanted) {
    const text = Object.hasOwn(translations, language) ? translations[language] : undefined;
    if (text !== undefined) return { text, language };
    if (language === original.language) return original;
  }
  return original;
}

/** A skill as a reader of these languages reads it. */
export function skillIn(skill: Skill, wanted: readonly string[]) {
  const { language, translations } = skill;
  return {
    name: wordedIn(
      { text: skill.name, language },
      each(translations, ({ name }) => name),
      wanted,
    ),
    description:
      skill.description === undefined
        ? undefined
        : wordedIn(
            { text: skill.description, language },
            each(translations, ({ description }) => description),
            wanted,
          ),
  };
}

/** A scale as a reader of these languages reads it. */
export function scaleIn({ name, language, levels, translations }: Framework, wanted: readonly string[]) {
  return {
    name: wordedIn(
      { text: name, language },
      each(translations, (words) => words.name),
      wanted,
    ),
    levels: levels.map(({ level, ...said }) => {
      const member = (name: 'name' | 'description') =>
        each(translations, (words) => words.levels[String(level)]?.[name]);
      return {
        level,
        name: wordedIn({ text: said.name, language }, member('name'), wanted),
        description:
          said.description === undefined
            ? undefined
            : wordedIn({ text: said.description, language }, member('description'), wanted),
      };
    }),
  };
}

function each<Words>(
  translations: { readonly [language: string]: Words },
  text: (words: Words) => string | undefined,
): { [language: string]: string | undefined } {
  return Object.fromEntries(Object.entries(translations).map(([language, words]) => [language, text(words)]));
}
