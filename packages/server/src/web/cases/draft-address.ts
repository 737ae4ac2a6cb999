import type { Case } from '../../modules/cases/index.ts';
import { editionReview, findEditions } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';

/** Where the draft is read that a case reviews; undefined for any other case, and where the draft is gone. */
export async function draftAddress(
  deps: Pick<Deps, 'database'>,
  { kind, subjectId }: Pick<Case, 'kind' | 'subjectId'>,
  { slug }: { slug: string },
): Promise<string | undefined> {
  if (kind !== editionReview.kind) return undefined;
  const edition = (await findEditions(deps, [subjectId])).get(subjectId);
  return edition && `/console/${slug}/achievements/${edition.achievementId}/review`;
}
