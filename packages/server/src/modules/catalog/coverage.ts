import type { AssessmentSummary } from './assessment-summary.ts';
import type { AchievementContent } from './edition-content.ts';
import { type OutlineUnit, outlineOf } from './edition-outline.ts';

type Covered = Pick<AchievementContent, 'learningOutcomes' | 'modules' | 'units'>;

/** One outcome, with what leads to it and what evidences it. */
export interface CoveredOutcome {
  outcomeId: string;
  text: string;
  unitIds: string[];
  assessmentIds: string[];
}

export interface Coverage {
  outcomes: CoveredOutcome[];
  /** In the order of the outline. */
  units: OutlineUnit[];
  assessments: readonly AssessmentSummary[];
}

/** Outcome by unit and by assessment: who leads to what, and what shows that it was reached. */
export function coverageOf(content: Covered, assessments: readonly AssessmentSummary[]): Coverage {
  const units = outlineOf(content).flatMap((part) => part.units);
  const outcomes = content.learningOutcomes.map(({ outcomeId, text }) => ({
    outcomeId,
    text,
    unitIds: units.filter((unit) => unit.outcomeIds.includes(outcomeId)).map(({ unitId }) => unitId),
    assessmentIds: assessments
      .filter((assessment) => assessment.outcomeIds.includes(outcomeId))
      .map(({ assessmentId }) => assessmentId),
  }));
  return { outcomes, units, assessments };
}

export const coverageHoleCodes = [
  'outcome-not-assessed',
  'outcome-not-taught',
  'unit-for-nothing',
  'assessment-for-nothing',
  'module-without-units',
] as const;

/** A place where something leads nowhere, or nothing leads to it. */
export interface CoverageHole {
  code: (typeof coverageHoleCodes)[number];
  /** The outcome, unit, assessment or module. */
  id: string;
  /** What it is called. */
  about: string;
  /** The part of the draft in which it is mended: one of `commentPlaces`. */
  place: 'assessments' | 'units' | 'modules' | 'learningOutcomes';
}

/**
 * Every hole of the coverage, for authors and for whatever warns before publication. Where nothing is outlined, no
 * outcome is said to be taught nowhere.
 */
export function coverageHoles(content: Covered, assessments: readonly AssessmentSummary[]): CoverageHole[] {
  const { outcomes, units } = coverageOf(content, assessments);
  const present = new Set(outcomes.map(({ outcomeId }) => outcomeId));
  const isFor = (outcomeIds: readonly string[]) => outcomeIds.some((outcomeId) => present.has(outcomeId));
  const isOutlined = units.length > 0;
  return [
    ...outcomes
      .filter(({ assessmentIds }) => assessmentIds.length === 0)
      .map(({ outcomeId: id, text: about }): CoverageHole => {
        return { code: 'outcome-not-assessed', id, about, place: 'assessments' };
      }),
    ...outcomes
      .filter(({ unitIds }) => isOutlined && unitIds.length === 0)
      .map(({ outcomeId: id, text: about }): CoverageHole => {
        return { code: 'outcome-not-taught', id, about, place: 'units' };
      }),
    ...units
      .filter(({ outcomeIds }) => !isFor(outcomeIds))
      .map(({ unitId: id, title: about }): CoverageHole => {
        return { code: 'unit-for-nothing', id, about, place: 'units' };
      }),
    ...assessments
      .filter(({ outcomeIds }) => outcomeIds.length > 0 && !isFor(outcomeIds))
      .map(({ assessmentId: id, title: about }): CoverageHole => {
        return { code: 'assessment-for-nothing', id, about, place: 'assessments' };
      }),
    ...outlineOf(content)
      .filter((part) => part.units.length === 0)
      .map(({ module: { moduleId: id, title: about } }): CoverageHole => {
        return { code: 'module-without-units', id, about, place: 'modules' };
      }),
  ];
}
