import { Refusal } from '../../platform/refusal.ts';
import type { Role } from '../audit/index.ts';
import { rolesOffered } from './organisation-policy.ts';
import { say } from './refusals.ts';

/** Owners after the change; an organisation without one could not be managed any more. */
export function assertOwnerRemains(
  members: readonly { personId: string; roles: readonly Role[] }[],
  change: { personId: string; roles: readonly Role[] },
): void {
  const others = members.filter((member) => member.personId !== change.personId);
  if ([...others, change].some((member) => member.roles.includes('owner'))) return;
  throw new Refusal('conflict', say('organisations.last-owner'));
}

/** Refuses a role that has no work here yet to whoever does not hold it (`held`). */
export function assertRolesOffered(wanted: readonly Role[], held: readonly Role[]): void {
  if (wanted.every((role) => rolesOffered.includes(role) || held.includes(role))) return;
  const said = say('organisations.role-not-offered');
  throw new Refusal('invalid', said, { roles: said });
}
