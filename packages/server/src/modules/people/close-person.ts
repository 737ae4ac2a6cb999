import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { assertAdministratorRemains } from './administrator-policy.ts';
import { letter } from './letters.ts';
import { deletePersonalDetails, lockAdministrators } from './person-state-store.ts';
import { say } from './refusals.ts';

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** Somebody closed their account. */
    'account-closed': { personId: string };
  }
}

/** What stands in place of the name on lists of an organisation. */
const nobody = '—';

/**
 * Deletes name, addresses and every way in, in the caller's transaction, which has given back the person's roles; says so by a last mail and by the fact `account-closed`.
 */
export async function closePerson(
  deps: Pick<Deps, 'now' | 'jobs' | 'mail'> & Within,
  actor: Person,
): Promise<void> {
  if (actor.isAdministrator)
    assertAdministratorRemains(
      await lockAdministrators(deps.database),
      actor,
      say('people.last-administrator-yourself'),
    );
  await recordAudit(
    deps,
    { ...actor, name: nobody },
    {
      action: 'person.account-closed',
      subjectType: 'person',
      subjectId: actor.personId,
    },
  );
  await deps.mail.send(deps, { to: actor.email, letter: letter('people.account-closed') });
  await deletePersonalDetails(deps.database, actor.personId, { at: deps.now(), name: nobody });
  const { personId } = actor;
  await deps.jobs.announce(deps, 'account-closed', { payload: { personId }, key: personId });
}
