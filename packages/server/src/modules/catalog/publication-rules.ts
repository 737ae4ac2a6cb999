import { createHash } from 'node:crypto';
import type { AchievementEdition } from './achievement-edition.ts';
import type { AssessmentSummary } from './assessment-summary.ts';
import type { AchievementContent } from './edition-content.ts';

export type PublicationCheckCode =
  | 'title'
  | 'purpose'
  | 'criteria'
  | 'workload'
  | 'skills'
  | 'outcomes'
  | 'assessment'
  | 'skill-has-outcome'
  | 'skill-is-evidenced'
  | 'outcome-is-assessed'
  | 'questions-show-outcomes';

/** One line of the list that stands before publication. */
export interface PublicationCheck {
  code: PublicationCheckCode;
  isMet: boolean;
  /** The skill or the outcome that the line is about. */
  about?: string;
}

/**
 * Everything that an edition needs before it can be published, met or not. A badge must not claim what nothing showed:
 * every asserted skill has an outcome and an assessment that evidences it, every outcome is assessed (requirements A1).
 */
export function publicationChecks(
  content: AchievementContent,
  assessments: readonly AssessmentSummary[],
): PublicationCheck[] {
  const assessed = new Set(assessments.flatMap((assessment) => assessment.outcomeIds));
  const outcomes = content.learningOutcomes;
  const checks: PublicationCheck[] = [
    { code: 'title', isMet: content.title.trim() !== '' },
    { code: 'purpose', isMet: content.purpose.trim() !== '' },
    { code: 'criteria', isMet: content.criteria.trim() !== '' },
    { code: 'workload', isMet: content.workloadHours > 0 },
    { code: 'skills', isMet: content.skills.length > 0 },
    { code: 'outcomes', isMet: outcomes.length > 0 },
    {
      code: 'assessment',
      isMet: assessments.length > 0 && assessments.every((assessment) => assessment.isReady),
    },
  ];
  for (const skill of content.skills) {
    const shown = outcomes.filter((outcome) => outcome.skillIds.includes(skill.skillId));
    checks.push(
      { code: 'skill-has-outcome', isMet: shown.length > 0, about: skill.name },
      {
        code: 'skill-is-evidenced',
        isMet: shown.some((outcome) => assessed.has(outcome.outcomeId)),
        about: skill.name,
      },
    );
  }
  for (const outcome of outcomes) {
    checks.push({
      code: 'outcome-is-assessed',
      isMet: assessed.has(outcome.outcomeId),
      about: outcome.text,
    });
  }
  const present = new Set(outcomes.map((outcome) => outcome.outcomeId));
  if ([...assessed].some((outcomeId) => !present.has(outcomeId)))
    checks.push({ code: 'questions-show-outcomes', isMet: false });
  return checks;
}

/** The same for the same content and assessments: what a person saw, who then publishes it. */
export function printOfDraft(
  { changedAt: _at, status: _status, publishedAt: _published, ...draft }: AchievementEdition,
  assessments: readonly AssessmentSummary[],
): string {
  // What a skill is called is written elsewhere, and copied anew when the edition is published.
  const skills = draft.skills.map(({ skillId, level }) => ({ skillId, level }));
  return createHash('sha256')
    .update(JSON.stringify([{ ...draft, skills }, assessments]))
    .digest('base64url')
    .slice(0, 22);
}

export function isReady(checks: readonly PublicationCheck[]): boolean {
  return checks.every((check) => check.isMet);
}
