import { remembered } from '../../platform/remembered.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import type { Words } from './words.ts';

export interface Language {
  /** BCP 47, without a region. */
  code: string;
  /** How the language calls itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** How dates and figures are written where the reader names no region. */
  locale: string;
  words: Words;
}

const englishLanguage: Language = {
  code: 'en',
  name: 'English',
  direction: 'ltr',
  locale: 'en-GB',
  words: english,
};

const germanLanguage: Language = {
  code: 'de',
  name: 'Deutsch',
  direction: 'ltr',
  locale: 'de-DE',
  words: german,
};

/** The languages that pages are offered in. Only a finished one stands here; the first is for who reads none of them. */
export const languages: readonly [Language, ...Language[]] = [englishLanguage, germanLanguage];

/** What the reader chose with the switch, else what stands in the account, else what the browser asks for. */
export function chooseLanguage(
  wishes: { chosen?: string | undefined; person?: string | undefined; acceptLanguage?: string | undefined },
  offered = languages,
): Language {
  const asked = readAcceptLanguage(wishes.acceptLanguage).map((tag) => tag.split('-')[0]?.toLowerCase());
  for (const code of [wishes.chosen, wishes.person, ...asked]) {
    const language = offered.find((one) => one.code === code);
    if (language) return language;
  }
  return offered[0];
}

/** The words for a program, which says with each request what it reads. */
export function wordsFor(acceptLanguage: string | undefined): Words {
  return chooseLanguage({ acceptLanguage }).words;
}

/** The tags of an Accept-Language header, the most wanted first. */
export function readAcceptLanguage(header: string | undefined): readonly string[] {
  return tagsIn((header ?? '').slice(0, 500));
}

/** A page asks several times, and most browsers say the same. */
const tagsIn = remembered((header) =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/);
      return { tag, quality: Number(quality.replace(/^q=/, '')) || 0 };
    })
    .filter(({ tag, quality }) => quality > 0 && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag))
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag),
);
