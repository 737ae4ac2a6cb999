import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AssessmentSummary } from './assessment-summary.ts';
import { applyChange, assertCoherent } from './content-rules.ts';
import type { AchievementContent } from './edition-content.ts';
import { emptyContent } from './edition-content.ts';
import { isReady, publicationChecks } from './publication-rules.ts';

const skill = { skillId: 'skl_1', name: 'Git', level: 2, levelName: 'Guided', levels: 5 };
const outcome = { outcomeId: 'oc_1', text: 'Merges.', skillIds: ['skl_1'] };
const complete: AchievementContent = {
  ...emptyContent,
  title: 'Git',
  purpose: 'To work together.',
  criteria: 'Pass.',
  workloadHours: 8,
  skills: [skill],
  learningOutcomes: [outcome],
};
const exam: AssessmentSummary = {
  assessmentId: 'exm_1',
  kind: 'exam',
  title: 'Exam',
  outcomeIds: ['oc_1'],
  isReady: true,
};

test('what is complete can be published', () => {
  assert.ok(isReady(publicationChecks(complete, [exam])));
});

const gaps: [string, Partial<AchievementContent>, AssessmentSummary[], string[]][] = [
  ['no title', { title: ' ' }, [exam], ['title']],
  ['no purpose', { purpose: '' }, [exam], ['purpose']],
  ['no criteria', { criteria: '' }, [exam], ['criteria']],
  ['no workload', { workloadHours: 0 }, [exam], ['workload']],
  ['no exam', {}, [], ['assessment', 'skill-is-evidenced', 'outcome-is-assessed']],
  [
    'an exam without questions',
    {},
    [{ ...exam, isReady: false, outcomeIds: [] }],
    ['assessment', 'skill-is-evidenced', 'outcome-is-assessed'],
  ],
  [
    'a skill that no outcome shows',
    { skills: [skill, { ...skill, skillId: 'skl_2', name: 'Shell' }] },
    [exam],
    ['skill-has-outcome', 'skill-is-evidenced'],
  ],
  [
    'an outcome that no question assesses',
    { learningOutcomes: [outcome, { ...outcome, outcomeId: 'oc_2' }] },
    [exam],
    ['outcome-is-assessed'],
  ],
  [
    'a question that shows an outcome which is gone',
    {},
    [{ ...exam, outcomeIds: ['oc_1', 'oc_gone'] }],
    ['questions-show-outcomes'],
  ],
];

for (const [name, change, assessments, missing] of gaps) {
  test(`${name} keeps it from being published`, () => {
    const checks = publicationChecks({ ...complete, ...change }, assessments);
    assert.deepEqual(
      checks.filter((check) => !check.isMet).map((check) => check.code),
      missing,
    );
  });
}

test('whatever can be published has for each skill an outcome that is assessed', () => {
  const ids = ['1', '2', '3', '4'];
  const outcomes = fc.array(
    fc.record({ outcomeId: fc.constantFrom(...ids), text: fc.string(), skillIds: fc.subarray(ids) }),
    { maxLength: 5 },
  );
  const skills = fc.subarray(ids).map((chosen) => chosen.map((skillId) => ({ ...skill, skillId })));
  fc.assert(
    fc.property(skills, outcomes, fc.subarray(ids), (chosen, learningOutcomes, outcomeIds) => {
      const content = { ...complete, skills: chosen, learningOutcomes };
      if (!isReady(publicationChecks(content, [{ ...exam, outcomeIds }]))) return;
      assert.ok(chosen.length > 0);
      for (const { skillId } of chosen) {
        const shown = learningOutcomes.filter((one) => one.skillIds.includes(skillId));
        assert.ok(shown.some((one) => outcomeIds.includes(one.outcomeId)));
      }
    }),
  );
});

test('a change leaves alone what it does not name, and undefined takes an optional fact away', () => {
  const before = { ...complete, notCovered: 'Servers', ects: 2 };
  assert.deepEqual(applyChange(before, { title: ' Git 2 ' }), { ...before, title: 'Git 2' });
  const { ects: _ects, ...without } = before;
  assert.deepEqual(applyChange(before, { ects: undefined }), without);
});

test('a skill that is taken away leaves its outcomes, and an outcome cannot name a skill that is not asserted', () => {
  assert.deepEqual(applyChange(complete, { skills: [] }).learningOutcomes[0]?.skillIds, []);
  assert.throws(() => assertCoherent({ ...complete, skills: [] }), { code: 'catalog.outcome-skill-unknown' });
  const design = { ...complete.design, symbol: '../../etc/passwd' };
  assert.throws(() => assertCoherent({ ...complete, design }), { code: 'catalog.design-unknown' });
});
