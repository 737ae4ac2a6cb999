import type { Deps } from '../../../platform/deps.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import { selectEdition } from '../catalog-store.ts';
import { catalogRefusal } from '../refusals.ts';
import type { DraftReview } from './draft-review.ts';

/** A review, as what happened to it is announced. */
export interface OfReview {
  organisationId: string;
  achievementId: string;
  editionId: string;
  edition: number;
  caseId: string;
  title: string;
  /** ISO 8601. */
  at: string;
}

declare module '../../../platform/jobs.ts' {
  interface FactPayloads {
    'draft-review-asked': OfReview;
    /** By a second person, for or against. */
    'draft-review-decided': OfReview & { isApproved: boolean };
  }
}

export function toldOf(
  { organisationId, achievementId, editionId, number: edition, title }: AchievementEdition,
  { caseId }: Pick<DraftReview, 'caseId'>,
  at: Date,
): OfReview {
  return { organisationId, achievementId, editionId, edition, caseId, title, at: at.toISOString() };
}

/** What the trail says of a draft. */
export function inTrail({ achievementId, organisationId, title, number }: AchievementEdition) {
  return {
    ...{ subjectType: 'achievement' as const, subjectId: achievementId, organisationId },
    detail: { title, edition: number },
  };
}

export async function getDraftOf(
  deps: Pick<Deps, 'database'>,
  editionId: string,
): Promise<AchievementEdition> {
  const edition = await selectEdition(deps.database, editionId);
  if (edition?.status !== 'draft') throw catalogRefusal('conflict', 'catalog.not-a-draft');
  return edition;
}
