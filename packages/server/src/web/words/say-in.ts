import type { Written } from '../../platform/message.ts';
import type { Said } from '../../platform/refusal.ts';
import { type Language, languages } from './languages.ts';

const [first, ...others] = languages;
/** What `sayIn` has words in. */
export const saidIn: readonly [string, ...string[]] = [first.code, ...others.map(({ code }) => code)];

/**
 * What a badge says, in the language of what was earned (BCP 47); in the first language where that one has no words
 * here yet.
 */
export function sayIn({ code, params }: Said, language: string): string {
  const { words } = named(language);
  const sentence = (words.badges as { [code: string]: string | ((params: never) => string) })[code];
  if (sentence === undefined) throw new Error(`No words are there for ${code}.`);
  return typeof sentence === 'function' ? sentence(params as never) : sentence;
}

/** A mail in the language of its reader; in the first language where that one is not offered. */
export function writeIn({ code, params }: Said, language: string | undefined): Written {
  const { letters } = named(language).words;
  const write = (letters as { [code: string]: (params: never) => Written })[code];
  if (write === undefined) throw new Error(`No mail is called ${code}.`);
  return write(params as never);
}

function named(language = ''): Language {
  const wanted = language.split('-')[0]?.toLowerCase();
  return languages.find((one) => one.code === wanted) ?? languages[0];
}
