import type { JsonObject, JsonValue } from '../ports.ts';
import type { Text } from './model.ts';

/**
 * The one string that Open Badges allows for a text: in `language`, else in English, else in the first language given.
 * Other languages of an achievement travel as `related` entries (docs/decisions/0010-languages-of-a-badge.md).
 */
export function plainText(text: Text, language?: string): string {
  if (typeof text === 'string') return text;
  if (language !== undefined && text[language] !== undefined) return text[language];
  return text.en ?? Object.values(text)[0] ?? '';
}

/** The language that `plainText` would choose, or undefined when the text names none. */
export function chosenLanguage(text: Text, language?: string): string | undefined {
  if (typeof text === 'string') return undefined;
  if (language !== undefined && text[language] !== undefined) return language;
  return text.en !== undefined ? 'en' : Object.keys(text)[0];
}

/** The languages of a text map; none for a plain string. */
export function languagesOf(text: Text | undefined): string[] {
  return text === undefined || typeof text === 'string' ? [] : Object.keys(text);
}

/** A text as VC Data Model 2.0 §11.1 language value objects, for documents that are not Open Badges. */
export function languageValues(text: Text): JsonValue {
  if (typeof text === 'string') return text;
  const values = Object.keys(text).map(
    (language): JsonObject => ({ '@value': text[language] ?? '', '@language': language }),
  );
  return values.length === 1 && values[0] ? values[0] : values;
}

/** Reads a string, a language value object or an array of them; undefined when it is none of these. */
export function readText(value: JsonValue | undefined): Text | undefined {
  if (typeof value === 'string') return value;
  const entries = Array.isArray(value) ? value : [value];
  const text: { [language: string]: string } = {};
  let plain: string | undefined;
  for (const entry of entries) {
    if (typeof entry === 'string') plain ??= entry;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) continue;
    const content = entry['@value'];
    const language = entry['@language'];
    if (typeof content !== 'string') continue;
    if (typeof language === 'string' && /^[A-Za-z0-9-]{1,35}$/.test(language)) text[language] ??= content;
    else plain ??= content;
  }
  return Object.keys(text).length > 0 ? text : plain;
}
