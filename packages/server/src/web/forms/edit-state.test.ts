import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertMadeFrom, ChangedMeanwhile, stateOf, withState } from './edit-state.ts';

const before = { criteria: 'Pass the exam.\nShow your work.', level: '2', roles: ['author', 'viewer'] };

test('a state is the same for the same content, however a form sends it', () => {
  const sent = {
    roles: ['viewer', 'author'],
    level: '2.0',
    criteria: 'Pass the exam.\r\nShow your work.  \r\n',
  };
  assert.equal(stateOf(sent), stateOf(before));
});

for (const [what, theirs] of [
  ['a line break', 'Pass the exam. Show your work.'],
  ['a paragraph', 'Pass the exam.\n\nShow your work.'],
  ['the depth of a list', 'Pass the exam.\n  Show your work.'],
] as const) {
  test(`somebody who changed only ${what} is not written over`, () => {
    const { state } = withState(before);
    const posted = { ...before, criteria: 'My criteria.', state: state ?? '' };
    assert.throws(() => assertMadeFrom(posted, { ...before, criteria: theirs }), ChangedMeanwhile);
  });
}

test('numbers are compared as numbers, names that look like odd ones are not', () => {
  assert.equal(stateOf({ ects: '1.0' }), stateOf({ ects: '1' }));
  assert.notEqual(stateOf({ title: '1e3' }), stateOf({ title: '1000' }));
});

test('the second of two clicks is no conflict, also with a blank too many', () => {
  const { state } = withState({ name: 'Ada' });
  assertMadeFrom({ name: ' Ada  Lovelace', state: state ?? '' }, { name: 'Ada Lovelace' });
});
