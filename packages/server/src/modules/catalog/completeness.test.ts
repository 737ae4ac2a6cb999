import assert from 'node:assert/strict';
import { test } from 'node:test';
import { practicalShareOf, standardElementsOf } from './completeness.ts';
import { applyChange } from './content-rules.ts';
import { assertDescribed } from './description-rules.ts';
import { type AchievementContent, contentFields, contentLists, emptyContent } from './edition-content.ts';

const with_ = (change: Partial<AchievementContent>) => applyChange(emptyContent, change);
const code = (change: Partial<AchievementContent>) => {
  try {
    assertDescribed({ ...emptyContent, ...change });
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
};
const outcome = (outcomeId: string, evidence?: 'exam' | 'project') => ({
  ...{ outcomeId, text: 'Does it.', skillIds: [] },
  ...(evidence && { evidence }),
});

test('the share of practical evidence is worked out over all outcomes, and not guessed where none names any', () => {
  const share = (outcomes: AchievementContent['learningOutcomes']) =>
    practicalShareOf({ learningOutcomes: outcomes });
  assert.equal(share([outcome('oc_1')]), undefined);
  assert.deepEqual(share([outcome('oc_1', 'project'), outcome('oc_2', 'exam'), outcome('oc_3')]), {
    practical: 1,
    of: 3,
  });
});

test('the standard elements that an edition does not say are named', () => {
  const missing = (content: AchievementContent) =>
    standardElementsOf(content).flatMap(({ element, isSaid }) => (isSaid ? [] : [element]));
  assert.ok(missing(emptyContent).includes('quality'));
  const quality = { rowId: 'row_1', kind: 'internal-quality', name: 'Panel' } as const;
  assert.ok(!missing(with_({ qualityAssurance: [quality] })).includes('quality'));
});

test('what no page could show is refused whatever the door', () => {
  const person = { rowId: 'row_1', name: 'Ada', role: 'author' } as const;
  assert.equal(code({ people: [{ ...person, address: 'javascript:alert(1)' }] }), 'catalog.fact-malformed');
  assert.equal(code({ people: [person, person] }), 'catalog.fact-malformed');
  assert.equal(code({ reviewBy: '2027-02-30' }), 'catalog.fact-malformed');
  assert.equal(code({ leastWeeks: 3, mostWeeks: 2 }), 'catalog.weeks-out-of-order');
  const many = Array.from({ length: 31 }, (_, index) => ({ ...person, rowId: `row_${index}` }));
  assert.equal(code({ people: many }), 'catalog.too-many-rows');
  assert.equal(
    code({ people: [{ ...person, address: 'https://ada.example' }], reviewBy: '2028-02-29' }),
    undefined,
  );
});

test('an optional fact or list of which nothing is left is not there', () => {
  const content = with_({ people: [], pedagogy: ' ', nationalLevel: '' });
  for (const name of ['people', 'pedagogy', 'nationalLevel']) assert.ok(!(name in content), name);
  assert.ok(Object.keys(contentLists).every((list) => !(list in contentFields)));
});
