import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Alignment, ReadCredential } from '@cairn/engine';
import { editionPathOf, languageOfText, skillLevelOf, textOf } from './credential-words.ts';

type Read = ReadCredential['credential'];
const alignment: Alignment = { targetName: 'Welding', targetUrl: 'https://example.org/welding' };
const says = (level: string, valueMax: string, name = 'Proficient'): Read => ({
  subject: {
    achievement: {
      resultDescription: [
        {
          id: 'https://example.org/a#welding',
          name: 'Welding',
          resultType: 'RubricCriterionLevel',
          valueMax,
          rubricCriterionLevel: [{ id: 'https://example.org/a#3', name, level }],
          alignment: [alignment],
        },
      ],
    },
    result: [
      { resultDescription: 'https://example.org/a#welding', achievedLevel: 'https://example.org/a#3' },
    ],
  },
});
const nothing: Read = { subject: { achievement: {} } };

test('the level of a skill is read from the result that was achieved', () => {
  const level = { level: 3, levels: 5, name: 'Proficient' };
  assert.deepEqual(skillLevelOf(alignment, says('3', '5')), level);
  const other = { ...alignment, targetUrl: 'https://example.org/other' };
  assert.equal(skillLevelOf(other, says('3', '5')), undefined);
  assert.equal(skillLevelOf(alignment, nothing), undefined);
});

test('the level in the words of a badge that Cairn signed before is read too', () => {
  const before = { ...alignment, targetDescription: 'Level 2 of 4: Practised' };
  assert.deepEqual(skillLevelOf(before, nothing), { level: 2, levels: 4, name: 'Practised' });
});

for (const [level, levels] of [
  ['6', '5'],
  ['0', '5'],
  ['1', '1000000'],
  ['x', '5'],
  ['1.5', '5'],
  ['', ''],
]) {
  test(`level "${level}" of "${levels}" is none`, () => {
    assert.equal(skillLevelOf(alignment, says(level ?? '', levels ?? '')), undefined);
    const words = { ...alignment, targetDescription: `Level ${level} of ${levels}: Name` };
    assert.equal(skillLevelOf(words, nothing), undefined);
  });
}

const own = 'https://cairn.example';
const ids: [id: string, version: string | undefined, path: string | undefined][] = [
  [`${own}/achievements/ach_1/editions/2`, '2', '/achievements/ach_1/editions/2'],
  [`${own}/achievements/ach_1`, '1', '/achievements/ach_1/editions/1'],
  [`${own}/achievements/ach_1`, undefined, undefined],
  [`${own}/achievements/ach_1`, 'spring', undefined],
  [`${own}/achievements/ach_1/editions/x`, '1', undefined],
  [`${own}/achievements/../admin`, '1', undefined],
  [`${own}.evil.example/achievements/ach_1`, '1', undefined],
  ['https://example.org/achievements/ach_1', '1', undefined],
];
for (const [id, version, path] of ids) {
  test(`a badge of ${id} with ${version ?? 'no'} edition leads to ${path ?? 'no page of ours'}`, () => {
    assert.equal(editionPathOf({ id, ...(version === undefined ? {} : { version }) }, own), path);
  });
}

test('a text in several languages is shown in the reader’s, and is known to be in that', () => {
  const text = { en: 'Care', de: 'Pflege' };
  for (const [reads, words, language] of [
    [['de'], 'Pflege', 'de'],
    [['fr', 'de'], 'Pflege', 'de'],
    [['en', 'de'], 'Care', 'en'],
    [['fr'], 'Care', 'en'],
  ] as const) {
    assert.equal(textOf(text, reads), words);
    assert.equal(languageOfText(text, reads, 'nl'), language);
  }
});

test('a text in one language is in what the badge states', () => {
  assert.equal(textOf('Zorg', ['de']), 'Zorg');
  assert.equal(languageOfText('Zorg', ['de'], 'nl'), 'nl');
  assert.equal(textOf({}, ['de']), undefined);
  assert.equal(languageOfText({}, ['de'], 'nl'), undefined);
});
