import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMay } from './access-rules.ts';
import type { Actor } from './actor.ts';
import { type Invitation, selectInvitations } from './invitation-store.ts';
import { type Member, selectMembers } from './organisation-store.ts';

/** Everybody of the organisation, by name; open invitations only to those who may manage them. */
export async function listMembers(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  organisationId: string,
): Promise<Member[]> {
  assertMay(actor, 'view-console', { organisationId });
  return selectMembers(deps.database, organisationId);
}

export async function getMember(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<Member> {
  const member = (await listMembers(deps, actor, organisationId)).find((each) => each.personId === personId);
  if (member) return member;
  throw new Refusal(
    'not-found',
    'access.member-not-found',
    'This person is not a member of the organisation.',
  );
}

export async function listInvitations(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  organisationId: string,
): Promise<Invitation[]> {
  assertMay(actor, 'manage-members', { organisationId });
  return selectInvitations(deps.database, organisationId);
}
