import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import type { Person, ReaderSettings, Role } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import {
  addressKey,
  assertGoodPassword,
  createPerson,
  findPersonByAddress,
  hashPassword,
  hashToken,
  listAddresses,
  openSession,
} from '../people/index.ts';
import { deleteInvitation, type Invitation, selectInvitation } from './invitation-store.ts';
import { saveMembership, selectMembershipsIn } from './membership-store.ts';
import { lockOrganisation } from './organisation-store.ts';
import { say } from './refusals.ts';

/** Who may accept, as the page needs to know it. */
export type InvitationState =
  | { kind: 'yours' }
  | { kind: 'of-another-address' }
  | { kind: 'sign-in-first' }
  | { kind: 'new-person' };

export async function readInvitation(
  deps: Pick<Deps, 'database' | 'now'>,
  reader: Person | undefined,
  token: string,
): Promise<{ invitation: Invitation; state: InvitationState }> {
  const invitation = await selectInvitation(deps.database, hashToken(token));
  if (!invitation || invitation.expiresAt <= deps.now()) throw gone();
  if (reader) {
    const isTheirs = await hasAddress(deps, reader, invitation.address);
    return { invitation, state: { kind: isTheirs ? 'yours' : 'of-another-address' } };
  }
  const owner = await findPersonByAddress(deps, invitation.address);
  return { invitation, state: { kind: owner ? 'sign-in-first' : 'new-person' } };
}

/** The signed-in person joins; only with an address of theirs that was invited (row 10). */
export async function acceptInvitation(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  token: string,
): Promise<Invitation> {
  const { invitation, state } = await readInvitation(deps, actor, token);
  if (state.kind !== 'yours') {
    throw new Refusal(
      'forbidden',
      say('organisations.invitation-of-another', { address: invitation.address }),
    );
  }
  await inTransaction(deps, (deps) => join(deps, { actor, invitation }));
  return invitation;
}

/** Somebody without an account opens one by the invitation, which proves the address, and joins. */
export async function acceptAsNewPerson(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>,
  command: { token: string; name: string; password: string; userAgent: string; reader: ReaderSettings },
): Promise<{ sessionToken: string; invitation: Invitation }> {
  const { token, name, password, userAgent, reader } = command;
  const { invitation } = await readInvitation(deps, undefined, token);
  assertGoodPassword(password, { address: invitation.address, name });
  const passwordHash = await hashPassword(password);
  return inTransaction(deps, async (deps) => {
    const provenAddress = invitation.address;
    const { id: personId } = await createPerson(deps, {
      name,
      provenAddress,
      passwordHash,
      reader,
    });
    await join(deps, { actor: { kind: 'person', personId, name }, invitation });
    const sessionToken = await openSession(deps, { personId, method: 'sign-up', userAgent });
    return { sessionToken, invitation };
  });
}

async function join(
  deps: Pick<Deps, 'now'> & Within,
  { actor, invitation }: { actor: Pick<Person, 'kind' | 'personId' | 'name'>; invitation: Invitation },
): Promise<void> {
  const { organisationId, id } = invitation;
  await lockOrganisation(deps.database, organisationId);
  if (!(await deleteInvitation(deps.database, { organisationId, id }))) throw gone();
  const members = await selectMembershipsIn(deps.database, organisationId);
  const before: readonly Role[] = members.find((each) => each.personId === actor.personId)?.roles ?? [];
  const roles = [...new Set([...before, ...invitation.roles])];
  await saveMembership(deps.database, {
    organisationId,
    personId: actor.personId,
    roles,
    createdAt: deps.now(),
  });
  await recordAudit(deps, actor, {
    action: 'member.joined',
    subjectType: 'person',
    subjectId: actor.personId,
    organisationId,
    detail: { name: actor.name, after: roles.join(', '), invitedBy: invitation.invitedBy },
  });
}

async function hasAddress(deps: Pick<Deps, 'database'>, actor: Person, address: string): Promise<boolean> {
  const own = await listAddresses(deps, actor);
  return own.some((email) => addressKey(email.address) === addressKey(address));
}

function gone(): Refusal {
  return new Refusal('gone', say('organisations.invitation-over'));
}
