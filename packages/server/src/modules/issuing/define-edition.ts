import type { Definition } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { type AchievementEdition, achievementModel, editionAddress, findPicture } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { issuerProfile } from './credential-model.ts';
import { findIssuerDid } from './issuers.ts';

/**
 * What programs read of an edition before anybody has its badge. Its issuer is named as its badges name it; one that has
 * no key yet, by its page here.
 */
export async function defineEdition(
  deps: Pick<Deps, 'database' | 'config' | 'say' | 'languages'>,
  edition: AchievementEdition,
): Promise<Definition> {
  const { publicUrl } = deps.config;
  const [organisation, did, own] = await Promise.all([
    getOrganisation(deps, edition.organisationId),
    findIssuerDid(deps, edition.organisationId),
    findPicture(deps, edition),
  ]);
  const issuerDid = did ?? `${publicUrl}/organisations/${organisation.slug}`;
  const issuer = issuerProfile({ organisation, issuerDid, publicUrl });
  const { validityMonths, publishedAt } = edition;
  return {
    issuer,
    achievement: achievementModel({
      edition,
      creator: issuer,
      picture: `${editionAddress(edition)}/image.png`,
      pictureAlt: own?.alt,
      publicUrl,
      say: deps.say,
      languages: deps.languages,
    }),
    ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
    ...(validityMonths === undefined ? {} : { validFor: `P${validityMonths}M` }),
    ...aimsOf(edition),
  };
}

/** How long it takes and whom it prepares for: of these, badges say nothing. */
function aimsOf(edition: AchievementEdition): Pick<Definition, 'weeks' | 'occupations' | 'industries'> {
  const { leastWeeks: least, typicalWeeks: typical, mostWeeks: most } = edition;
  return {
    weeks: {
      ...(least !== undefined && { least }),
      ...(typical !== undefined && { typical }),
      ...(most !== undefined && { most }),
    },
    occupations: (edition.targetRoles ?? []).map(({ title, address }) => ({
      name: title,
      ...(address !== undefined && { url: address }),
    })),
    industries: (edition.industries ?? []).map(({ section }) => section),
  };
}
