import { Refusal } from '../../platform/refusal.ts';
import type { Actor, Person } from '../audit/index.ts';

/** Refuses everyone but administrators of the instance; for others the administration does not exist. */
export function assertAdministrator(actor: Actor): asserts actor is Person {
  if (actor.kind === 'person' && actor.isAdministrator) return;
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
