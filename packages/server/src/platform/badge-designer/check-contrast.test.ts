import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContrast, type PictureDesign } from './index.ts';

const design: PictureDesign = {
  shape: 'circle',
  colours: { ground: '#ffffff', ring: '#000000', symbol: '#767676', text: '#767676' },
  symbol: 'star',
  mark: 'none',
  top: 'Words',
  bottom: '',
  centre: [],
  ribbon: '',
};
const verdict = (of: string, change: Partial<PictureDesign['colours']>) =>
  checkContrast({ ...design, colours: { ...design.colours, ...change } }).find((check) => check.of === of)
    ?.verdict;

for (const [of, colour, expected] of [
  ['text', '#767676', 'good'],
  ['text', '#777777', 'weak'],
  ['text', '#a0a0a0', 'poor'],
  ['text', '#dddddd', 'unreadable'],
  ['symbol', '#949494', 'good'],
  ['symbol', '#a0a0a0', 'weak'],
  ['symbol', '#c0c0c0', 'poor'],
  ['symbol', '#ffffff', 'unreadable'],
  ['ring', '#ffffff', 'poor'],
] as const) {
  test(`${of} in ${colour} on white is ${expected}`, () => {
    assert.equal(verdict(of, { [of]: colour }), expected);
  });
}

test('only what is shown is looked at', () => {
  const silent = { ...design, top: ' ', symbol: 'none' };
  assert.deepEqual(
    checkContrast(silent).map(({ of }) => of),
    ['ring'],
  );
  assert.deepEqual(
    checkContrast({ ...silent, mark: 'initials' }).map(({ of }) => of),
    ['text', 'ring'],
  );
});
