import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCount, counted } from './count.ts';
import { english } from './index.ts';

test('a number stands before the right form of its thing', () => {
  assert.deepEqual(
    [0, 1, 2, 1200].map((count) => counted(count, 'minute')),
    ['0 minutes', '1 minute', '2 minutes', '1,200 minutes'],
  );
  assert.equal(counted(1, 'person', 'people'), '1 person');
  assert.equal(byCount(21, { one: 'one', other: 'other' }), 'other');
});

test('no sentence of the catalogue says "1 minutes"', () => {
  const sentences = [...everySentence(english, 'english')];
  assert.ok(sentences.length > 40, `only ${sentences.length} sentences take a number`);
  assert.deepEqual(
    sentences.filter(([, text]) => wrong.test(text)),
    [],
  );
});

/** "1 of 1 checks passed" is right. */
const wrong =
  /(?<![\d.,]|of )1 (minutes|hours|days|weeks|months|years|questions|answers|attempts|points|credits|levels|people|learners|persons|awards|badges|skills|outcomes|entries|letters|characters|offers|editions|drafts|things)\b/;

/** Each sentence that is made from something, made with the number 1 (also as text). */
function* everySentence(words: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof words === 'function') {
    for (const one of [1, '1']) {
      const text = sentenceOf(words as (...values: unknown[]) => unknown, one);
      if (text !== undefined) yield [path, text];
    }
  } else if (typeof words === 'object' && words !== null) {
    for (const [name, inner] of Object.entries(words)) yield* everySentence(inner, `${path}.${name}`);
  }
}

/** Undefined for what takes something else than numbers and texts. */
function sentenceOf(make: (...values: unknown[]) => unknown, value: unknown): string | undefined {
  try {
    const text = make(...Array.from({ length: make.length }, () => value));
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
