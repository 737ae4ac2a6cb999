import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';

/** Refuses everyone but administrators of the instance; for others the administration does not exist. */
export function assertAdministrator(actor: Actor | undefined): asserts actor is Actor {
  if (!actor) throw new Refusal('not-signed-in', 'access.not-signed-in', 'Sign in first.');
  if (actor.isAdministrator) return;
  throw new Refusal('not-found', 'access.not-found', 'There is no such page, or it is not open to you.');
}

/** One always remains: a site without one could not be looked after. `all` are those who can act. */
export function assertAdministratorRemains(
  all: readonly string[],
  leaving: { personId: string },
  message: string,
): void {
  if (all.some((personId) => personId !== leaving.personId)) return;
  throw new Refusal('conflict', 'access.last-administrator', message);
}
