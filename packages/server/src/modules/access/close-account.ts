import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { messages } from './access-messages.ts';
import { assertAdministratorRemains, assertOwnerRemains } from './access-rules.ts';
import type { Actor } from './actor.ts';
import { lockOrganisation, saveMembership, selectMembers } from './organisation-store.ts';
import { closePerson, lockAdministrators } from './person-state-store.ts';
import { recordAudit } from './record-audit.ts';
import { selectActor } from './session-store.ts';

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** Somebody closed their account. */
    'account-closed': { personId: string };
  }
}

/** What stands in place of the name on lists of an organisation. */
const nobody = '—';

/**
 * Closes the person's account for good: name, addresses and every way in are deleted, roles are given back. What was
 * signed stays valid for whoever holds the file, and the organisation keeps its records under the number of the person.
 */
export async function closeAccount(
  deps: Pick<Deps, 'database' | 'now' | 'jobs' | 'mail'>,
  actor: Actor,
): Promise<void> {
  await inTransaction(deps.database, async (transaction) => {
    if (actor.isAdministrator)
      assertAdministratorRemains(
        await lockAdministrators(transaction),
        actor,
        'You are the last administrator. Make somebody else an administrator first.',
      );
    // Not those of the request: an invitation may have been accepted in another window since.
    const present = await selectActor(transaction, actor.personId);
    for (const { organisationId } of present?.memberships ?? []) {
      await lockOrganisation(transaction, organisationId);
      const gone = { organisationId, personId: actor.personId, roles: [], createdAt: deps.now() };
      assertOwnerRemains(await selectMembers(transaction, organisationId), gone);
      await saveMembership(transaction, gone);
    }
    await recordAudit(transaction, {
      actor: { ...actor, name: nobody },
      action: 'person.account-closed',
      subjectType: 'person',
      subjectId: actor.personId,
    });
    await deps.mail.send(transaction, { to: actor.email, ...messages.accountClosed() });
    await closePerson(transaction, actor.personId, { at: deps.now(), name: nobody });
    const { personId } = actor;
    await deps.jobs.announce(transaction, 'account-closed', { personId }, { key: personId });
  });
}
