import { rowsAt } from '../description-rules.ts';
import type { AchievementContent } from '../edition-content.ts';
import type { PackFacts } from './pack.ts';

/** Whether each outcome is evidenced by an assessment of one of these kinds (packages/rules) that is ready. */
export function isEachOutcomeAssessed(
  { content, assessments }: PackFacts,
  isKind: (kind: string) => boolean = () => true,
): boolean {
  const counted = assessments.filter(({ kind, isReady }) => isReady && isKind(kind));
  const assessed = new Set(counted.flatMap(({ outcomeIds }) => outcomeIds));
  const { learningOutcomes } = content;
  return learningOutcomes.length > 0 && learningOutcomes.every(({ outcomeId }) => assessed.has(outcomeId));
}

/** Kinds of requirement in which somebody does the thing itself. An exam of questions is none of them. */
const practicalKinds: readonly string[] = [
  'project',
  'portfolio',
  'observation',
  'practice',
  'peer-review',
  'external-result',
];

export function isShownByDoing(kind: string): boolean {
  return practicalKinds.includes(kind);
}

/** Whether a person is matched with a document, a face or an electronic identity; being signed in is none of it. */
export function isIdentityProven({ identityCheck }: AchievementContent): boolean {
  return identityCheck !== undefined && identityCheck !== 'no-check' && identityCheck !== 'signed-in';
}

export function hasQuality(
  content: AchievementContent,
  kinds: readonly ('accreditation-of-provider' | 'accreditation-of-programme' | 'professional-body')[],
): boolean {
  return rowsAt(content, 'qualityAssurance').some(({ kind }) => kinds.some((one) => one === kind));
}

export function isBetween(value: number | undefined, least: number, most: number): boolean {
  return value !== undefined && value >= least && value <= most;
}
