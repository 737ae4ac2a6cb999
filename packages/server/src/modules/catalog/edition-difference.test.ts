import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { bare, factsOf } from './content-fields.ts';
import { type AchievementContent, editionContent, emptyContent } from './edition-content.ts';
import { differenceOf } from './edition-difference.ts';

const full: AchievementContent = {
  ...emptyContent,
  title: 'Version control',
  purpose: 'For people who write.',
  workloadHours: 8,
  skills: [
    { skillId: 'skl_1', name: 'Version control', level: 2, levelName: 'Guided', levels: 5 },
    { skillId: 'skl_2', name: 'Teamwork', level: 1, levelName: 'Aware', levels: 5 },
  ],
  learningOutcomes: [
    { outcomeId: 'oc_1', text: 'Records a change.', skillIds: ['skl_1'] },
    { outcomeId: 'oc_2', text: 'Merges.', skillIds: [] },
  ],
  targetRoles: [{ rowId: 'row_1', title: 'Developer' }],
};
const between = (before: AchievementContent, after: AchievementContent) =>
  differenceOf({ content: before }, { content: after });

/** Something else in the place of a value, by what its schema takes. */
function another(schema: z.ZodType, value: unknown): unknown {
  const kind = bare(schema);
  if (kind instanceof z.ZodEnum) return kind.options.find((option) => option !== value);
  if (kind instanceof z.ZodString) return '2026-12-24';
  if (kind instanceof z.ZodNumber) return Number(value ?? 0) + 1;
  if (kind instanceof z.ZodArray) {
    const row = kind.element;
    if (!(row instanceof z.ZodObject)) return [];
    const members = Object.entries(row.shape).filter(
      ([name, one]) =>
        !(one instanceof z.ZodExactOptional) ||
        factsOf(one as z.ZodType)?.kind === 'id' ||
        name === 'evidence',
    );
    return [Object.fromEntries(members.map(([name, one]) => [name, another(one as z.ZodType, undefined)]))];
  }
  return undefined;
}

test('whatever member of an edition differs is told, so that none can be forgotten', () => {
  for (const [name, schema] of Object.entries(editionContent.shape)) {
    const member = name as keyof AchievementContent;
    const special: { [member: string]: unknown } = {
      design: { ...emptyContent.design, symbol: 'tree' },
      translations: { de: { title: { text: 'Titel', of: 'x' } } },
      language: 'de',
    };
    const changed = special[name] ?? another(schema, full[member]);
    const after = { ...full, [member]: changed } as AchievementContent;
    assert.notEqual(between(full, after).length, 0, name);
    assert.notEqual(between(after, full).length, 0, name);
  }
});

test('what says the same differs in nothing, whatever order its members were written in', () => {
  assert.deepEqual(between(full, structuredClone(full)), []);
  const reversed = Object.fromEntries(Object.entries(full).reverse()) as AchievementContent;
  assert.deepEqual(between(full, reversed), []);
});

test('a fact says what stood there and what stands there; what was not said has no side', () => {
  const after = { ...full, workloadHours: 12, ects: 2, purpose: '' };
  assert.deepEqual(between(full, after), [
    { of: 'fact', field: 'purpose', before: 'For people who write.' },
    { of: 'fact', field: 'workloadHours', before: 8, after: 12 },
    { of: 'fact', field: 'ects', after: 2 },
  ]);
});

test('rows are told by what they say, whichever came, went, changed or moved', () => {
  const [record, merge] = full.learningOutcomes;
  assert.ok(record && merge);
  const undo = { outcomeId: 'oc_3', text: 'Undoes.', skillIds: ['skl_2'] };
  const changed = { ...record, skillIds: ['skl_1', 'skl_2'], evidence: 'exam' as const };
  assert.deepEqual(between(full, { ...full, learningOutcomes: [changed, undo] }), [
    {
      ...{ of: 'row', list: 'learningOutcomes', rowId: 'oc_1', how: 'changed' },
      row: { text: 'Records a change.', skillIds: ['Teamwork', 'Version control'], evidence: 'exam' },
      members: [
        { member: 'skillIds', before: ['Version control'], after: ['Teamwork', 'Version control'] },
        { member: 'evidence', after: 'exam' },
      ],
    },
    {
      ...{ of: 'row', list: 'learningOutcomes', rowId: 'oc_3', how: 'added' },
      row: { text: 'Undoes.', skillIds: ['Teamwork'] },
    },
    {
      ...{ of: 'row', list: 'learningOutcomes', rowId: 'oc_2', how: 'removed' },
      row: { text: 'Merges.', skillIds: [] },
    },
  ]);
  assert.deepEqual(between(full, { ...full, learningOutcomes: [merge, record] }), [
    { of: 'order', list: 'learningOutcomes' },
  ]);
});

test('assessments of one title are the same one, and what they ask tells them apart', () => {
  const exam = { assessmentId: 'exm_1', kind: 'exam', title: 'Exam', outcomeIds: ['oc_1'], isReady: true };
  const told = (before: object[], after: object[]) =>
    differenceOf(
      { content: full, assessments: before as (typeof exam)[] },
      { content: full, assessments: after as (typeof exam)[] },
    );
  assert.deepEqual(told([exam], [{ ...exam, assessmentId: 'exm_2' }]), []);
  assert.deepEqual(told([exam], [{ ...exam, passPercent: 80 }]), [
    { of: 'assessment', title: 'Exam', how: 'changed' },
  ]);
  assert.deepEqual(told([exam], []), [{ of: 'assessment', title: 'Exam', how: 'removed' }]);
  const changed = told([{ ...exam, wording: 'a' }], [{ ...exam, wording: 'b' }]);
  assert.deepEqual(changed, [{ of: 'assessment', title: 'Exam', how: 'changed' }]);
  assert.deepEqual(told([exam], [{ ...exam, wording: 'b' }]), [], 'what was told before wordings were');
});
