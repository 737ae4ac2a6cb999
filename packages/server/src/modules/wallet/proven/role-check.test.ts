import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeWanted, linesOf, type ShownSkill } from './role-check.ts';

const now = new Date('2026-11-28T10:00:00Z');
const shown = (name: string, on: string, more: Partial<ShownSkill> = {}): ShownSkill => ({
  ...{ name, shownAt: new Date(on), shownBy: [] },
  ...more,
});
const skills = [
  shown('Welding', '2026-01-01'),
  shown('Forging', '2020-01-01', { skillId: 'skl_1' }),
  shown('Casting', '2019-01-01', { url: 'https://skills.example/casting' }),
  { name: 'Undated', shownBy: [] },
];
const stateOf = (wanted: Parameters<typeof judgeWanted>[0][number], years = 3) =>
  judgeWanted([wanted], skills, { now, years })[0]?.state;

test('a skill is met by its name, its id or its address, and old when that was shown too long ago', () => {
  assert.equal(stateOf({ name: ' WELDING ' }), 'met');
  assert.equal(stateOf({ name: 'Any name', skillId: 'skl_1' }), 'old');
  assert.equal(stateOf({ name: 'Any name', skillId: 'skl_1' }, 10), 'met');
  assert.equal(stateOf({ name: 'Casting', url: 'https://skills.example/casting' }), 'old');
});

test('one of a framework is not met by another that is only called alike, and one without a date is not recent', () => {
  assert.equal(stateOf({ name: 'Welding', skillId: 'skl_other' }), 'missing');
  assert.equal(stateOf({ name: 'Undated' }), 'old');
  assert.equal(stateOf({ name: 'Juggling' }), 'missing');
});

test('pasted lines count once, without the marks of a list, up to a bound', () => {
  const { wanted, isMore } = linesOf('• Welding\n- welding\r\n\n  * Forging\nCasting', 2);
  assert.deepEqual(wanted, [{ name: 'welding' }, { name: 'Forging' }]);
  assert.equal(isMore, true);
});
