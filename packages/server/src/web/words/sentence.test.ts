import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { english } from './en/index.ts';
import { refusalFields, refusalText, sentenceAt } from './sentence.ts';

test('a place leads to its sentence; what is none of ours leads nowhere', () => {
  assert.equal(sentenceAt(english, 'access.errors.name'), 'Write your name.');
  for (const place of [
    '',
    'access',
    'access.errors',
    'access.errors.__proto__',
    'Invalid input: expected string',
  ])
    assert.equal(sentenceAt(english, place), undefined, place);
});

test('a refusal is said in words with what stands in it, and so is each of its fields', () => {
  const saved = say('web.saved-now', { theirs: 'Ada' });
  const refusal = new Refusal('conflict', say('web.skill-present', { skill: 'Git' }), { name: saved });
  assert.match(refusalText(english, refusal), /^This badge names “Git” already/);
  assert.deepEqual(refusalFields(english, refusal), { name: 'Saved now: “Ada”' });
});
