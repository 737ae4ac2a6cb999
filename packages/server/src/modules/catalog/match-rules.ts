import { wordsOf } from '../../platform/fold-text.ts';
import type { AskedWord, TakenWord } from '../../platform/search/search-question.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { languagesOf, textsIn } from './edition-translations.ts';

export type MatchPlace = 'title' | 'skill' | 'outcome' | 'purpose';

/** Where a typed word was found. */
export interface Match {
  word: string;
  place: MatchPlace;
  /** The text that has it, as the reader reads it. */
  text: string;
  /** BCP 47. */
  language: string;
}

/** Why an edition was found: for each word the first place that has it, in the reader's language if it is there. */
export function matchesOf(
  edition: AchievementEdition,
  {
    words,
    taken,
    reads,
  }: { words: readonly AskedWord[]; taken: readonly TakenWord[]; reads: readonly string[] },
): Match[] {
  if (words.length === 0) return [];
  const texts = [reads, ...languagesOf(edition).map((tag) => [tag])].flatMap((wanted) =>
    placesOf(edition, wanted),
  );
  return words.flatMap(({ word, synonyms }) => {
    const meant = taken.find((one) => one.word === word)?.meant ?? [];
    const others = new Set([...synonyms, ...meant]);
    const isTyped = (one: string) => one.startsWith(word);
    const isOther = (one: string) => others.has(one);
    const found =
      texts.find(({ text }) => wordsOf(text).some(isTyped)) ??
      texts.find(({ text }) => wordsOf(text).some(isOther));
    return found ? [{ word, ...found }] : [];
  });
}

function placesOf(edition: AchievementEdition, wanted: readonly string[]): Omit<Match, 'word'>[] {
  const texts = textsIn(edition, wanted);
  const { languageAt } = texts;
  return [
    { place: 'title' as const, text: texts.title, language: languageAt('title') },
    ...texts.skills.map(({ skillId, name }) => ({
      place: 'skill' as const,
      text: name,
      language: languageAt(`skills.${skillId}.name`),
    })),
    ...texts.learningOutcomes.map(({ outcomeId, text }) => ({
      place: 'outcome' as const,
      text,
      language: languageAt(`learningOutcomes.${outcomeId}.text`),
    })),
    { place: 'purpose' as const, text: texts.purpose, language: languageAt('purpose') },
  ];
}
