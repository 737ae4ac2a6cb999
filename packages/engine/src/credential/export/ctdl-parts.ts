import type { JsonObject, JsonValue } from '../../ports.ts';
import type { Alignment, Profile, Text } from '../model.ts';
import { members } from '../write/members.ts';
import { ctdlConcept } from './ctdl-concepts.ts';
import { type Definition, textMap } from './export-source.ts';

/** Parts of CTDL documents that stand in several places. */

/** The organisation behind an offer; what a registry asks for besides is known of definitions only. */
export function writeAgent(
  profile: Profile,
  { language, facts = {} }: { language: string; facts?: Partial<Definition> },
): JsonObject {
  const { issuerType, issuerSector, ctids } = facts;
  return members({
    '@id': profile.id,
    '@type': 'ceterms:CredentialOrganization',
    'ceterms:ctid': ctids?.issuer,
    'ceterms:name': profile.name && textMap(profile.name, language),
    'ceterms:description': profile.description && textMap(profile.description, language),
    'ceterms:subjectWebpage': profile.url,
    'ceterms:image': profile.image?.id,
    'ceterms:email': profile.email && [profile.email],
    'ceterms:agentType': issuerType && [ctdlConcept('organizationType', issuerType)],
    'ceterms:agentSectorType': issuerSector && [ctdlConcept('agentSector', issuerSector)],
    'ceterms:address': ctids && writePlaces(profile),
  });
}

export function writeAlignment(alignment: Alignment, language: string): JsonObject {
  return members({
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:targetNode': alignment.targetUrl,
    'ceterms:targetNodeName': textMap(alignment.targetName, language),
    'ceterms:targetNodeDescription':
      alignment.targetDescription && textMap(alignment.targetDescription, language),
    'ceterms:frameworkName': alignment.targetFramework && textMap(alignment.targetFramework, language),
    'ceterms:codedNotation': alignment.targetCode,
  });
}

/** Something by its name, and its place in a classification where there is one. */
export function writeNamed(
  name: Text,
  given: { language: string; code?: string; url?: string | undefined; framework?: string },
): JsonObject {
  return members({
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:frameworkName': given.framework === undefined ? undefined : { en: given.framework },
    'ceterms:targetNode': given.url,
    'ceterms:targetNodeName': textMap(name, given.language),
    'ceterms:codedNotation': given.code,
  });
}

export function writeJurisdiction({ address }: Profile): JsonValue | undefined {
  const name = address?.country ?? address?.countryCode;
  if (name === undefined) return undefined;
  return [
    {
      '@type': 'ceterms:JurisdictionProfile',
      'ceterms:mainJurisdiction': { '@type': 'ceterms:Place', 'ceterms:name': { en: name } },
    },
  ];
}

function writePlaces({ address }: Profile): JsonValue | undefined {
  const country = address?.country ?? address?.countryCode;
  if (address === undefined || country === undefined) return undefined;
  const { locality, region, streetAddress } = address;
  return [
    members({
      '@type': 'ceterms:Place',
      'ceterms:streetAddress': streetAddress === undefined ? undefined : { en: streetAddress },
      'ceterms:addressLocality': locality === undefined ? undefined : { en: locality },
      'ceterms:addressRegion': region === undefined ? undefined : { en: region },
      'ceterms:postalCode': address.postalCode,
      'ceterms:addressCountry': { en: country },
    }),
  ];
}
