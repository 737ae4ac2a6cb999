import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsFor } from '../words/index.ts';
import { nameOfPlace } from './name-of-place.ts';

const { catalog: english } = wordsFor('en');
const { catalog: german } = wordsFor('de');

const places: [value: string, name: string][] = [
  ['CIP 2020 11.0701', 'Computer and information sciences (CIP 2020 11.0701)'],
  ['NAICS 2022 3254', 'Manufacturing (NAICS 2022 3254)'],
  ['RVK ST 230', 'RVK ST 230'],
  ['CIP 2020 99', 'CIP 2020 99'],
  ['NACE constructor', 'NACE constructor'],
];
for (const [value, name] of places)
  test(`${value} is shown as “${name}”`, () => assert.equal(nameOfPlace(english, value), name));

test('a section of ISIC is called as the one of NACE, in each language', () => {
  const [isic = '', nace = ''] = ['ISIC Rev. 4 8610', 'NACE Q'].map((value) => nameOfPlace(german, value));
  assert.equal(isic.split(' (')[0], nace.split(' (')[0]);
  assert.notEqual(nace, nameOfPlace(english, 'NACE Q'));
});
