import type { Deps } from '../../platform/deps.ts';
import type { Actor, AuditAction } from '../audit/index.ts';
import { findAuthorId, membersOf } from '../organisations/index.ts';
import { issuingRefusal } from './refusals.ts';

/** Whether this actor, or who made the token with which a program acts, is the person. */
export async function isOneself(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { personId }: { personId: string },
): Promise<boolean> {
  return (await findAuthorId(deps, actor)) === personId;
}

/**
 * As what the trail keeps an award. Refuses what somebody awards to themselves; where the organisation has nobody else,
 * it is awarded, and the trail says that it was to oneself.
 */
export async function assertNotToOneself(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<Extract<AuditAction, 'award.given' | 'award.given-to-oneself'>> {
  if (!(await isOneself(deps, actor, { personId }))) return 'award.given';
  const others = (await membersOf(deps, organisationId)).filter((member) => member.personId !== personId);
  if (others.length > 0) throw issuingRefusal('forbidden', 'issuing.to-oneself', 'email');
  return 'award.given-to-oneself';
}
