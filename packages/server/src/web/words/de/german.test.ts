import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditAction, AuditEntry } from '../../../modules/audit/index.ts';
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
      ([path, text]) =>
        said.get(path) === text &&
        /[a-z]{3}/i.test(text) &&
        !sameInBoth.has(text) &&
        !text.includes('undefined'),
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
  // A day alone, of the words that this test gives in place of one.
  'Invalid Date',
  'ESCO',
  'O*NET',
  'CASE',
  'CTDL-ASN',
  'CTDL',
  'Open Badges',
  'Version',
  'Webhooks',
  'Test',
  ...['Name', 'Text', 'Token', 'Logo', 'Passkeys', 'Start', 'Status', 'Website', 'Person'],
  ...['Cairn', 'Badge', 'Microcredential', 'Symbol', 'Institution'],
  ...['Code', 'Baby', 'Puzzle', 'Hammer', 'Palette', 'Portfolio', 'online', 'Domain', 'Schema'],
  // Names of what others published.
  ...['Common Microcredential Framework', 'European MOOC Consortium, Common Microcredential Framework'],
  ...['TrustEd Microcredential: Knowledge', 'TrustEd Microcredential: Application'],
  ...['JSON Resume', 'Europass (XML)', 'LER-RS (JSON)', '1 ECTS'],
  ...['1EdTech, TrustEd Microcredential Framework', 'Workforce Pell'],
  // Names of icons.
  ...['shield-check', 'mountain', 'eye-off'],
]);

/** To be typed as they are. */
const isCommand = /^(tar|pg_dump) /;

const wrong =
  /(?<![\d.,]|von )1 (Minuten|Stunden|Tage|Tagen|Wochen|Monate|Monaten|Jahre|Jahren|Fragen|Antworten|Versuche|Versuchen|Punkte|Punkten|Niveaus|Personen|Verleihungen|Badges|Kompetenzen|Lernergebnisse|Einträge|Buchstaben|Angebote|Ausgaben|Entwürfe|Dinge|Zeichen haben)\b|(?:^|[.:?] )Bitte (?!zurückgezogen)/;

test('the trail is told in German, with the names of roles and steps', () => {
  const told = (action: AuditAction, detail: AuditEntry['detail']) =>
    german.audit?.sentence({ action, detail }, 'Ada');
  assert.equal(
    told('member.roles-changed', { name: 'Bo', before: 'viewer', after: 'owner, author' }),
    'Ada hat die Rollen von Bo geändert: Leitung, Autorschaft statt Einsicht.',
  );
  assert.equal(
    told('site.step-done', { title: 'backup' }),
    'Ada hat den Schritt „Eine erprobte Sicherung“ bestätigt.',
  );
  assert.equal(
    told('achievement.changed', { title: 'Löten', parts: 'title, purpose, ects, skills, kind' }),
    'Ada hat „Löten“ geändert: Titel, Zweck, Leistungspunkte, Kompetenzen und eine weitere Angabe.',
  );
  assert.equal(
    told('achievement.changed', { title: 'Löten', parts: 'translations' }),
    'Ada hat „Löten“ geändert: Übersetzungen.',
  );
  assert.equal(
    told('achievement.changed', { title: 'Löten', parts: 'new edition' }),
    'Ada hat „Löten“ geändert: neue Ausgabe.',
  );
});

test('below a sentence of the trail stands no code', () => {
  const rest = (detail: AuditEntry['detail']) => german.audit?.detail(german.audit.unsaid(detail));
  assert.equal(
    rest({ title: 'Löten', kind: 'wrong-name' }),
    'Worum es geht: Der Name auf dem Badge ist falsch',
  );
  assert.equal(rest({ name: 'Register', host: 'hooks.example.org' }), '');
});

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
    return typeof text === 'string' && !isCommand.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
