import type { JsonObject } from '../../ports.ts';
import type { Alignment, Profile } from '../model.ts';
import { plainText } from '../text.ts';
import { members } from '../write/members.ts';

/** Parts of schema.org documents that stand in several places. */

export function writeOrganisation(profile: Profile, language: string): JsonObject {
  return members({
    // Companies and professional bodies issue too: the type that is true of all of them.
    '@type': 'Organization',
    '@id': profile.id,
    name: profile.name && plainText(profile.name, language),
    url: profile.url,
    logo: profile.image?.id,
    email: profile.email,
    address:
      profile.address &&
      members({
        '@type': 'PostalAddress',
        addressCountry: profile.address.countryCode ?? profile.address.country,
        addressRegion: profile.address.region,
        addressLocality: profile.address.locality,
        streetAddress: profile.address.streetAddress,
        postalCode: profile.address.postalCode,
      }),
  });
}

export function writeCompetency(alignment: Alignment, language: string): JsonObject {
  const { targetFramework } = alignment;
  return members({
    '@type': 'DefinedTerm',
    name: plainText(alignment.targetName, language),
    description: alignment.targetDescription,
    url: alignment.targetUrl,
    termCode: alignment.targetCode,
    inDefinedTermSet: targetFramework && plainText(targetFramework, language),
  });
}
