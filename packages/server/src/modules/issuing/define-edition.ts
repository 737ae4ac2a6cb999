import type { Definition } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { type AchievementEdition, achievementModel, editionAddress } from '../catalog/index.ts';
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
  const [organisation, did] = await Promise.all([
    getOrganisation(deps, edition.organisationId),
    findIssuerDid(deps, edition.organisationId),
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
      publicUrl,
      say: deps.say,
      languages: deps.languages,
    }),
    ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
    ...(validityMonths === undefined ? {} : { validFor: `P${validityMonths}M` }),
  };
}
