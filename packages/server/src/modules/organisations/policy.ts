import { Refusal } from '../../platform/refusal.ts';
import type { Actor, Role, Scope } from '../audit/index.ts';
import { say } from './refusals.ts';

/** Whatever belongs to an organisation. */
export interface Owned {
  organisationId: string;
}

/** Who may do one thing. */
interface Allowed {
  /** Members with one of these roles. */
  roles: readonly Role[];
  /** Programs whose token has this scope; none when absent. */
  scope?: Scope;
  /** What an administrator of the site may do everywhere: help an organisation, never award in its name. */
  administrators?: boolean;
}

/** Whether the actor may do it with this thing: pure, asked by modules before they act and by pages before they offer. */
export type Policy = ((actor: Actor, thing: Owned) => boolean) & Readonly<Allowed>;

/** The policy of one act; the module that owns the thing makes it, in its `x-policy.ts`. */
export function policy(allowed: Allowed): Policy {
  const may = (actor: Actor, { organisationId }: Owned): boolean => {
    if (actor.kind === 'cairn') return false;
    if (actor.kind === 'program')
      return (
        actor.organisationId === organisationId &&
        allowed.scope !== undefined &&
        actor.scopes.includes(allowed.scope)
      );
    if (actor.isAdministrator && allowed.administrators) return true;
    return rolesIn(actor, organisationId).some((role) => allowed.roles.includes(role));
  };
  return Object.assign(may, allowed);
}

/**
 * Refuses what the actor may not do. To somebody outside the organisation its things do not exist, so ids cannot be
 * probed (security.md row 18); a member without the role is told so, and so is a program without the scope.
 */
export function assertMay(actor: Actor, may: Policy, thing: Owned): void {
  if (may(actor, thing)) return;
  if (actor.kind === 'program' && actor.organisationId === thing.organisationId)
    throw new Refusal('forbidden', say('organisations.scope-missing'));
  if (actor.kind !== 'person' || rolesIn(actor, thing.organisationId).length === 0) throw missing();
  throw new Refusal('forbidden', say('organisations.role-missing'));
}

function rolesIn(actor: Actor, organisationId: string): readonly Role[] {
  if (actor.kind !== 'person') return [];
  return actor.memberships.find((membership) => membership.organisationId === organisationId)?.roles ?? [];
}

function missing(): Refusal {
  return new Refusal('not-found', say('organisations.not-found'));
}
