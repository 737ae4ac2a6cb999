import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../en/index.ts';
import { counted } from './count.ts';
import { german } from './index.ts';

test('a number stands before the right form of its thing', () => {
  assert.deepEqual(
    [0, 1, 2, 1200].map((count) => counted(count, 'Minute', 'Minuten')),
    ['0 Minuten', '1 Minute', '2 Minuten', '1.200 Minuten'],
  );
});

test('no German sentence is empty where the English one says something', () => {
  const said = new Map(everySentence(english, ''));
  assert.deepEqual(
    [...everySentence(german, '')].filter(([path, text]) => text.trim() === '' && said.get(path) !== ''),
    [],
  );
});

test('no German sentence is the English one', () => {
  const said = new Map(everySentence(english, ''));
  assert.deepEqual(
    [...everySentence(german, '')].filter(
      ([path, text]) => said.get(path) === text && /[a-z]{3}/i.test(text) && !sameInBoth.has(text),
    ),
    [],
  );
});

test('no German sentence says "1 Minuten"', () => {
  assert.deepEqual(
    [...everySentence(german, '')].filter(([, text]) => wrong.test(text)),
    [],
  );
});

test('German sentences have German marks, and shout at nobody', () => {
  assert.deepEqual(
    [...everySentence(german, '')].filter(([, text]) => /[!“”"](?<!„[^“]*“)|\d%/.test(text)),
    [],
  );
});

/** What both languages call the same. */
const sameInBoth = new Set([
  ...['Name', 'Text', 'Token', 'Logo', 'Administration', 'Passkeys', 'Start', 'Status'],
]);

const wrong =
  /(?<![\d.,]|von )1 (Minuten|Stunden|Tage|Tagen|Wochen|Monate|Monaten|Jahre|Jahren|Fragen|Antworten|Versuche|Versuchen|Punkte|Punkten|Niveaus|Personen|Verleihungen|Badges|Kompetenzen|Lernergebnisse|Einträge|Buchstaben|Angebote|Ausgaben|Entwürfe|Dinge|Zeichen haben)\b/;

/** Each sentence, those that are made from something made with the number 1 (also as text). */
function* everySentence(words: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof words === 'string') yield [path, words];
  else if (typeof words === 'function') {
    for (const one of [1, '1']) {
      const text = sentenceOf(words as (...values: unknown[]) => unknown, one);
      if (text !== undefined) yield [`${path}(${typeof one})`, text];
    }
  } else if (typeof words === 'object' && words !== null) {
    for (const [name, inner] of Object.entries(words)) yield* everySentence(inner, `${path}.${name}`);
  }
}

/** Undefined for what takes something else than numbers and texts. */
function sentenceOf(make: (...values: unknown[]) => unknown, value: unknown): string | undefined {
  try {
    const text = make(...Array.from({ length: make.length }, () => value));
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
