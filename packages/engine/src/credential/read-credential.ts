import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { readAchievement } from './read/read-achievement.ts';
import { readEnvelope, readOpenBadge } from './read/read-open-badge.ts';
import { type FetchedParts, isOpenBadge2, readOpenBadge2 } from './read/read-open-badge-2.ts';
import { asArray, asObject, asObjects, asString, asStrings, defined } from './read/values.ts';
import type { CredentialFormat, ReadCredential } from './read-model.ts';

/**
 * Reads any credential of the field into one model. It never throws: what is missing or malformed is left out.
 * `fetched` are the badge class and issuer profile of an OB 2.0 badge that names them by address.
 */
export function readCredential(document: JsonObject, fetched: FetchedParts = {}): ReadCredential {
  if (isOpenBadge2(document)) return readOpenBadge2(document, fetched);
  return readVerifiableCredential(document, asStrings(document.type));
}

function readVerifiableCredential(document: JsonObject, types: string[]): ReadCredential {
  const isFirstModel = asArray(document['@context'])[0] === contextUrl.credentialsV1;
  const format = formatOf(types, isFirstModel);
  // Other contexts than those of the field may give a term any meaning: of such credentials only the envelope is read.
  const credential = isOfTheField(format) ? readOpenBadge(document) : readEnvelope(document);
  const subject = asObject(asArray(document.credentialSubject)[0]);
  const { achievement } = credential.subject;
  const { name, description } = credential;
  const endorsed = isOfTheField(format) ? endorsable(document, subject) : [];
  return {
    format,
    dataModel: isFirstModel ? '1.1' : '2.0',
    types,
    ...defined({
      id: asString(document.id),
      name: name ?? achievement?.name,
      description: description ?? achievement?.description,
      issuerId: credential.issuer?.id,
      issuer: credential.issuer,
      subjectId: asString(subject.id),
      validFrom: credential.validFrom,
      validUntil: credential.validUntil,
      awardedDate: credential.awardedDate,
    }),
    credential,
    status: asObjects(document.credentialStatus),
    endorsements: endorsed.flatMap((holder) => asObjects(holder.endorsement)),
    endorsementJwts: endorsed.flatMap((holder) => asStrings(holder.endorsementJwt)),
    nested: format === 'clr2' ? asObjects(subject.verifiableCredential) : [],
    ...(format === 'clr2' && { record: readRecord(document, subject) }),
    ...(format === 'endorsement' && defined({ endorsementComment: asString(subject.endorsementComment) })),
    document,
  };
}

function isOfTheField(format: CredentialFormat): boolean {
  return format === 'ob3' || format === 'clr2' || format === 'endorsement';
}

function readRecord(document: JsonObject, subject: JsonObject): NonNullable<ReadCredential['record']> {
  const associations = asObjects(subject.association).flatMap((value) => {
    const associationType = asString(value.associationType);
    const sourceId = asString(value.sourceId);
    const targetId = asString(value.targetId);
    if (associationType === undefined || sourceId === undefined || targetId === undefined) return [];
    return [{ associationType, sourceId, targetId }];
  });
  return {
    ...(typeof document.partial === 'boolean' && { partial: document.partial }),
    achievements: asObjects(subject.achievement).flatMap((value) => readAchievement(value) ?? []),
    associations,
  };
}

/** Everything that OB 3.0 lets somebody endorse inside a credential. */
function endorsable(document: JsonObject, subject: JsonObject): JsonObject[] {
  const achievements = asObjects(subject.achievement);
  const holders = [document, ...achievements, ...asObjects(document.issuer)];
  for (const { creator } of achievements) holders.push(...asObjects(creator));
  holders.push(...asObjects(subject.source));
  return holders;
}

function formatOf(types: string[], isFirstModel: boolean): CredentialFormat {
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) return 'ob3';
  if (types.includes('ClrCredential')) return 'clr2';
  if (types.includes('EndorsementCredential')) return 'endorsement';
  if (statusListTypes.some((type) => types.includes(type))) return 'status-list';
  return isFirstModel ? 'vc1' : 'vc2';
}

const statusListTypes = [
  'BitstringStatusListCredential',
  'StatusList2021Credential',
  'RevocationList2020Credential',
];
