import { achievementKinds, subjects } from '../../packages/server/src/modules/catalog/vocabulary.ts';
import { wordsOf } from '../../packages/server/src/platform/fold-text.ts';
import type { SearchQuestion } from '../../packages/server/src/platform/search/search-question.ts';
import { vocabulary } from './catalogue.ts';
import { large } from './load.ts';
import { type Dice, dice, pick } from './made-up.ts';

const choices: { readonly [facet: string]: readonly string[] } = {
  subject: subjects,
  kind: achievementKinds,
  workload: ['to-10', 'to-30', 'to-100'],
  language: ['en', 'de', 'fr', 'es'],
  eqf: ['3', '4', '5', '6', '7'],
  country: ['DE', 'FR', 'GB', 'US'],
  assessment: ['testing', 'portfolio'],
  skill: Array.from({ length: 500 }, (_, number) => `skl_large${number}`),
  provider: Array.from({ length: large.organisations }, (_, number) => `org_large${number}`),
};

/**
 * Questions as people ask them, all different: seven of ten have words, of which one in seven is misspelt; seven of ten
 * have one to three filters with one or two values each.
 */
export function madeQuestions(count: number): SearchQuestion[] {
  const roll = dice(5);
  return Array.from({ length: count }, () => {
    const kind = roll();
    const words = kind < 0.7 ? Array.from({ length: roll() < 0.6 ? 1 : 2 }, () => askedWord(roll)) : [];
    return {
      words: words.flatMap(wordsOf).map((word) => ({ word, synonyms: [] })),
      languages: ['en'],
      chosen: kind >= 0.3 ? chosenBy(roll) : {},
      sort: { direction: 'descending' as const },
      size: 24,
    };
  });
}

function askedWord(roll: Dice): string {
  const word = pick(vocabulary, roll, 2.2);
  if (word.length < 5 || roll() > 0.15) return word;
  const place = 1 + Math.floor(roll() * (word.length - 1));
  return `${word.slice(0, place)}x${word.slice(place + 1)}`;
}

function chosenBy(roll: Dice): { [facet: string]: string[] } {
  const chosen: { [facet: string]: string[] } = {};
  const facets = 1 + Math.floor(roll() * 3);
  for (let number = 0; number < facets; number++) {
    const facet = pick(Object.keys(choices), roll);
    const values = Array.from({ length: roll() < 0.5 ? 1 : 2 }, () => pick(choices[facet] ?? [], roll, 1.5));
    chosen[facet] = [...new Set(values)];
  }
  return chosen;
}
