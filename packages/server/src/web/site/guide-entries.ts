import { type GuideEntry, type GuideKind, isOwnEntry, listGuide } from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { type Language, languages } from '../words/index.ts';
import { glossaryKeys } from './glossary-keys.ts';

/** An entry as it stands on its page: in our words, in theirs in place of ours, or of their own. */
export interface Shown {
  key: string;
  title: string;
  text: string;
  by: 'ours' | 'yours' | 'own';
}

/** What stands in the guide or the glossary in a language: ours first, in our order, then what is added. */
export async function listShown(
  deps: Pick<Deps, 'database'>,
  { kind, language }: { kind: GuideKind; language: Language },
): Promise<Shown[]> {
  const stored = await listGuide(deps, { kind, language: language.code });
  const byKey = new Map(stored.map((entry) => [entry.key, entry]));
  const known = Object.entries(oursIn(language, kind)).map(([key, ours]): Shown => {
    const theirs = byKey.get(key);
    return theirs ? shown(theirs, 'yours') : { key, ...ours, by: 'ours' };
  });
  return [...known, ...stored.filter(({ key }) => isOwnEntry(key)).map((entry) => shown(entry, 'own'))];
}

/** Ours in a language, by key. */
export function oursIn(
  { words }: Pick<Language, 'words'>,
  kind: GuideKind,
): { [key: string]: { title: string; text: string } } {
  const ours =
    kind === 'question'
      ? Object.entries(words.guide.questions).map(([key, { question, answer }]) => [key, question, answer])
      : glossaryKeys.map((key) => [key, words.glossary.terms[key].term, words.glossary.terms[key].meaning]);
  return Object.fromEntries(ours.map(([key = '', title = '', text = '']) => [key, { title, text }]));
}

export function languageNamed(code: string | undefined): Language | undefined {
  return languages.find((language) => language.code === code);
}

function shown({ key, title, text }: GuideEntry, by: 'yours' | 'own'): Shown {
  return { key, title, text, by };
}
