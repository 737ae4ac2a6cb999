import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { say } from './refusals.ts';
import { skillPolicy } from './skill-policy.ts';

/** An organisation's authors import its own frameworks; administrators those for everyone. */
export function assertMayImport(actor: Actor, organisationId: string | undefined): void {
  if (organisationId !== undefined) assertMay(actor, skillPolicy.author, { organisationId });
  else if (!maySite(actor)) throw new Refusal('not-found', say('skills.source-not-found'));
}

/** Again when the rows are done: roles may have been taken away since. */
export function mayImport(actor: Actor, organisationId: string | undefined): boolean {
  return organisationId === undefined ? maySite(actor) : skillPolicy.author(actor, { organisationId });
}

function maySite(actor: Actor): boolean {
  return actor.kind === 'person' && actor.isAdministrator;
}
