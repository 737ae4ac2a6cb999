import type { Definition, Profile } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { type AchievementEdition, achievementModel, editionAddress, findPicture } from '../catalog/index.ts';
import type { Organisation } from '../organisations/index.ts';
import { issuerProfile } from './credential-model.ts';
import { findIssuerDid } from './issuers.ts';

/** Who offers, as its badges name it; one that has no key yet, by its page here. */
export async function describeIssuer(
  deps: Pick<Deps, 'database' | 'config'>,
  organisation: Organisation,
): Promise<Profile> {
  const { publicUrl } = deps.config;
  const did = await findIssuerDid(deps, organisation.id);
  const issuerDid = did ?? `${publicUrl}/organisations/${organisation.slug}`;
  return issuerProfile({ organisation, issuerDid, publicUrl });
}

/** What badges will say of an edition before anybody has one. */
export async function defineEdition(
  deps: Pick<Deps, 'config' | 'database' | 'say' | 'languages'>,
  { edition, issuer }: { edition: AchievementEdition; issuer: Profile },
): Promise<Definition> {
  const { validityMonths, publishedAt } = edition;
  return {
    issuer,
    achievement: achievementModel({
      edition,
      creator: issuer,
      picture: `${editionAddress(edition)}/image.png`,
      pictureAlt: (await findPicture(deps, edition))?.alt,
      publicUrl: deps.config.publicUrl,
      say: deps.say,
      languages: deps.languages,
    }),
    ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
    ...(validityMonths === undefined ? {} : { validFor: `P${validityMonths}M` }),
  };
}
