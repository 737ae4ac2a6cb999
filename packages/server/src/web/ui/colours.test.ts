import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast } from '../../platform/contrast.ts';
import { type ColourRole, colourProperties, colours } from './colours.ts';

const grounds: ColourRole[] = ['paper', 'card', 'sunken'];
const texts: ColourRole[] = [
  'ink',
  'muted',
  'spruce',
  'spruce-hover',
  'lichen-text',
  'passed',
  'warning',
  'failed',
  'unknown',
];
const marks: ColourRole[] = ['line-strong', 'lichen', 'stone', 'spruce'];
const themes = ['light', 'dark'] as const;

/** Text on a ground of its own. */
const pairs: [text: ColourRole, ground: ColourRole][] = [
  ['on-spruce', 'spruce'],
  ['on-spruce', 'spruce-hover'],
  ['spruce', 'spruce-wash'],
  ['spruce-hover', 'spruce-wash'],
  ['lichen-text', 'lichen-wash'],
  ...(['passed', 'warning', 'failed', 'unknown'] as const).flatMap((tone): [ColourRole, ColourRole][] => [
    [tone, `${tone}-wash`],
    ['ink', `${tone}-wash`],
    ['muted', `${tone}-wash`],
    ['spruce', `${tone}-wash`],
  ]),
  ['ink', 'sky'],
  ['ink', 'hill-far'],
];

for (const [index, theme] of themes.entries()) {
  const tone = (role: ColourRole) => colours[role][index] ?? '';
  for (const ground of grounds) {
    for (const text of texts) {
      test(`${theme}: ${text} reads on ${ground} with at least 4.5`, () => {
        assertContrast(tone(text), tone(ground), 4.5);
      });
    }
    for (const mark of marks) {
      test(`${theme}: ${mark} is seen on ${ground} with at least 3`, () => {
        assertContrast(tone(mark), tone(ground), 3);
      });
    }
  }
  for (const [text, ground] of pairs) {
    test(`${theme}: ${text} reads on ${ground} with at least 4.5`, () => {
      assertContrast(tone(text), tone(ground), 4.5);
    });
  }
}

test('each role is a custom property in the light theme, the dark one, and by choice', () => {
  const css = colourProperties();
  for (const [role, [light, dark]] of Object.entries(colours)) {
    assert.equal(css.split(`--${role}:${light};`).length - 1 >= 2, true, `${role} light`);
    assert.equal(css.split(`--${role}:${dark};`).length - 1 >= 2, true, `${role} dark`);
  }
});

test('contrast is 21 for black on white and 1 for a colour on itself', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#8a5a00', '#8a5a00'), 1);
});

function assertContrast(one: string, other: string, least: number): void {
  const found = contrast(one, other);
  assert.ok(found >= least, `${one} on ${other} is ${found.toFixed(2)}`);
}
