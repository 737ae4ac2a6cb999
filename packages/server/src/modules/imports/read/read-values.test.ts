import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainField } from '../../catalog/index.ts';
import { guessUses } from './column-names.ts';
import { readItem } from './read-item.ts';
import { partsOf, readList } from './read-lists.ts';
import { readNumber } from './read-number.ts';
import { readPlain } from './read-plain.ts';

test('numbers are read as people write them, in English and German', () => {
  const read: [string, number | undefined][] = [
    ...([
      ['8', 8],
      ['8 h', 8],
      ['ca. 8 Stunden', 8],
      ['1.200', 1200],
      ['1,200', 1200],
      ['1.200,5', 1200.5],
      ['1,200.5', 1200.5],
      ['2,5', 2.5],
      ['2.5 ECTS', 2.5],
      ['0.125', 0.125],
      ['1 200', 1200],
      ['EQF level 4', 4],
    ] as [string, number][]),
    ...['', 'x', '8-10', '8 h or more', '1.2.3', '--8', '1e9'].map(
      (text) => [text, undefined] as [string, undefined],
    ),
  ];
  for (const [text, expected] of read) assert.equal(readNumber(text), expected, text);
});

const values: [PlainField, string, string | number | undefined][] = [
  ['workloadHours', 'PT1H30M', 1.5],
  ['typicalWeeks', 'P3M', 13],
  ['validityMonths', '2 years', 24],
  ['validityMonths', 'unbegrenzt', undefined],
  ['language', 'Deutsch', 'de'],
  ['language', 'en-US', 'en'],
  ['kind', 'Micro-Credential', 'MicroCredential'],
  ['participationType', 'Präsenz', 'onsite or blended'],
  ['pace', 'Self-paced', 'own-pace'],
  ['reviewBy', '31.03.2027', '2027-03-31'],
  ['reviewBy', '46477', '2027-03-31'],
  ['purpose', '<p>For <b>all</b> &amp; more</p><ul><li>one</li></ul>', 'For all & more\n- one'],
];
for (const [field, text, value] of values)
  test(`${field}: ${text}`, () => assert.deepEqual(readPlain(field, text), { value }));

const unreadable: [PlainField, string, string][] = [
  ['eqfLevel', '4.5', 'imports.value-whole'],
  ['ects', '500', 'imports.value-number'],
  ['language', 'Klingon', 'imports.value-language'],
  ['subject', 'x', 'imports.value-choice'],
  ['reviewBy', '2027-02-30', 'imports.value-date'],
  ['title', 'x'.repeat(121), 'imports.value-long'],
];
for (const [field, text, code] of unreadable)
  test(`${field} cannot be ${text.slice(0, 20)}`, () => {
    const read = readPlain(field, text);
    assert.equal('said' in read && read.said.code, code);
  });

test('lists are cut at lines or strokes, and what stands in brackets is a choice where it is one', () => {
  assert.deepEqual(partsOf('- one\n- two; three'), ['one', 'two; three']);
  assert.deepEqual(partsOf('one; two'), ['one', 'two']);
  assert.deepEqual(readList('people', 'Ada (assessor); Bo (Berlin)'), [
    { value: { name: 'Ada', role: 'assessor' } },
    { value: { name: 'Bo (Berlin)', role: 'author' } },
  ]);
  assert.deepEqual(readList('fieldsOfStudy', '0613, http://isced.example/f/041'), [
    { value: { code: '061' } },
    { value: { code: '041' } },
  ]);
  assert.deepEqual(readList('otherCredits', '30 CATS; 2 stars'), [
    { value: { amount: 30, unit: 'cats' } },
    { value: { amount: 2, unit: 'another-unit', unitName: 'stars' } },
  ]);
});

test('a place in a classification is its name, its code and what it is called; a code that there is not is named', () => {
  assert.deepEqual(
    readList('classifications', 'CIP 2020: 11.0701 = Computer science; RVK: ST 230 = Software'),
    [
      { value: { label: 'Computer science', scheme: 'cip-2020', code: '11.0701' } },
      {
        value: { label: 'Software', scheme: 'another-subject-scheme', code: 'ST 230', schemeName: 'RVK' },
      },
    ],
  );
  assert.deepEqual(readList('classifications', 'naics: 5415 = Computer systems design'), [
    { value: { label: 'Computer systems design', scheme: 'naics-2022', code: '5415' } },
  ]);
  for (const wrong of ['CIP 2020: 99.9 = Stars', 'Software', 'RVK: = Software', 'RVK: ST 230'])
    assert.partialDeepStrictEqual(readList('classifications', wrong), [
      { said: { code: 'imports.value-place' } },
    ]);
});

test('columns are known by their names in both languages, and a language behind one makes a translation', () => {
  assert.deepEqual(guessUses(['Kursnummer', 'Kurstitel', 'Title (en)', 'ECTS-Punkte', 'Farbe', 'Titel']), [
    { column: 'Kursnummer', target: 'sourceId' },
    { column: 'Kurstitel', target: 'title' },
    { column: 'Title (en)', target: 'title', language: 'en' },
    { column: 'ECTS-Punkte', target: 'ects' },
  ]);
});

test('a column of bare codes is no place in a classification, so it refuses no row unasked', () => {
  for (const column of ['CIP', 'NAICS', 'ISIC']) assert.deepEqual(guessUses([column]), []);
});

test('blanks of a text with markup are looked at once', () => {
  // Looked at anew from each of them, this takes minutes.
  const blanks = ' '.repeat(190_000);
  const { item } = readItem({
    ...{ file: 'a.csv', line: 2, cells: {} },
    values: [{ target: 'title', column: 'T', text: `<b>Knots</b>${blanks}tied` }],
  });
  assert.equal(item.title, 'Knots tied');
});

test('a description that is too long for the purpose is kept whole as what it covers', () => {
  const text = `First sentence. ${'Second sentence. '.repeat(60)}`.trim();
  const { item } = readItem({
    ...{ file: 'a.csv', line: 2, cells: {} },
    values: [
      { target: 'title', column: 'T', text: 'Knots' },
      { target: 'description', column: 'D', text },
    ],
  });
  const { purpose = '', scope } = item.plain;
  assert.equal(scope, text);
  assert.ok(String(purpose).length <= 600 && String(purpose).endsWith('sentence.'), String(purpose));
});
