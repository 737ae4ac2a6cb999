import type { Deps } from '../../platform/deps.ts';
import { type AchievementEdition, getEdition } from '../catalog/index.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { issuingRefusal } from './refusals.ts';

/** The edition that a registrar names; refused unless it was published by that organisation. */
export async function getAwardable(
  deps: Pick<Deps, 'database'>,
  command: { organisationId: string; editionId: string },
): Promise<AchievementEdition> {
  await assertIssuing(deps, command.organisationId);
  const edition = await getEdition(deps, command.editionId);
  if (edition.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.edition-not-awardable');
  if (edition.status === 'draft')
    throw issuingRefusal('conflict', 'issuing.edition-not-awardable', 'editionId');
  return edition;
}
