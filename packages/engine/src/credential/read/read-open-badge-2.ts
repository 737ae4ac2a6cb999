import type { JsonObject, JsonValue } from '../../ports.ts';
import type { Achievement, Alignment, Evidence, IdentityObject, Profile } from '../model.ts';
import type { OpenBadge2Details, ReadCredential } from '../read-model.ts';
import { parseOpenBadge2Date } from '../schema/open-badge-2.ts';
import { readImage } from './read-profile.ts';
import {
  asArray,
  asNumber,
  asObject,
  asObjects,
  asString,
  asStrings,
  defined,
  filled,
  isJsonObject,
} from './values.ts';

/** Documents of an OB 2.0 badge from their own addresses: they count before what the assertion embeds. */
export interface FetchedParts {
  badge?: JsonObject;
  issuer?: JsonObject;
}

/** True for an OB 2.0 assertion and for the 1.x and 0.5 forms that are still found in images. */
export function isOpenBadge2(document: JsonObject): boolean {
  return (
    document.credentialSubject === undefined &&
    document.badge !== undefined &&
    document.recipient !== undefined
  );
}

/** Reads an Open Badges 2.0 assertion, or an older one, into the model of OB 3.0; dates get a zone. */
export function readOpenBadge2(assertion: JsonObject, fetched: FetchedParts): ReadCredential {
  const badge = fetched.badge ?? asObject(assertion.badge);
  const details = readDetails(assertion, badge);
  const embedded = isJsonObject(badge.issuer) ? badge.issuer : undefined;
  const issuer = readIssuer(fetched.issuer ?? embedded, details.issuerUrl);
  const achievement = readBadgeClass(badge, { id: details.badgeUrl, issuer });
  const validFrom = readDate(assertion.issuedOn ?? assertion.issued_on);
  const validUntil = readDate(assertion.expires);
  const id = asString(assertion.id) ?? asString(asObject(assertion.verify).url) ?? asString(assertion.uid);
  const identifier = filled(readRecipient(assertion));
  return {
    format: isFirstGeneration(assertion) ? 'ob1' : 'ob2',
    dataModel: 'ob2',
    types: asStrings(assertion.type),
    ...defined({
      id,
      name: achievement.name,
      description: achievement.description,
      issuerId: issuer?.id,
      issuer,
      validFrom,
      validUntil,
    }),
    credential: {
      ...defined({ id, issuer, validFrom, validUntil, image: readImage(assertion.image) }),
      ...defined({ evidence: filled(asArray(assertion.evidence).flatMap(readEvidence)) }),
      subject: defined({ identifier, narrative: asString(assertion.narrative), achievement }),
    },
    status: [],
    endorsements: [],
    endorsementJwts: [],
    nested: [],
    openBadge2: details,
    document: assertion,
  };
}

function readDetails(assertion: JsonObject, badge: JsonObject): OpenBadge2Details {
  const verification = asObject(assertion.verification ?? assertion.verify);
  const types = asStrings(verification.type).map((type) => type.toLowerCase());
  const isSigned = types.some((type) => type === 'signed' || type === 'signedbadge');
  const issuer = asObject(badge.issuer);
  return {
    verification: isSigned ? 'signed' : 'hosted',
    revoked: assertion.revoked === true,
    ...defined({
      hostedUrl: asString(verification.url) ?? (isSigned ? undefined : asString(assertion.id)),
      creator: asString(verification.creator) ?? (isSigned ? asString(verification.url) : undefined),
      badgeUrl: asString(assertion.badge) ?? asString(badge.id),
      issuerUrl:
        asString(badge.issuer) ?? asString(issuer.id) ?? asString(issuer.url) ?? asString(issuer.origin),
      revocationReason: asString(assertion.revocationReason),
    }),
  };
}

/** OB 1.x has `verify` and `uid`; the form of 2011 has neither, and its recipient is a string. */
function isFirstGeneration(assertion: JsonObject): boolean {
  return (
    typeof assertion.recipient === 'string' ||
    (assertion.verify !== undefined && assertion.verification === undefined)
  );
}

/** The id is the address that was asked, whatever the profile calls itself: it is the one that was judged. */
function readIssuer(value: JsonObject | undefined, id: string | undefined): Profile | undefined {
  if (id === undefined) return undefined;
  if (value === undefined) return { id };
  return {
    id,
    ...defined({
      name: asString(value.name),
      url: asString(value.url) ?? asString(value.origin),
      email: asString(value.email) ?? asString(value.contact),
      description: asString(value.description) ?? asString(value.org),
      image: readImage(value.image),
    }),
  };
}

function readBadgeClass(
  badge: JsonObject,
  given: { id: string | undefined; issuer: Profile | undefined },
): Partial<Achievement> {
  const { criteria } = badge;
  return defined({
    id: given.id,
    name: asString(badge.name),
    description: asString(badge.description),
    criteria:
      typeof criteria === 'string'
        ? { id: criteria }
        : isJsonObject(criteria)
          ? defined({ id: asString(criteria.id), narrative: asString(criteria.narrative) })
          : undefined,
    creator: given.issuer,
    image: readImage(badge.image),
    tag: filled(asStrings(badge.tags)),
    version: asString(badge.version),
    inLanguage: asString(badge['@language']),
    alignment: filled(asObjects(badge.alignment).flatMap(readAlignment)),
  });
}

/** OB 1.x alignments have `name` and `url`, OB 2.0 the names that OB 3.0 kept. */
function readAlignment(value: JsonObject): Alignment[] {
  const targetName = asString(value.targetName) ?? asString(value.name);
  const targetUrl = asString(value.targetUrl) ?? asString(value.url);
  if (targetName === undefined || targetUrl === undefined) return [];
  return [
    {
      targetName,
      targetUrl,
      ...defined({
        targetFramework: asString(value.targetFramework),
        targetCode: asString(value.targetCode),
        targetDescription: asString(value.targetDescription) ?? asString(value.description),
      }),
    },
  ];
}

function readEvidence(value: JsonValue): Evidence[] {
  if (typeof value === 'string') return [{ id: value }];
  if (!isJsonObject(value)) return [];
  return [
    defined({
      id: asString(value.id),
      name: asString(value.name),
      narrative: asString(value.narrative),
      description: asString(value.description),
      genre: asString(value.genre),
      audience: asString(value.audience),
    }),
  ];
}

const identityTypes = new Map([
  ['email', 'emailAddress'],
  ['url', 'identifier'],
  ['id', 'identifier'],
  ['telephone', 'ext:telephone'],
]);

function readRecipient(assertion: JsonObject): IdentityObject[] {
  const { recipient } = assertion;
  if (typeof recipient === 'string') {
    const hashed = /^(sha256|md5)\$/.test(recipient);
    return [
      {
        identityType: 'emailAddress',
        identityHash: recipient,
        hashed,
        ...defined({ salt: asString(assertion.salt) }),
      },
    ];
  }
  return asObjects(recipient).flatMap((value) => {
    const identityHash = asString(value.identity);
    if (identityHash === undefined) return [];
    const identityType = identityTypes.get(asString(value.type) ?? '') ?? 'identifier';
    return [
      {
        identityType,
        identityHash,
        hashed: value.hashed === true || value.hashed === 'true',
        ...defined({ salt: asString(value.salt) }),
      },
    ];
  });
}

function readDate(value: JsonValue | undefined): string | undefined {
  const given = asNumber(value) ?? asString(value);
  // A full date with its offset stays as written: it names a day where it was issued.
  if (
    typeof given === 'string' &&
    /T.*[+-]\d\d:\d\d$/.test(given) &&
    parseOpenBadge2Date(given) !== undefined
  )
    return given;
  const instant = given === undefined ? undefined : parseOpenBadge2Date(given);
  return instant === undefined || Math.abs(instant) > 8.64e15 ? undefined : new Date(instant).toISOString();
}
