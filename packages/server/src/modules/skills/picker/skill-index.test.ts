import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SkillIndex } from './skill-index.ts';

const label = (skillId: string, text: string, more: { owner?: string; isName?: boolean } = {}) => ({
  ...{ skillId, text, owner: more.owner ?? null, isName: more.isName ?? true },
});
const index = new SkillIndex([
  label('java', 'java'),
  label('script', 'javascript'),
  label('code', 'computer programming'),
  label('code', 'programmieren', { isName: false }),
  label('code', 'write programs', { isName: false }),
  label('test', 'test programs'),
  label('theirs', 'programming of robots', { owner: 'org_other' }),
]);
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
