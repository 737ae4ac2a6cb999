import type { JsonObject, JsonValue } from '../../ports.ts';
import type { Address, IdentifierEntry, Image, Profile } from '../model.ts';
import { readText } from '../text.ts';
import {
  asNumber,
  asObject,
  asObjects,
  asString,
  asStrings,
  defined,
  filled,
  isJsonObject,
} from './values.ts';

const maximumParents = 8;

/** A profile, or the URL of one. Undefined when it has no id. */
export function readProfile(value: JsonValue | undefined, depth = 0): Profile | undefined {
  if (typeof value === 'string') return { id: value };
  if (!isJsonObject(value)) return undefined;
  const id = asString(value.id);
  if (id === undefined) return undefined;
  return {
    id,
    ...defined({
      name: readText(value.name),
      url: asString(value.url),
      phone: asString(value.phone) ?? asString(value.telephone),
      description: readText(value.description),
      image: readImage(value.image),
      email: asString(value.email),
      address: isJsonObject(value.address) ? readAddress(value.address) : undefined,
      official: asString(value.official),
      familyName: asString(value.familyName),
      givenName: asString(value.givenName),
      additionalName: asString(value.additionalName),
      patronymicName: asString(value.patronymicName),
      honorificPrefix: asString(value.honorificPrefix),
      honorificSuffix: asString(value.honorificSuffix),
      familyNamePrefix: asString(value.familyNamePrefix),
      dateOfBirth: asString(value.dateOfBirth),
      parentOrg: depth < maximumParents ? readProfile(value.parentOrg, depth + 1) : undefined,
      otherIdentifier: filled(readIdentifierEntries(value.otherIdentifier)),
      endorsement: filled(asObjects(value.endorsement)),
      endorsementJwt: filled(asStrings(value.endorsementJwt)),
    }),
  };
}

/** An Image object, or the plain URL of OB 2.0 and of early OB 3.0. */
export function readImage(value: JsonValue | undefined): Image | undefined {
  if (typeof value === 'string') return { id: value };
  const image = asObject(value);
  const id = asString(image.id);
  return id === undefined ? undefined : { id, ...defined({ caption: asString(image.caption) }) };
}

export function readIdentifierEntries(value: JsonValue | undefined): IdentifierEntry[] {
  return asObjects(value).flatMap((entry) => {
    const identifier = asString(entry.identifier);
    const identifierType = asString(entry.identifierType);
    return identifier === undefined || identifierType === undefined ? [] : [{ identifier, identifierType }];
  });
}

function readAddress(value: JsonObject): Address {
  const geo = asObject(value.geo);
  const latitude = asNumber(geo.latitude);
  const longitude = asNumber(geo.longitude);
  return defined({
    country: asString(value.addressCountry),
    countryCode: asString(value.addressCountryCode),
    region: asString(value.addressRegion),
    locality: asString(value.addressLocality),
    streetAddress: asString(value.streetAddress),
    postOfficeBoxNumber: asString(value.postOfficeBoxNumber),
    postalCode: asString(value.postalCode),
    geo: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
  });
}
