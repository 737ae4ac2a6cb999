import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AssessmentSummary } from '../assessment-summary.ts';
import type { ContentChange } from '../content-rules.ts';
import { type AchievementContent, emptyContent } from '../edition-content.ts';
import type { PackFacts } from './pack.ts';
import { blockersIn, judge, judgePack } from './pack-rules.ts';
import type { PackId } from './packs.ts';

const outcomes: AchievementContent['learningOutcomes'] = [
  { outcomeId: 'oc_1', text: 'Plans a survey.', skillIds: [], evidence: 'exam' },
  { outcomeId: 'oc_2', text: 'Reads a table.', skillIds: [], evidence: 'project' },
];

function assessed(kind: string, outcomeIds = ['oc_1', 'oc_2'], isReady = true): AssessmentSummary {
  return { assessmentId: `as_${kind}`, kind, title: kind, outcomeIds, isReady };
}

function facts(content: Partial<AchievementContent>, more: Partial<PackFacts> = {}): PackFacts {
  const whole = {
    ...emptyContent,
    title: 'T',
    purpose: 'P',
    criteria: 'C',
    learningOutcomes: outcomes,
    ...content,
  };
  return { content: whole, assessments: [assessed('exam')], countryCode: 'IE', ...more };
}

/** What each pack is met by, at its bounds. */
const meeting: { [pack in PackId]: PackFacts } = {
  european: facts({
    workloadHours: 1,
    nationalLevel: '5',
    qualityAssurance: [{ rowId: 'r', name: 'Panel', kind: 'internal-quality' }],
  }),
  'common-framework': facts({
    ...{ workloadHours: 100, ects: 4, eqfLevel: 4, identityCheck: 'seen-on-video' },
    ...{ stackability: 'counts-towards', stackabilityText: 'Six credits of the MSc.' },
  }),
  'trusted-knowledge': facts({}),
  'trusted-application': facts(
    { assessmentType: 'portfolio' },
    { assessments: [assessed('project', ['oc_1']), assessed('observation', ['oc_2'])] },
  ),
  'workforce-pell': facts(
    {
      ...{ workloadHours: 150, leastWeeks: 8, typicalWeeks: 12, mostWeeks: 14.9 },
      ...{ stackability: 'part-of-a-series', stackabilityText: 'Nine credits of the certificate.' },
      targetRoles: [{ rowId: 'r', title: 'Welder' }],
      qualityAssurance: [{ rowId: 'r', name: 'HLC', kind: 'accreditation-of-provider' }],
    },
    { countryCode: 'US' },
  ),
};

function missingOf(pack: PackId, given: PackFacts): string[] {
  return judgePack(pack, given).checks.flatMap(({ checkId, isMet, isNeeded }) =>
    isNeeded && !isMet ? [checkId] : [],
  );
}

test('each pack is met at its bounds', () => {
  for (const [pack, given] of Object.entries(meeting) as [PackId, PackFacts][])
    assert.deepEqual(missingOf(pack, given), [], pack);
});

const steps: [pack: PackId, without: ContentChange | Partial<PackFacts>, missing: string[]][] = [
  ['european', { countryCode: undefined }, ['country']],
  ['european', { workloadHours: 0 }, ['workload']],
  ['european', { nationalLevel: undefined }, ['level']],
  ['european', { qualityAssurance: [] }, ['quality']],
  ['european', { learningOutcomes: [] }, ['outcomes']],
  ['common-framework', { workloadHours: 99.5 }, ['hours']],
  ['common-framework', { workloadHours: 150.5 }, ['hours']],
  ['common-framework', { ects: 3.9 }, ['credit']],
  // Without ECTS only levels 6 and 7 do; British credits are credit too.
  [
    'common-framework',
    { ects: undefined, otherCredits: [{ rowId: 'r', unit: 'cats', amount: 15 }] },
    ['level'],
  ],
  [
    'common-framework',
    { ects: undefined, eqfLevel: 6, otherCredits: [{ rowId: 'r', unit: 'ceu', amount: 12 }] },
    ['credit'],
  ],
  ['common-framework', { eqfLevel: 8 }, ['level']],
  ['common-framework', { identityCheck: 'signed-in' }, ['identity']],
  ['common-framework', { assessments: [assessed('exam', ['oc_1'])] }, ['assessment']],
  ['common-framework', { assessments: [assessed('exam', ['oc_1', 'oc_2'], false)] }, ['assessment']],
  ['common-framework', { stackability: 'stands-alone' }, ['degree']],
  ['common-framework', { stackabilityText: undefined }, ['degree-named']],
  [
    'trusted-knowledge',
    { learningOutcomes: [{ outcomeId: 'oc_1', text: 'Knows.', skillIds: [] }] },
    ['evidence'],
  ],
  ['trusted-application', { assessmentType: 'testing' }, ['applied']],
  ['trusted-application', { assessments: [assessed('exam')] }, ['shown-by-doing']],
  ['workforce-pell', { countryCode: 'IE' }, ['country']],
  ['workforce-pell', { workloadHours: 600 }, ['hours']],
  ['workforce-pell', { workloadHours: 149 }, ['hours']],
  ['workforce-pell', { mostWeeks: 15 }, ['weeks']],
  ['workforce-pell', { leastWeeks: 7 }, ['weeks']],
  ['workforce-pell', { stackability: 'stands-alone' }, ['stackable']],
  ['workforce-pell', { targetRoles: [] }, ['occupation']],
];

test('a step over a bound misses exactly that check', () => {
  for (const [pack, without, missing] of steps) {
    const { content, ...rest } = meeting[pack];
    const changed = { ...rest, ...without, content: { ...content, ...without } } as PackFacts;
    assert.deepEqual(missingOf(pack, changed), missing, `${pack} ${JSON.stringify(without)}`);
  }
});

test('only what a blocking pack needs stops; advice and packs that warn or are off do not', () => {
  const empty = facts({ title: '', learningOutcomes: [] }, { assessments: [], countryCode: undefined });
  const stoppedBy = (use: 'off' | 'warn' | 'block') =>
    blockersIn(judge(empty, { uses: { european: use } })).map(({ check }) => check.checkId);
  assert.deepEqual(stoppedBy('warn'), []);
  assert.deepEqual(stoppedBy('off'), []);
  assert.deepEqual(stoppedBy('block'), ['title', 'country', 'outcomes', 'workload', 'level', 'quality']);
  assert.deepEqual(judge(empty, { uses: { european: 'off' } }), []);
});
