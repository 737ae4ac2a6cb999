import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SkillIndex } from './skill-index.ts';

const label = (skillId: string, text: string, more: { owner?: string; isName?: boolean } = {}) => ({
  ...{ skillId, text, owner: more.owner ?? null, isName: more.isName ?? true },
});
const pause = async () => undefined;
const labels = [
  label('java', 'java'),
  label('script', 'javascript'),
  label('code', 'computer programming'),
  label('code', 'programmieren', { isName: false }),
  label('code', 'write programs', { isName: false }),
  label('test', 'test programs'),
  label('theirs', 'programming of robots', { owner: 'org_other' }),
];
const index = await SkillIndex.build([labels], pause);
const find = (typed: string) => index.find({ typed, owner: 'org_own', limit: 10 });

const searches: [string, string, string[]][] = [
  ['the whole name before a longer one', 'java', ['java', 'script']],
  ['a letter missing', 'programing', ['code']],
  ['a letter too many', 'javva', ['java']],
  ['a letter wrong', 'jovascript', ['script']],
  ['two letters swapped', 'porgrams', ['test', 'code']],
  ['another language, with an accent', 'Prográmmier', ['code']],
  ['every word of one name', 'programs test', ['test']],
  ['words of two names', 'computer write', []],
  ['a short word is as it is typed', 'jva', []],
  ['signs alone', '&|!', []],
];
for (const [what, typed, ids] of searches) test(what, () => assert.deepEqual(find(typed), ids));

test('skills of others are left out, and the limit holds', () => {
  assert.deepEqual(index.find({ typed: 'robots', owner: 'org_own', limit: 10 }), []);
  assert.deepEqual(index.find({ typed: 'robots', owner: 'org_other', limit: 10 }), ['theirs']);
  assert.equal(index.find({ typed: 'p', owner: 'org_other', limit: 2 }).length, 2);
});

test('it is built in pieces, and others get their turn between them', async () => {
  const pieces = Array.from({ length: 20 }, (_, piece) =>
    Array.from({ length: 100 }, (_, place) => label(`${piece}-${place}`, `word${piece}x${place}`)),
  );
  let [turns, isBuilt] = [0, false];
  const beside = (): void => {
    if (isBuilt) return;
    turns += 1;
    setImmediate(beside);
  };
  setImmediate(beside);
  const built = await SkillIndex.build(pieces, nextTurn);
  isBuilt = true;
  assert.equal(built.size, 2000);
  // One turn a piece, and one for every 500 words that are put in order.
  assert.ok(turns >= 20 + 4, `${turns}`);
});

test('words are in one order, whatever pieces they came in', async () => {
  const words = ['b', 'ab', 'a', 'abc', 'ba', 'äb', 'z', 'ab2', '10', '1'];
  const whole = await SkillIndex.build([words.map((word) => label(word, word))], pause);
  const apart = await SkillIndex.build(
    words.toReversed().map((word) => [label(word, word)]),
    pause,
  );
  for (const typed of ['a', 'ab', 'b', '1', 'z']) {
    const of = (one: SkillIndex) => one.find({ typed, owner: 'org_own', limit: 20 }).sort();
    assert.deepEqual(of(whole), of(apart));
    assert.ok(of(whole).length > 0, typed);
  }
});
