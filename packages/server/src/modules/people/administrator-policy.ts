import { Refusal, type Said } from '../../platform/refusal.ts';
import type { Actor, Person } from '../audit/index.ts';
import { say } from './refusals.ts';

/** Refuses everyone but administrators of the instance; for others the administration does not exist. */
export function assertAdministrator(actor: Actor): asserts actor is Person {
  if (actor.kind === 'person' && actor.isAdministrator) return;
  throw new Refusal('not-found', say('people.not-found'));
}

/** One always remains: a site without one could not be looked after. `all` are those who can act. */
export function assertAdministratorRemains(
  all: readonly string[],
  leaving: { personId: string },
  said: Said,
): void {
  if (all.some((personId) => personId !== leaving.personId)) return;
  throw new Refusal('conflict', said);
}
