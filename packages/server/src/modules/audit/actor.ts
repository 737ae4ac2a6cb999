/** What a member of an organisation can be. Who does what: `rights` of the modules. */
export const roles = [
  'owner',
  'author',
  'reviewer',
  'assessor',
  'moderator',
  'registrar',
  'finance',
  'viewer',
] as const;
export type Role = (typeof roles)[number];

export const organisationKinds = [
  'university',
  'training-provider',
  'company',
  'employer',
  'professional-body',
  'accreditor',
  'public-body',
  'public-authority',
  'platform',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a token may open to the program that has it. */
export const scopes = [
  'organisations:read',
  'organisations:write',
  'achievements:read',
  'achievements:write',
  'achievements:publish',
  'awards:read',
  'awards:create',
  'awards:revoke',
  'credentials:read',
  'statements:read',
  'statements:write',
  'webhooks:manage',
  'vc-api',
] as const;
export type Scope = (typeof scopes)[number];

export interface Membership {
  organisationId: string;
  slug: string;
  organisationName: string;
  kind: OrganisationKind;
  roles: Role[];
}

/** In which language, where and when somebody reads; what is absent follows the browser. */
export interface ReaderSettings {
  /** BCP 47, without a region. */
  language?: string | undefined;
  /** IANA name. */
  timeZone?: string | undefined;
  /** ISO 3166-1. */
  country?: string | undefined;
}

/** Somebody with an account, with what they are in which organisation. */
export interface Person extends ReaderSettings {
  kind: 'person';
  personId: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  memberships: Membership[];
}

/** A program that acts for one organisation, by a token of it. */
export interface Program {
  kind: 'program';
  /** Of the token, by whose name the program is known. */
  apiTokenId: string;
  name: string;
  organisationId: string;
  scopes: readonly Scope[];
}

/** Cairn by itself: a job, or the filling of the demo world. */
export interface Cairn {
  kind: 'cairn';
}
export const cairn: Cairn = { kind: 'cairn' };

/** Who does something. */
export type Actor = Person | Program | Cairn;

/** What rows keep of who did it. */
export function idOf(actor: Actor): string {
  if (actor.kind === 'person') return actor.personId;
  return actor.kind === 'program' ? actor.apiTokenId : actor.kind;
}
