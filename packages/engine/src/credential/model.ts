import type { JsonObject } from '../ports.ts';

/** Text in one language, or one text per BCP 47 language tag. */
export type Text = string | { [language: string]: string };

export interface Image {
  /** An https or data URL. */
  id: string;
  caption?: string;
}

export interface IdentifierEntry {
  identifier: string;
  identifierType: string;
}

export interface Address {
  country?: string;
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  region?: string;
  locality?: string;
  streetAddress?: string;
  postOfficeBoxNumber?: string;
  postalCode?: string;
  geo?: { latitude: number; longitude: number };
}

/** OB 3.0 Profile: an organisation or a person that issues, creates or assesses. `id` is a URL or a DID. */
export interface Profile {
  id: string;
  name?: Text;
  url?: string;
  phone?: string;
  description?: Text;
  image?: Image;
  email?: string;
  address?: Address;
  official?: string;
  /** Parts of the name of a person. */
  familyName?: string;
  givenName?: string;
  additionalName?: string;
  patronymicName?: string;
  honorificPrefix?: string;
  honorificSuffix?: string;
  familyNamePrefix?: string;
  /** `YYYY-MM-DD`. */
  dateOfBirth?: string;
  parentOrg?: Profile;
  otherIdentifier?: IdentifierEntry[];
  endorsement?: JsonObject[];
  endorsementJwt?: string[];
}

export interface Alignment {
  targetName: Text;
  targetUrl: string;
  /** `ceasn:Competency`, `ceterms:Credential`, `CFItem`, … or `ext:…`. */
  targetType?: string;
  targetFramework?: Text;
  targetCode?: string;
  targetDescription?: string;
}

export interface RubricCriterionLevel {
  id: string;
  name: Text;
  level?: string;
  points?: string;
  description?: string;
  alignment?: Alignment[];
}

export interface ResultDescription {
  id: string;
  name: string;
  resultType: string;
  allowedValue?: string[];
  valueMin?: string;
  valueMax?: string;
  requiredValue?: string;
  requiredLevel?: string;
  rubricCriterionLevel?: RubricCriterionLevel[];
  alignment?: Alignment[];
}

export interface Result {
  resultDescription?: string;
  value?: string;
  achievedLevel?: string;
  status?: string;
  alignment?: Alignment[];
}

export interface Related {
  id: string;
  inLanguage?: string;
  version?: string;
}

export interface Criteria {
  id?: string;
  /** Markdown. */
  narrative?: Text;
}

/** The elements of a European microcredential (2022/C 243/02, Annex I) that OB 3.0 has no field of its own for. */
export interface EuropeanElements {
  /** ECTS points. */
  ects?: number;
  /** Notional workload in hours. */
  workloadHours?: number;
  /** EQF level 1 to 8. */
  eqfLevel?: number;
  /** Level in the issuer's national framework: its name and the level. */
  nqf?: { framework: string; level: string; url?: string };
  assessmentType?: 'testing' | 'application of a skill' | 'portfolio' | 'recognition of prior learning';
  participationType?:
    | 'online'
    | 'onsite or blended'
    | 'volunteering'
    | 'work experience'
    | 'personalized learning activities';
  supervisionType?:
    | 'unsupervised with no identity verification'
    | 'supervised with no identity verification'
    | 'supervised online'
    | 'onsite with identity verification';
  identityChecked?: boolean;
  qualityAssurance?: { name: string; url: string; code?: string };
  prerequisites?: string;
  /** Stand-alone, or part of something larger. */
  stackability?: string;
  furtherInformation?: string;
}

/** OB 3.0 Achievement: what can be earned. */
export interface Achievement {
  id: string;
  name: Text;
  description: Text;
  criteria: Criteria;
  /** From the OB 3.0 enumeration or `ext:…`; a microcredential is `MicroCredential`. */
  achievementType?: string;
  creator?: Profile;
  creditsAvailable?: number;
  fieldOfStudy?: string;
  specialization?: string;
  humanCode?: string;
  image?: Image;
  inLanguage?: string;
  tag?: string[];
  version?: string;
  otherIdentifier?: IdentifierEntry[];
  related?: Related[];
  alignment?: Alignment[];
  resultDescription?: ResultDescription[];
  endorsement?: JsonObject[];
  endorsementJwt?: string[];
  european?: EuropeanElements;
}

/** OB 3.0 IdentityObject. With `hashed` the hash is `sha256$` + hex of SHA-256(identity + salt). */
export interface IdentityObject {
  identityType: string;
  identityHash: string;
  hashed: boolean;
  salt?: string;
}

export interface Evidence {
  id?: string;
  name?: string;
  narrative?: string;
  description?: string;
  genre?: string;
  audience?: string;
  /** SRI digest of the bytes behind `id`, e.g. `sha256-…`. Written as a VC 2.0 relatedResource. */
  digestSRI?: string;
}

export interface CredentialStatus {
  id: string;
  type: 'BitstringStatusListEntry' | '1EdTechRevocationList';
  statusPurpose?: 'revocation' | 'suspension' | 'message';
  statusListIndex?: number;
  statusListCredential?: string;
}

/** Everything that an OB 3.0 AchievementCredential says. Dates are ISO 8601 with a zone. */
export interface AchievementCredential {
  /** URL, DID or `urn:uuid:`. */
  id: string;
  name?: Text;
  description?: Text;
  image?: Image;
  issuer: Profile;
  validFrom: string;
  validUntil?: string;
  awardedDate?: string;
  subject: {
    id?: string;
    identifier?: IdentityObject[];
    image?: Image;
    activityStartDate?: string;
    activityEndDate?: string;
    creditsEarned?: number;
    licenseNumber?: string;
    narrative?: string;
    role?: string;
    term?: string;
    source?: Profile;
    result?: Result[];
    achievement: Achievement;
  };
  evidence?: Evidence[];
  endorsement?: JsonObject[];
  endorsementJwt?: string[];
  /** Several: VC Data Model 2.0 allows them, the schema of Open Badges 3.0 one alone. */
  status?: CredentialStatus | CredentialStatus[];
  refreshService?: { id: string };
}

/** OB 3.0 EndorsementCredential: somebody says something about a profile, an achievement or a credential. */
export interface EndorsementCredential {
  id: string;
  name: Text;
  description?: Text;
  image?: Image;
  issuer: Profile;
  validFrom: string;
  validUntil?: string;
  awardedDate?: string;
  subject: {
    /** What is endorsed. */
    id: string;
    /** Markdown. */
    endorsementComment?: string;
  };
  status?: CredentialStatus | CredentialStatus[];
  refreshService?: { id: string };
}

/** CLR 2.0 Association between two achievements or credentials of the record. */
export interface Association {
  associationType: string;
  sourceId: string;
  targetId: string;
}

/** CLR 2.0 ClrCredential: a record that holds signed credentials, each of which stands for itself. */
export interface ClrCredential {
  id: string;
  name: Text;
  description?: Text;
  image?: Image;
  /** True when the issuer holds more about the learner than this record shows. */
  partial?: boolean;
  issuer: Profile;
  validFrom: string;
  validUntil?: string;
  awardedDate?: string;
  subject: {
    id?: string;
    identifier?: IdentityObject[];
    /** Signed credentials, unchanged. */
    verifiableCredential: JsonObject[];
    achievement?: Achievement[];
    association?: Association[];
  };
  evidence?: Evidence[];
  endorsement?: JsonObject[];
  endorsementJwt?: string[];
  status?: CredentialStatus | CredentialStatus[];
  refreshService?: { id: string };
}
