import type { Refusal, Said } from '../../platform/refusal.ts';
import type { Place, Words } from './words.ts';

/** A message of a form's schema: where its sentence stands. `readForm` says it in the reader's language. */
export function at(place: Place): Place {
  return place;
}

/** The sentence at a place; undefined for a message that is none of ours, as a library's own. */
export function sentenceAt(words: Words, place: string): string | undefined {
  let part: unknown = words;
  for (const key of place.split('.')) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    part = (part as { [key: string]: unknown })[key];
  }
  return typeof part === 'string' ? part : undefined;
}

/** Why an act was refused, in words. */
export function refusalText(words: Words, refusal: Refusal): string {
  return saidText(words, refusal.said);
}

/** What a refusal says at each field of the form. */
export function refusalFields(words: Words, { fields }: Refusal): { [field: string]: string } {
  return Object.fromEntries(Object.entries(fields).map(([field, said]) => [field, saidText(words, said)]));
}

/** The sentence of a code before anything stands in it: with the names of its parameters in braces, for references. */
export function refusalTemplate(words: Words, code: string): string {
  const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  return saidText(words, { code, params: names });
}

/** The sentence of a code, with what stands in it. */
export function saidText({ refusals }: Words, { code, params }: Said): string {
  const sentence = (refusals as { [code: string]: string | ((params: never) => string) })[code];
  if (typeof sentence === 'function') return sentence(params as never);
  return sentence ?? refusals['web.unnamed'];
}
