import { hasVisibleLetter, oneLine, plainText } from '../../../platform/plain-text.ts';
import type { Said } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { importBounds } from './entry.ts';

export interface RawTexts {
  uri: string;
  language: string;
  name: string;
  alternatives: readonly string[];
  description: string;
  code: string;
}

/** As it can be stored, or what is wrong with it. */
export function textsOf(
  raw: RawTexts,
): { ok: true; texts: ReturnType<typeof tidy> } | { ok: false; said: Said } {
  if (!isUri(raw.uri))
    return { ok: false, said: say('skills.import-no-uri', { uri: raw.uri.slice(0, 100) }) };
  const texts = tidy(raw);
  if (!hasVisibleLetter(texts.name)) return { ok: false, said: say('skills.import-no-name') };
  return texts.name.length > importBounds.name
    ? { ok: false, said: say('skills.import-name-long', { most: importBounds.name }) }
    : { ok: true, texts };
}

function tidy({ uri, language, ...raw }: RawTexts) {
  const name = oneLine(raw.name);
  const description = plainText(raw.description).slice(0, importBounds.description);
  const code = oneLine(raw.code).slice(0, 200);
  const alternatives = [...new Set(raw.alternatives.map(oneLine))]
    .filter((one) => one !== '' && one !== name && one.length <= importBounds.name)
    .slice(0, importBounds.alternatives);
  return {
    ...{ uri, language, name, alternatives },
    ...(description !== '' && { description }),
    ...(code !== '' && { code }),
  };
}

/** Absolute, of any scheme that names things; no script hides in it. */
export function isUri(text: string): boolean {
  return text.length <= importBounds.uri && /^(https?:\/\/|urn:)[^\s<>"{}|\\^`]+$/i.test(text);
}
