export const roles = ['owner', 'author', 'assessor', 'registrar', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** Exams mark themselves, so an assessor has no work yet: who is one stays one, and nobody becomes one. */
export const rolesOffered: readonly Role[] = roles.filter((role) => role !== 'assessor');

export const organisationKinds = [
  'university',
  'company',
  'professional-body',
  'platform',
  'public-body',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

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

/** The signed-in person, with what they are in which organisation. */
export interface Actor extends ReaderSettings {
  personId: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  memberships: Membership[];
}
