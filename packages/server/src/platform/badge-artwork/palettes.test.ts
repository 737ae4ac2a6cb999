import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast } from '../contrast.ts';
import { badgeShapes } from './index.ts';
import { palettes, tonesOf } from './palettes.ts';

// Shapes share one landscape, so a palette's contrasts hold for each; the loop says so for every pair.
for (const [name, palette] of Object.entries(palettes)) {
  const tones = tonesOf(palette);
  for (const shape of badgeShapes) {
    test(`a ${shape} in ${name}: words 4.5 on the hill and the ribbon, marks 3`, () => {
      assert.ok(contrast(tones.light, tones.deep) >= 4.5, 'title and ribbon');
      assert.ok(contrast(tones.light, tones.sky) >= 3, 'sun before the sky');
      assert.ok(contrast(tones.light, tones.farHill) >= 4.5, 'title where it meets the far hill');
      assert.ok(contrast(issuerTone(tones), tones.deep) >= 4.5, 'issuer');
    });
  }
  test(`a badge in ${name} stands out from the paper of either theme: by its body or by its rim`, () => {
    assert.ok(contrast(tones.deep, '#faf8f4') >= 3 && contrast(tones.sky, '#faf8f4') >= 3);
    assert.ok(contrast(tones.light, '#141816') >= 3);
  });
}

test('there are at least six palettes, no two alike', () => {
  const deeps = Object.values(palettes).map((palette) => palette.deep);
  assert.ok(deeps.length >= 6);
  assert.equal(new Set(deeps).size, deeps.length);
});

// The issuer's name is drawn at 86 % over the hill.
function issuerTone(tones: { light: string; deep: string }): string {
  const channel = (colour: string, start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return `#${[1, 3, 5]
    .map((start) => Math.round(channel(tones.light, start) * 0.86 + channel(tones.deep, start) * 0.14))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
