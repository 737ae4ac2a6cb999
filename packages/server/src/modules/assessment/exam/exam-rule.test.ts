import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, parseRule } from '@cairn/rules';
import fc from 'fast-check';
import type { Exam, ExamSettings, Question } from './exam.ts';
import { tellOf } from './exam-summary.ts';
import { type MarkedItem, markAttempt, shownBy } from './scoring-rules.ts';

const item: fc.Arbitrary<MarkedItem> = fc
  .record({
    kind: fc.constantFrom('single' as const, 'multiple' as const),
    outcomeId: fc.constantFrom('oc_1', 'oc_2', 'oc_3'),
    points: fc.integer({ min: 1, max: 100 }),
    correct: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1 }),
    chosen: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')),
  })
  .map((one) => (one.kind === 'single' ? { ...one, correct: one.correct.slice(0, 1) } : one));

const settings: fc.Arbitrary<ExamSettings> = fc.record({
  passPercent: fc.integer({ min: 1, max: 100 }),
  passRule: fc.constantFrom('every-outcome' as const, 'overall' as const),
  multiplePolicy: fc.constantFrom('all-or-nothing' as const, 'share' as const),
  waitHours: fc.constant(0),
});

test("the edition's rule is met by an attempt exactly when the attempt is marked as passed", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), settings, (items, rules) => {
      const exam: Exam = {
        examId: 'exm_1',
        editionId: 'acv_1',
        organisationId: 'org_1',
        title: 'Exam',
        settings: rules,
      };
      const questions = items.map(({ outcomeId }) => ({ outcomeId })) as Question[];
      const parsed = parseRule({ format: 1, rule: { all: [tellOf(exam, questions).requirement] } });
      assert.ok('document' in parsed);
      const at = '2026-06-01T09:00:00.000Z';
      const shown = shownBy(items, rules.multiplePolicy);
      const fact = { id: 'fct_1', kind: 'exam' as const, subject: 'exm_1', result: 'shown' as const, at };
      const { state } = evaluate(parsed.document, [{ ...fact, ...shown }], at);
      assert.equal(state === 'met', markAttempt(items, rules).isPassed);
    }),
    { numRuns: 2000 },
  );
});
