import type { Deps } from '../../platform/deps.ts';
import { type AchievementVersion, getVersion } from '../catalog/index.ts';
import { issuingRefusal } from './refusals.ts';

/** The edition that a registrar names; refused unless it was published by that organisation. */
export async function getAwardable(
  deps: Pick<Deps, 'database'>,
  command: { organisationId: string; achievementVersionId: string },
): Promise<AchievementVersion> {
  const version = await getVersion(deps, command.achievementVersionId);
  if (version.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.version-not-awardable');
  if (version.status === 'draft')
    throw issuingRefusal('conflict', 'issuing.version-not-awardable', 'achievementVersionId');
  return version;
}
