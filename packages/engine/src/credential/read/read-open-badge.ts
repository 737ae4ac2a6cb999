import { contextUrl } from '../../contexts/index.ts';
import type { JsonObject, JsonValue } from '../../ports.ts';
import type { CredentialStatus, Evidence, IdentityObject } from '../model.ts';
import type { ReadAchievementCredential } from '../read-model.ts';
import { readText } from '../text.ts';
import { readAchievement, readResult } from './read-achievement.ts';
import { readImage, readProfile } from './read-profile.ts';
import { asArray, asNumber, asObject, asObjects, asString, asStrings, defined, filled } from './values.ts';

/** The members of an OB 3.0 AchievementCredential on VC Data Model 2.0 or 1.1, as far as they are there. */
export function readOpenBadge(document: JsonObject): ReadAchievementCredential {
  const subject = asObject(asArray(document.credentialSubject)[0]);
  return {
    ...defined({
      id: asString(document.id),
      name: readText(document.name),
      description: readText(document.description),
      image: readImage(document.image),
      issuer: readProfile(document.issuer),
      validFrom: asString(document.validFrom) ?? asString(document.issuanceDate),
      validUntil: asString(document.validUntil) ?? asString(document.expirationDate),
      awardedDate: asString(document.awardedDate),
      evidence: filled(readEvidence(document)),
      endorsement: filled(asObjects(document.endorsement)),
      endorsementJwt: filled(asStrings(document.endorsementJwt)),
      status: readStatuses(document.credentialStatus),
      refreshService: readRefreshService(asObjects(document.refreshService)[0]),
    }),
    subject: defined({
      id: asString(subject.id),
      identifier: filled(asObjects(subject.identifier).flatMap(readIdentityObject)),
      image: readImage(subject.image),
      activityStartDate: asString(subject.activityStartDate),
      activityEndDate: asString(subject.activityEndDate),
      creditsEarned: asNumber(subject.creditsEarned),
      licenseNumber: asString(subject.licenseNumber),
      narrative: asString(subject.narrative),
      role: asString(subject.role),
      term: asString(subject.term),
      source: readProfile(subject.source),
      result: filled(asObjects(subject.result).map(readResult)),
      achievement: readAchievement(asArray(subject.achievement)[0]),
    }),
  };
}

/** What any VC Data Model credential says in terms that its base context protects; in 1.1, names are not among them. */
export function readEnvelope(document: JsonObject): ReadAchievementCredential {
  const isFirstModel = asArray(document['@context'])[0] === contextUrl.credentialsV1;
  const issuer = readProfile(document.issuer);
  return {
    ...defined({
      id: asString(document.id),
      name: isFirstModel ? undefined : readText(document.name),
      description: isFirstModel ? undefined : readText(document.description),
      issuer: issuer && { id: issuer.id, ...(isFirstModel ? {} : defined({ name: issuer.name })) },
      validFrom: asString(document.validFrom) ?? asString(document.issuanceDate),
      validUntil: asString(document.validUntil) ?? asString(document.expirationDate),
    }),
    subject: defined({ id: asString(asObject(asArray(document.credentialSubject)[0]).id) }),
  };
}

function readEvidence(document: JsonObject): Evidence[] {
  const digests = new Map<string, string>();
  for (const resource of asObjects(document.relatedResource)) {
    const id = asString(resource.id);
    const digest = asStrings(resource.digestSRI)[0];
    if (id !== undefined && digest !== undefined) digests.set(id, digest);
  }
  return asObjects(document.evidence).map((evidence) => {
    const id = asString(evidence.id);
    return defined({
      id,
      name: asString(evidence.name),
      narrative: asString(evidence.narrative),
      description: asString(evidence.description),
      genre: asString(evidence.genre),
      audience: asString(evidence.audience),
      digestSRI: id === undefined ? undefined : digests.get(id),
    });
  });
}

function readIdentityObject(value: JsonObject): IdentityObject[] {
  const identityHash = asString(value.identityHash);
  if (identityHash === undefined) return [];
  return [
    {
      identityType: asString(value.identityType) ?? 'identifier',
      identityHash,
      hashed: value.hashed === true,
      ...defined({ salt: asString(value.salt) }),
    },
  ];
}

/** Those of the kinds that a model has; one alone as itself. */
function readStatuses(value: JsonValue | undefined): CredentialStatus | CredentialStatus[] | undefined {
  const statuses = asObjects(value).flatMap((entry) => readStatus(entry) ?? []);
  return statuses.length > 1 ? statuses : statuses[0];
}

function readStatus(value: JsonObject): CredentialStatus | undefined {
  const type = asStrings(value.type)[0];
  if (type !== 'BitstringStatusListEntry' && type !== '1EdTechRevocationList') return undefined;
  const purpose = asString(value.statusPurpose);
  return {
    id: asString(value.id) ?? '',
    type,
    ...defined({
      statusPurpose:
        purpose === 'revocation' || purpose === 'suspension' || purpose === 'message' ? purpose : undefined,
      statusListIndex: readIndex(value.statusListIndex),
      statusListCredential: asString(value.statusListCredential),
    }),
  };
}

function readIndex(value: JsonValue | undefined): number | undefined {
  const index = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 ? index : undefined;
}

function readRefreshService(value: JsonObject | undefined): { id: string } | undefined {
  const id = asString(value?.id);
  return id === undefined ? undefined : { id };
}
