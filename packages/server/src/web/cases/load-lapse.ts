import { listAnnulled } from '../../modules/assessment/index.ts';
import type { Case } from '../../modules/cases/index.ts';
import { listAssessments } from '../../modules/catalog/index.ts';
import { findLapse } from '../../modules/earning/index.ts';
import { findAward, lapsedAward } from '../../modules/issuing/index.ts';
import { listEnrolments } from '../../modules/learning/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ShownLapse } from './lapse-proof.tsx';

/**
 * What the award rested on when it was made, and what of it counts now; undefined for a case about something else. For
 * those who decide, with the place where what was recorded can be corrected.
 */
export async function loadLapse(
  deps: Pick<Deps, 'database'>,
  found: Case,
  console?: { slug: string },
): Promise<ShownLapse | undefined> {
  if (found.kind !== lapsedAward.kind) return undefined;
  const award = await findAward(deps, found.subjectId);
  if (!award) return undefined;
  const { personId, achievementId, editionId } = award;
  const who = { personId, editionId };
  const [lapse, assessments, enrolments] = await Promise.all([
    findLapse(deps, who, found.openedAt),
    listAssessments(deps, editionId),
    listEnrolments(deps, { personId }, { achievementId }),
  ]);
  const way = enrolments.find((one) => one.editionId === editionId);
  if (!lapse) return undefined;
  return {
    lapse,
    titles: new Map(assessments.map(({ assessmentId, title }) => [assessmentId, title])),
    annulled: way ? await listAnnulled(deps, way) : [],
    ...(console && way
      ? { correctAt: `/console/${console.slug}/achievements/${achievementId}/learners/${way.enrolmentId}` }
      : {}),
  };
}
