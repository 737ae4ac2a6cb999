import type { JsonObject } from '../ports.ts';
import type { Achievement, AchievementCredential, Profile, Text } from './model.ts';
import { readOpenBadge } from './read/read-open-badge.ts';
import { asArray, asObject, asObjects, asString, asStrings, defined } from './read/values.ts';
import { readText } from './text.ts';

export type CredentialFormat = 'ob3' | 'clr2' | 'endorsement' | 'vc2' | 'vc1' | 'ob2' | 'ob1' | 'status-list';

/** An AchievementCredential of which any part may be missing: what a document says, before any check of it. */
export type ReadAchievementCredential = Partial<Omit<AchievementCredential, 'subject'>> & {
  subject: Partial<Omit<AchievementCredential['subject'], 'achievement'>> & {
    achievement?: Partial<Achievement>;
  };
};

/** One model for every shape. It repeats what the document says; nothing in it has been verified. */
export interface ReadCredential {
  format: CredentialFormat;
  dataModel: '2.0' | '1.1' | 'ob2';
  id?: string;
  types: string[];
  name?: Text;
  description?: Text;
  issuerId?: string;
  issuer?: Profile;
  subjectId?: string;
  /** As written; `issuanceDate` and `issuedOn` are read as `validFrom`. */
  validFrom?: string;
  validUntil?: string;
  awardedDate?: string;
  /** What was achieved; only identity and dates for credentials that are not badges. */
  credential: ReadAchievementCredential;
  /** `credentialStatus`, as written, always as a list. */
  status: JsonObject[];
  /** Endorsements of the credential, its achievement and its issuer. */
  endorsements: JsonObject[];
  endorsementJwts: string[];
  /** Credentials inside this one (CLR). */
  nested: JsonObject[];
  /** The parsed document itself, untouched. */
  document: JsonObject;
}

/** Reads any credential of the field into one model. It never throws: what is missing or malformed is left out. */
export function readCredential(document: JsonObject): ReadCredential {
  const types = asStrings(document.type);
  return readVerifiableCredential(document, types);
}

function readVerifiableCredential(document: JsonObject, types: string[]): ReadCredential {
  const contexts = asStrings(document['@context']);
  const isFirstModel = contexts[0] === 'https://www.w3.org/2018/credentials/v1';
  const credential = readOpenBadge(document);
  const subject = asObject(asArray(document.credentialSubject)[0]);
  const { achievement } = credential.subject;
  const name = readText(document.name);
  const description = readText(document.description);
  const endorsed = [document, asObject(subject.achievement), asObject(document.issuer)];
  return {
    format: formatOf(types, isFirstModel),
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
    nested: types.includes('ClrCredential') ? asObjects(subject.verifiableCredential) : [],
    document,
  };
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
