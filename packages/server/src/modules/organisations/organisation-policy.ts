import { Refusal } from '../../platform/refusal.ts';
import { type Actor, type Role, rolesOffered } from '../audit/index.ts';

/** Everything that a role in an organisation may allow. */
export type Action =
  | 'view-console'
  | 'author-achievements'
  | 'publish-achievements'
  | 'view-awards'
  /** Who learns, with attempts and marks. */
  | 'view-learners'
  | 'award'
  | 'revoke'
  | 'manage-members'
  | 'manage-organisation'
  | 'manage-api-tokens'
  | 'view-audit';

const allowed: { [action in Action]: readonly Role[] } = {
  'view-console': ['owner', 'author', 'assessor', 'registrar', 'viewer'],
  'author-achievements': ['owner', 'author'],
  'publish-achievements': ['owner', 'author'],
  'view-awards': ['owner', 'assessor', 'registrar', 'viewer'],
  'view-learners': ['owner', 'author', 'assessor', 'registrar'],
  award: ['owner', 'registrar'],
  revoke: ['owner', 'registrar'],
  'manage-members': ['owner'],
  'manage-organisation': ['owner'],
  'manage-api-tokens': ['owner'],
  'view-audit': ['owner', 'registrar'],
};

/** What an administrator of the instance may do everywhere: help an organisation, never award in its name. */
const allowedToAdministrators: readonly Action[] = [
  'view-console',
  'manage-members',
  'manage-organisation',
  'view-audit',
];

export function mayDo(
  actor: Actor | undefined,
  action: Action,
  where: { organisationId: string },
): actor is Actor {
  if (!actor) return false;
  if (actor.isAdministrator && allowedToAdministrators.includes(action)) return true;
  return rolesIn(actor, where.organisationId).some((role) => allowed[action].includes(role));
}

/**
 * Refuses what the actor may not do. To somebody outside the organisation its things do not exist, so ids cannot be
 * probed (security.md row 18); a member without the role is told so.
 */
export function assertMay(
  actor: Actor | undefined,
  action: Action,
  where: { organisationId: string },
): asserts actor is Actor {
  if (mayDo(actor, action, where)) return;
  if (!actor) throw new Refusal('not-signed-in', 'access.not-signed-in', 'Sign in first.');
  if (rolesIn(actor, where.organisationId).length === 0) throw missing();
  throw new Refusal(
    'forbidden',
    'access.role-missing',
    'Your roles in this organisation do not include this. An owner of the organisation can give you the role.',
  );
}

/** Owners after the change; an organisation without one could not be managed any more. */
export function assertOwnerRemains(
  members: readonly { personId: string; roles: readonly Role[] }[],
  change: { personId: string; roles: readonly Role[] },
): void {
  const others = members.filter((member) => member.personId !== change.personId);
  if ([...others, change].some((member) => member.roles.includes('owner'))) return;
  throw new Refusal(
    'conflict',
    'access.last-owner',
    'This person is the last owner. Make somebody else an owner first.',
  );
}

/** Refuses a role that has no work here yet to whoever does not hold it (`held`). */
export function assertRolesOffered(wanted: readonly Role[], held: readonly Role[]): void {
  if (wanted.every((role) => rolesOffered.includes(role) || held.includes(role))) return;
  const message = 'Exams are marked by themselves here, so there is no work for assessors yet.';
  throw new Refusal('invalid', 'access.role-not-offered', message, { roles: message });
}

function rolesIn(actor: Actor, organisationId: string): readonly Role[] {
  return actor.memberships.find((membership) => membership.organisationId === organisationId)?.roles ?? [];
}

function missing(): Refusal {
  return new Refusal('not-found', 'access.not-found', 'There is no such page, or it is not open to you.');
}
