import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from './say-in.ts';

const exam = {
  questions: 12,
  passPercent: 70,
  isEachOutcome: true,
  supervision: 'supervised online',
} as const;

test('a badge says how it was earned, in words', () => {
  assert.equal(
    sayIn({ code: 'badge.exam-passed', params: exam }, 'en-GB'),
    'Passed an exam of 12 questions with the pass mark of 70 % in each outcome, supervised online.',
  );
  assert.equal(
    sayIn({ code: 'badge.exam-passed', params: { ...exam, questions: 1, isEachOutcome: false } }, 'en'),
    'Passed an exam of 1 question with the pass mark of 70 %, supervised online.',
  );
});

test('where a language has no words yet, a badge says it in the first one', () => {
  assert.equal(sayIn({ code: 'badge.completed' }, 'xx'), 'Completed');
});

test('what has no words is never signed', () => {
  assert.throws(() => sayIn({ code: 'badge.unknown' }, 'en'), /No words/);
});
