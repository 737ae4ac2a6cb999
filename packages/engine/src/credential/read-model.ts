import type { JsonObject } from '../ports.ts';
import type { Achievement, AchievementCredential, Association, Profile, Text } from './model.ts';

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
  /** What an endorsement says about `subjectId`, as Markdown. */
  endorsementComment?: string;
  /** What a CLR says beside its credentials. */
  record?: { partial?: boolean; achievements: Partial<Achievement>[]; associations: Association[] };
  /** How an Open Badges 2.0 or 1.x badge is to be checked. */
  openBadge2?: OpenBadge2Details;
  /** The parsed document itself, untouched. */
  document: JsonObject;
}

export interface OpenBadge2Details {
  verification: 'hosted' | 'signed';
  /** Where the assertion is hosted. */
  hostedUrl?: string;
  /** The key that signed it, as the assertion says: believed only when the issuer's profile names it too. */
  creator?: string;
  badgeUrl?: string;
  issuerUrl?: string;
  revoked: boolean;
  revocationReason?: string;
}
