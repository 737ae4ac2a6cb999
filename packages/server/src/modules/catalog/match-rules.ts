import { wordsOf } from '../../platform/fold-text.ts';
import type { AskedWord, TakenWord } from '../../platform/search/search-question.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { languagesOf, textsIn } from './edition-translations.ts';

export type MatchPlace = 'title' | 'skill' | 'label' | 'outcome' | 'purpose' | 'subject';

/** Where a typed word was found. */
export interface Match {
  word: string;
  place: MatchPlace;
  /** The text that has it, as the reader reads it; of a subject its code. */
  text: string;
  /** BCP 47. */
  language: string;
  /** The word of the text that stands for the typed one, where it is another: of the same meaning, or as it was meant. */
  as?: string;
}

/** What was looked for, and what the index took it for. */
export interface Searched {
  words: readonly AskedWord[];
  taken: readonly TakenWord[];
  reads: readonly string[];
}

/** Whether a word of a text is what was typed, means the same, or is what was meant. */
export function stands(
  one: string,
  { word, synonyms }: AskedWord,
  { taken }: Pick<Searched, 'taken'>,
): boolean {
  const meant = taken.find((known) => known.word === word)?.meant ?? [];
  return one.startsWith(word) || synonyms.includes(one) || meant.includes(one);
}

/** Why an edition was found: for each word the first place that has it, in the reader's language if it is there. */
export function matchesOf(edition: AchievementEdition, { words, taken, reads }: Searched): Match[] {
  if (words.length === 0) return [];
  const texts = searchedTexts(edition, reads);
  return words.flatMap(({ word, synonyms }) => {
    const meant = taken.find((one) => one.word === word)?.meant ?? [];
    const others = new Set([...synonyms, ...meant]);
    const isTyped = (one: string) => one.startsWith(word);
    const typed = texts.find(({ folded }) => folded.some(isTyped));
    if (typed) return [{ word, ...typed.said }];
    for (const { said, folded } of texts) {
      const as = folded.find((one) => others.has(one));
      if (as !== undefined) return [{ word, ...said, as }];
    }
    return [];
  });
}

interface SearchedText {
  said: Omit<Match, 'word'>;
  folded: readonly string[];
}

/** Which languages somebody reads is theirs to say, and an edition may be kept for long. */
const mostKept = 4;
const searched = new WeakMap<AchievementEdition, Map<string, readonly SearchedText[]>>();

/** What of an edition is searched, as the reader reads it, then as others do; cut into words once. */
function searchedTexts(edition: AchievementEdition, reads: readonly string[]): readonly SearchedText[] {
  const byReads = searched.get(edition) ?? new Map<string, readonly SearchedText[]>();
  searched.set(edition, byReads);
  const key = reads.join();
  const known = byReads.get(key);
  if (known) return known;
  const texts = [reads, ...languagesOf(edition).map((tag) => [tag])]
    .flatMap((wanted) => placesOf(edition, wanted))
    .map((said) => ({ said, folded: wordsOf(said.text) }));
  // What is read the same in another language says nothing new.
  const once = texts.filter(
    ({ said }, index) =>
      texts.findIndex(({ said: other }) => other.text === said.text && other.place === said.place) === index,
  );
  if (byReads.size >= mostKept) byReads.clear();
  byReads.set(key, once);
  return once;
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
    // Listings are searched by its code, which is English.
    { place: 'subject' as const, text: edition.subject, language: 'en' },
  ];
}
