import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgePaletteNames, badgeSymbols } from '../../platform/badge-artwork/index.ts';
import { english } from '../words/en/index.ts';

test('every symbol and every palette of the composer has a word of its own', () => {
  const { symbols, palettes } = english.authoring.picture;
  assert.deepEqual(Object.keys(symbols).sort(), [...badgeSymbols].sort());
  assert.deepEqual(Object.keys(palettes).sort(), [...badgePaletteNames].sort());
  for (const words of [Object.values(symbols), Object.values(palettes)]) {
    assert.equal(new Set(words).size, words.length);
    for (const word of words) assert.match(word, /^[A-Z][a-z]+(?: [a-z]+)*$/);
  }
});
