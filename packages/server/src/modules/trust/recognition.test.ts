import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurn } from './recognition.ts';

test('what fails holds up nothing after it, and is told at the end', async () => {
  const done: number[] = [];
  const failing = async () => {
    throw new Error('the second');
  };
  await assert.rejects(
    inTurn([async () => void done.push(1), failing, async () => void done.push(3)]),
    /the second/,
  );
  assert.deepEqual(done, [1, 3]);
});
