import { practicalEvidence } from './description-vocabulary.ts';
import type { AchievementContent } from './edition-content.ts';

/** The elements of a European microcredential (2022/C 243/02, Annex I) that its author says. */
export const standardElements = [
  'title',
  'outcomes',
  'workload',
  'level',
  'assessment',
  'participation',
  'quality',
  'entry',
  'identity',
  'stackability',
  'further',
] as const;
export type StandardElement = (typeof standardElements)[number];

/** Whether an edition says an element; the pack of the European elements asks here too. */
export const isElementSaid: { [element in StandardElement]: (content: AchievementContent) => boolean } = {
  title: ({ title }) => title !== '',
  outcomes: ({ learningOutcomes }) => learningOutcomes.length > 0,
  workload: ({ workloadHours }) => workloadHours > 0,
  level: ({ eqfLevel, nationalLevel }) => eqfLevel !== undefined || nationalLevel !== undefined,
  assessment: ({ assessmentType }) => Boolean(assessmentType),
  participation: ({ participationType }) => Boolean(participationType),
  quality: ({ qualityAssurance = [] }) => qualityAssurance.length > 0,
  entry: ({ entryRequirements = [] }) => entryRequirements.length > 0,
  identity: ({ supervisionType, identityCheck }) => Boolean(supervisionType) && identityCheck !== undefined,
  stackability: ({ stackability }) => stackability !== undefined,
  further: ({ scope, pedagogy }) => scope !== undefined || pedagogy !== undefined,
};

/** Which of them an edition says. Issuer, country, holder and date come with each badge. */
export function standardElementsOf(
  content: AchievementContent,
): { element: StandardElement; isSaid: boolean }[] {
  return standardElements.map((element) => ({ element, isSaid: isElementSaid[element](content) }));
}

/** How many outcomes are shown by doing the thing itself; undefined while no outcome names its evidence. */
export function practicalShareOf({
  learningOutcomes,
}: Pick<AchievementContent, 'learningOutcomes'>): { practical: number; of: number } | undefined {
  const named = learningOutcomes.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence]));
  if (named.length === 0) return undefined;
  const practical = named.filter((evidence) => practicalEvidence.includes(evidence)).length;
  return { practical, of: learningOutcomes.length };
}
