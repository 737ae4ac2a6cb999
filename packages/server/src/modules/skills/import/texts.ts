import { cut, hasVisibleLetter, oneLine, plainText } from '../../../platform/plain-text.ts';
import { Refusal, type Said } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { type Head, importBounds } from './entry.ts';

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

/** What a document says of its framework, as it can be stored; refused without an address, or two of them would be one. */
export function headOf({ uri, publisher, licence, version, ...head }: Head, file: string): Head {
  if (!isUri(uri)) throw new Refusal('invalid', say('skills.import-framework-no-uri', { file }));
  const name = cut(oneLine(head.name), importBounds.name);
  if (!hasVisibleLetter(name)) throw new Refusal('invalid', say('skills.import-no-name'));
  return {
    ...{ ...head, uri, name, language: cut(oneLine(head.language), importBounds.language) },
    ...(publisher !== undefined && { publisher: cut(oneLine(publisher), 500) }),
    ...(licence !== undefined && { licence: cut(oneLine(licence), 2000) }),
    ...(version !== undefined && { version: cut(oneLine(version), 100) }),
  };
}

function tidy({ uri, ...raw }: RawTexts) {
  const language = cut(oneLine(raw.language), importBounds.language);
  const name = oneLine(raw.name);
  const description = cut(plainText(raw.description), importBounds.description);
  const code = cut(oneLine(raw.code), 200);
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
  return text.length <= importBounds.uri && /^(https?:\/\/|urn:)[^\s\p{C}<>"{}|\\^`]+$/iu.test(text);
}
