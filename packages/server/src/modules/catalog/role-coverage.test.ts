import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOfRole } from './role-coverage.ts';

const need = (skillId: string, more: object) => ({ skillId, name: skillId, language: 'en', ...more });
const needs = [
  need('skl_1', { need: 'essential', url: 'https://skills.example/1' }),
  need('skl_2', { need: 'essential' }),
  need('skl_3', { need: 'optional' }),
];

test('what is essential is counted by itself, and the same skill is one of the same id or address', () => {
  const shown = [{ skillId: 'skl_own', url: 'https://skills.example/1' }, { skillId: 'skl_3' }];
  assert.deepEqual(coverageOfRole(needs, shown), [
    { part: 'essential', of: 2, covered: 1 },
    { part: 'optional', of: 1, covered: 1 },
  ]);
});

test('where the framework does not say how much a skill is needed, all of them are one part', () => {
  const measured = [need('skl_1', { importance: 4.5 }), need('skl_2', { importance: 1 })];
  assert.deepEqual(coverageOfRole(measured, [{ skillId: 'skl_2' }]), [{ part: 'asked', of: 2, covered: 1 }]);
  assert.deepEqual(coverageOfRole([], [{ skillId: 'skl_2' }]), []);
});
