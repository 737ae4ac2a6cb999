import type { Person } from '../../modules/audit/index.ts';
import {
  type Framework,
  getOwnScale,
  getOwnSkill,
  labelBounds,
  type Skill,
  sayScale,
  saySkill,
} from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { namesIn, type Worded, type WordedText } from './worded.ts';

type Reading = Pick<Deps, 'database' | 'say' | 'languages'>;

interface Where {
  organisationId: string;
  id: string;
}

/** What can be said in other languages: how it is found, and how it is saved. */
export interface WordedKind {
  path: '/skills' | '/scales';
  find: (deps: Reading, where: Where) => Promise<Worded>;
  save: (
    deps: Deps,
    actor: Person,
    command: Where & { language: string; after: (now: Worded) => Map<string, string> },
  ) => Promise<unknown>;
}

export const wordedSkills: WordedKind = {
  path: '/skills',
  find: async (deps, { id, ...where }) => wordedSkill(await getOwnSkill(deps, { ...where, skillId: id })),
  save: (deps, actor, { id, language, after, ...where }) =>
    saySkill(deps, actor, {
      ...{ ...where, skillId: id },
      change: (skill) => {
        const said = after(wordedSkill(skill));
        const alternatives = namesIn(said.get('alternatives'));
        const words = { name: said.get('name') ?? '', description: said.get('description') ?? '' };
        return { [language]: { ...words, alternatives } };
      },
    }),
};

export const wordedScales: WordedKind = {
  path: '/scales',
  find: async (deps, { id, ...where }) => wordedScale(await getOwnScale(deps, { ...where, frameworkId: id })),
  save: (deps, actor, { id, language, after, ...where }) =>
    sayScale(deps, actor, {
      ...{ ...where, frameworkId: id },
      change: (scale) => {
        const said = after(wordedScale(scale));
        const levels = scale.levels.map(({ level }) => [
          String(level),
          { name: said.get(`level-${level}`) ?? '', description: said.get(`meaning-${level}`) ?? '' },
        ]);
        return { [language]: { name: said.get('name') ?? '', levels: Object.fromEntries(levels) } };
      },
    }),
};

export function wordedSkill(skill: Skill): Worded {
  const { skillId, name, description, language, translations } = skill;
  const others = (tag: string) => (translations[tag]?.alternatives ?? []).join('\n');
  return {
    id: skillId,
    name,
    original: language,
    languages: Object.keys(translations).filter((tag) => tag !== language),
    textsIn: (tag) => {
      const said = translations[tag] ?? {};
      const texts: WordedText[] = [
        { ...line('name', name, said.name), question: (words) => words.name },
        { ...text('description', description, said.description), question: (words) => words.console.meaning },
      ];
      return [
        ...(tag === language ? [] : texts.filter(({ original }) => original !== '')),
        {
          ...{ field: 'alternatives', kind: 'list', most: 0, text: others(tag) },
          original: tag === language ? '' : others(language),
          question: (words) => words.console.alternatives,
        },
      ];
    },
  };
}

export function wordedScale(scale: Framework): Worded {
  const { frameworkId, name, language, levels, translations } = scale;
  return {
    id: frameworkId,
    name,
    original: language,
    languages: Object.keys(translations),
    textsIn: (tag) => {
      const said = translations[tag] ?? { levels: {} };
      const texts: WordedText[] = [
        { ...line('name', name, said.name), question: (words) => words.console.scaleName },
        ...levels.flatMap(({ level, name, description }): WordedText[] => {
          const words = said.levels[String(level)] ?? {};
          return [
            { ...line(`level-${level}`, name, words.name), question: ({ console }) => console.level(level) },
            {
              ...text(`meaning-${level}`, description, words.description),
              question: ({ console }) => console.levelMeaning(level),
            },
          ];
        }),
      ];
      return tag === language ? [] : texts.filter(({ original }) => original !== '');
    },
  };
}

function line(field: string, original: string, text = '') {
  return { field, kind: 'line' as const, most: labelBounds.name, original, text };
}

function text(field: string, original = '', text = '') {
  return { field, kind: 'text' as const, most: labelBounds.description, original, text };
}
