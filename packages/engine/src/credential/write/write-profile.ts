import type { JsonObject } from '../../ports.ts';
import type { Address, IdentifierEntry, Image, Profile } from '../model.ts';
import { plainText } from '../text.ts';
import { members } from './members.ts';

/** OB 3.0 Profile as JSON, texts in `language`. */
export function writeProfile(profile: Profile, language?: string): JsonObject {
  return members({
    id: profile.id,
    type: ['Profile'],
    name: profile.name && plainText(profile.name, language),
    url: profile.url,
    phone: profile.phone,
    description: profile.description && plainText(profile.description, language),
    endorsement: profile.endorsement,
    endorsementJwt: profile.endorsementJwt,
    image: profile.image && writeImage(profile.image),
    email: profile.email,
    address: profile.address && writeAddress(profile.address),
    otherIdentifier: profile.otherIdentifier?.map(writeIdentifierEntry),
    official: profile.official,
    parentOrg: profile.parentOrg && writeProfile(profile.parentOrg, language),
    familyName: profile.familyName,
    givenName: profile.givenName,
    additionalName: profile.additionalName,
    patronymicName: profile.patronymicName,
    honorificPrefix: profile.honorificPrefix,
    honorificSuffix: profile.honorificSuffix,
    familyNamePrefix: profile.familyNamePrefix,
    dateOfBirth: profile.dateOfBirth,
  });
}

/** OB 3.0 Image: always an object, its `type` a single string (the schema allows nothing else). */
export function writeImage(image: Image): JsonObject {
  return members({ id: image.id, type: 'Image', caption: image.caption });
}

export function writeIdentifierEntry(entry: IdentifierEntry): JsonObject {
  return { type: 'IdentifierEntry', identifier: entry.identifier, identifierType: entry.identifierType };
}

function writeAddress(address: Address): JsonObject {
  return members({
    type: ['Address'],
    addressCountry: address.country,
    addressCountryCode: address.countryCode,
    addressRegion: address.region,
    addressLocality: address.locality,
    streetAddress: address.streetAddress,
    postOfficeBoxNumber: address.postOfficeBoxNumber,
    postalCode: address.postalCode,
    geo: address.geo && {
      type: 'GeoCoordinates',
      latitude: address.geo.latitude,
      longitude: address.geo.longitude,
    },
  });
}
