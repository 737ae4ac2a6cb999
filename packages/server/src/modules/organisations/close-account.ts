import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { closePerson } from '../people/index.ts';
import { deleteApplicationsOf } from './application-store.ts';
import { assertOwnerRemains } from './member-rules.ts';
import { saveMembership, selectMembershipsIn, selectMembershipsOf } from './membership-store.ts';
import { lockOrganisation } from './organisation-store.ts';

/**
 * Closes the person's account for good: roles are given back, then name, addresses and every way in are deleted. What
 * was signed stays valid for whoever holds the file, and the organisation keeps its records under the number of the
 * person.
 */
export async function closeAccount(
  deps: Pick<Deps, 'database' | 'now' | 'jobs' | 'mail'>,
  actor: Person,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    // Not those of the request: an invitation may have been accepted in another window since.
    for (const { organisationId } of await selectMembershipsOf(deps.database, actor.personId)) {
      await lockOrganisation(deps.database, organisationId);
      const gone = { organisationId, personId: actor.personId, roles: [], createdAt: deps.now() };
      assertOwnerRemains(await selectMembershipsIn(deps.database, organisationId), gone);
      await saveMembership(deps.database, gone);
    }
    await deleteApplicationsOf(deps.database, actor.personId);
    await closePerson(deps, actor);
  });
}
