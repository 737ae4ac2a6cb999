import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageHoles, coverageOf } from './coverage.ts';
import { emptyContent } from './edition-content.ts';

const outcome = (outcomeId: string) => ({ outcomeId, text: `Can ${outcomeId}`, skillIds: [] });
const unit = (unitId: string, outcomeIds: string[], moduleId = 'mod_1') => ({
  ...{ unitId, outcomeIds, moduleId, title: unitId },
  ...{ kind: 'lesson' as const, need: 'compulsory' as const },
});
const assessment = (assessmentId: string, outcomeIds: string[]) => ({
  ...{ assessmentId, outcomeIds, title: assessmentId, kind: 'exam', isReady: true },
});
const content = {
  ...emptyContent,
  learningOutcomes: [outcome('oc_1'), outcome('oc_2'), outcome('oc_3')],
  modules: [
    { moduleId: 'mod_1', title: 'One' },
    { moduleId: 'mod_2', title: 'Two' },
  ],
  units: [unit('unt_1', ['oc_1']), unit('unt_2', []), unit('unt_3', ['oc_gone'])],
};
const assessments = [assessment('exm_1', ['oc_1', 'oc_2']), assessment('exm_2', ['oc_gone'])];

test('each outcome knows its units and its assessments', () => {
  assert.deepEqual(
    coverageOf(content, assessments).outcomes.map(({ unitIds, assessmentIds }) => [unitIds, assessmentIds]),
    [
      [['unt_1'], ['exm_1']],
      [[], ['exm_1']],
      [[], []],
    ],
  );
});

test('every hole is found, with what it is about and where it is mended', () => {
  assert.deepEqual(
    coverageHoles(content, assessments).map(({ code, id, place }) => `${code} ${id} ${place}`),
    [
      'outcome-not-assessed oc_3 assessments',
      'outcome-not-taught oc_2 units',
      'outcome-not-taught oc_3 units',
      'unit-for-nothing unt_2 units',
      'unit-for-nothing unt_3 units',
      'assessment-for-nothing exm_2 assessments',
      'module-without-units mod_2 modules',
    ],
  );
});

test('where nothing is outlined, no outcome is said to be taught nowhere', () => {
  const { modules: _modules, units: _units, ...plain } = content;
  assert.deepEqual(coverageHoles(plain, [assessment('exm_1', ['oc_1', 'oc_2', 'oc_3'])]), []);
});
