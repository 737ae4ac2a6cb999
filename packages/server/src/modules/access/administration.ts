import type { Deps } from '../../platform/deps.ts';
import { plainText } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAdministrator, assertAdministratorRemains, assertMay } from './access-rules.ts';
import type { Actor } from './actor.ts';
import { createOrganisation, type NewOrganisation } from './create-organisation.ts';
import { assertName } from './name-rules.ts';
import { assertWebsite } from './organisation-rules.ts';
import { lockOrganisation, type Organisation, updateOrganisation } from './organisation-store.ts';
import { getOrganisation } from './organisations.ts';
import { lockAdministrators } from './person-state-store.ts';
import { type PersonRow, selectPeople, selectPerson, updatePerson } from './person-store.ts';
import { recordAudit } from './record-audit.ts';

/** An administrator makes an organisation; its first owner is invited afterwards (`inviteMember`). */
export async function addOrganisation(
  deps: Pick<Deps, 'database' | 'now' | 'newId'>,
  actor: Actor,
  command: NewOrganisation,
): Promise<Organisation> {
  assertAdministrator(actor);
  return deps.database
    .transaction()
    .execute((transaction) => createOrganisation(deps, actor, { ...command, transaction }));
}

/** What an organisation says of itself; its short name stays, since its badges carry it. */
export async function changeOrganisation(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  {
    organisationId,
    madeFrom,
    ...change
  }: {
    organisationId: string;
    /** Called with what is stored and held; throws when the change was made from something else. */
    madeFrom?: (stored: Organisation) => void;
  } & Omit<NewOrganisation, 'slug' | 'ownerId'>,
): Promise<void> {
  assertMay(actor, 'manage-organisation', { organisationId });
  await deps.database.transaction().execute(async (transaction) => {
    await lockOrganisation(transaction, organisationId);
    const before = await getOrganisation({ database: transaction }, organisationId);
    madeFrom?.(before);
    const after: Organisation = {
      id: before.id,
      slug: before.slug,
      createdAt: before.createdAt,
      name: assertName(change.name, 'organisation'),
      kind: change.kind,
      description: plainText(change.description),
      ...(change.websiteUrl ? { websiteUrl: assertWebsite(change.websiteUrl) } : {}),
      ...(change.countryCode ? { countryCode: change.countryCode } : {}),
      ...(before.logo ? { logo: before.logo } : {}),
      ...(before.cover ? { cover: before.cover } : {}),
      ...(before.accent ? { accent: before.accent } : {}),
    };
    await updateOrganisation(transaction, after);
    await recordAudit(transaction, {
      actor,
      action: 'organisation.changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { name: after.name },
    });
  });
}

/** People by name, at most 100; `words` are looked for in names and addresses. */
export async function listPeople(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  words: string,
): Promise<PersonRow[]> {
  assertAdministrator(actor);
  return selectPeople(deps.database, { words, limit: 100 });
}

export async function getPersonRow(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  personId: string,
): Promise<PersonRow> {
  assertAdministrator(actor);
  const person = await selectPerson(deps.database, personId);
  if (person) return person;
  throw new Refusal('not-found', 'access.person-not-found', 'There is no such person.');
}

/** Gives or takes the administration of the instance; one administrator always remains. */
export async function setAdministrator(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { personId, isAdministrator }: { personId: string; isAdministrator: boolean },
): Promise<void> {
  const person = await getPersonRow(deps, actor, personId);
  if (person.isAdministrator === isAdministrator) return;
  await deps.database.transaction().execute(async (transaction) => {
    if (!isAdministrator)
      assertAdministratorRemains(
        await lockAdministrators(transaction),
        { personId },
        'This person is the last administrator. Make somebody else an administrator first.',
      );
    await updatePerson(transaction, personId, { isAdministrator });
    await recordAudit(transaction, {
      actor,
      action: isAdministrator ? 'person.made-administrator' : 'person.administrator-removed',
      subjectType: 'person',
      subjectId: personId,
      detail: { name: person.name },
    });
  });
}
