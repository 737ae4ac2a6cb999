import type { Said } from '../../platform/refusal.ts';
import { languages } from './languages.ts';

/**
 * What a badge says, in the language of what was earned (BCP 47); in the first language where that one has no words
 * here yet.
 */
export function sayIn({ code, params }: Said, language: string): string {
  const wanted = language.split('-')[0]?.toLowerCase();
  const { words } = languages.find((one) => one.code === wanted) ?? languages[0];
  const sentence = (words.badges as { [code: string]: string | ((params: never) => string) })[code];
  if (sentence === undefined) throw new Error(`No words are there for ${code}.`);
  return typeof sentence === 'function' ? sentence(params as never) : sentence;
}
