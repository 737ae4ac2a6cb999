import { type OrganisationKind, type Role, roles } from '../audit/index.ts';
import { policy } from './policy.ts';

export const organisationPolicy = {
  /** Whoever works there, whatever their roles. */
  enter: policy({ roles, scope: 'organisations:read', administrators: true }),
  manageMembers: policy({ roles: ['owner'], administrators: true }),
  /** What the organisation says of itself, and how it looks. */
  manage: policy({ roles: ['owner'], administrators: true }),
  /** Not administrators of the site: with a token, they could sign in the organisation's name. */
  manageApiTokens: policy({ roles: ['owner'] }),
  readTrail: policy({ roles: ['owner', 'registrar'], administrators: true }),
};

/** Those for whom there is work; who has another role keeps it, and nobody gets it. */
export const rolesOffered: readonly Role[] = ['owner', 'author', 'registrar', 'viewer'];

/** Those that apply to offer something of their own; an administrator makes organisations of every kind. */
export const kindsThatProvide = [
  'university',
  'training-provider',
  'company',
  'professional-body',
  'public-body',
  'platform',
] as const satisfies readonly OrganisationKind[];
