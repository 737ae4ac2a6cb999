import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { assertAdministrator, assertAdministratorRemains } from './administrator-policy.ts';
import { eachPerson, findPeopleList, type PeopleFacet, type PeopleRequest } from './people-list-store.ts';
import { lockAdministrators } from './person-state-store.ts';
import { type PersonRow, selectPerson, updatePerson } from './person-store.ts';
import { say } from './refusals.ts';

/** A page of everybody with an account. */
export async function listPeople(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  request: PeopleRequest,
): Promise<FoundList<PersonRow, PeopleFacet>> {
  assertAdministrator(actor);
  return findPeopleList(deps.database, request);
}

/** All of them under the same request, read piece by piece. */
export async function* readPeople(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  request: PeopleRequest,
): AsyncGenerator<PersonRow> {
  assertAdministrator(actor);
  yield* eachPerson(deps.database, request);
}

export async function getPersonRow(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  personId: string,
): Promise<PersonRow> {
  assertAdministrator(actor);
  const person = await selectPerson(deps.database, personId);
  if (person) return person;
  throw new Refusal('not-found', say('people.person-not-found'));
}

/** Gives or takes the administration of the instance; one administrator always remains. */
export async function setAdministrator(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  { personId, isAdministrator }: { personId: string; isAdministrator: boolean },
): Promise<void> {
  const person = await getPersonRow(deps, actor, personId);
  if (person.isAdministrator === isAdministrator) return;
  await inTransaction(deps, async (deps) => {
    if (!isAdministrator)
      assertAdministratorRemains(
        await lockAdministrators(deps.database),
        { personId },
        say('people.last-administrator'),
      );
    await updatePerson(deps.database, personId, { isAdministrator });
    await recordAudit(deps, actor, {
      action: isAdministrator ? 'person.made-administrator' : 'person.administrator-removed',
      subjectType: 'person',
      subjectId: personId,
      detail: { name: person.name },
    });
  });
}
