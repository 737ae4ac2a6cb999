import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import { oneLine, plainText } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { OrganisationKind, Person } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import {
  assertAdministrator,
  assertName,
  findNames,
  findPerson,
  listAdministratorAddresses,
} from '../people/index.ts';
import {
  type ApplicationFacet,
  type ApplicationRequest,
  eachApplication,
  findApplications,
} from './application-list-store.ts';
import { assertMayApply, assertWaiting, isWaiting } from './application-rules.ts';
import {
  type Application,
  insertApplication,
  lockApplication,
  selectApplication,
  selectApplicationsOf,
  selectWaitingApplications,
  updateDecision,
} from './application-store.ts';
import { createOrganisation } from './create-organisation.ts';
import { letter } from './letters.ts';
import { assertSlug, assertWebsite, slugTaken } from './organisation-rules.ts';
import { type Organisation, selectOrganisation } from './organisation-store.ts';
import { say } from './refusals.ts';

type Writing = Pick<Deps, 'config' | 'database' | 'now' | 'newId' | 'mail'>;

export interface NewApplication {
  name: string;
  slug: string;
  kind: OrganisationKind;
  websiteUrl?: string | undefined;
  countryCode?: string | undefined;
  reason: string;
  contact: string;
}

export const longestReason = 2000;
export const longestContact = 300;
export const longestAnswer = 1000;

/** Asks for an organisation; every administrator gets a mail. Refuses a short name that is taken before anybody reads it. */
export async function applyAsProvider(
  deps: Writing,
  actor: Person,
  command: NewApplication,
): Promise<Application> {
  assertSlug(command.slug);
  const application: Application = {
    id: deps.newId('app'),
    personId: actor.personId,
    name: assertName(command.name, 'organisation'),
    slug: command.slug,
    kind: command.kind,
    ...(command.websiteUrl ? { websiteUrl: assertWebsite(command.websiteUrl) } : {}),
    ...(command.countryCode ? { countryCode: command.countryCode } : {}),
    reason: plainText(command.reason).slice(0, longestReason),
    contact: oneLine(command.contact).slice(0, longestContact),
    state: 'waiting',
    createdAt: deps.now(),
  };
  return inTransaction(deps, async (deps) => {
    assertMayApply(await selectApplicationsOf(deps.database, actor.personId), deps.now());
    if (await selectOrganisation(deps.database, application.slug)) throw slugTaken();
    if (!(await insertApplication(deps.database, application))) throw isWaiting();
    await recordAudit(deps, actor, {
      action: 'application.sent',
      ...subjectOf(application),
    });
    const url = `${deps.config.publicUrl}/admin/applications/${application.id}`;
    for (const to of await listAdministratorAddresses(deps))
      await deps.mail.send(deps, {
        to,
        letter: letter('organisations.applied', { organisation: application.name, who: actor.name, url }),
      });
    return application;
  });
}

/** The person's own, newest first. */
export function listOwnApplications(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
): Promise<Application[]> {
  return selectApplicationsOf(deps.database, actor.personId);
}

/** Does nothing when none waits. */
export async function withdrawApplication(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const [newest] = await selectApplicationsOf(deps.database, actor.personId);
    const application = newest && (await lockApplication(deps.database, newest.id));
    if (application?.state !== 'waiting') return;
    await updateDecision(deps.database, application.id, { state: 'withdrawn', at: deps.now() });
    await recordAudit(deps, actor, {
      action: 'application.withdrawn',
      ...subjectOf(application),
    });
  });
}

export interface ReceivedApplication extends Application {
  applicant: string;
}

/** For administrators: a page of what was applied for. */
export async function listApplications(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  request: ApplicationRequest,
): Promise<FoundList<ReceivedApplication, ApplicationFacet>> {
  assertAdministrator(actor);
  const found = await findApplications(deps.database, request);
  return { ...found, rows: await withApplicants(deps, found.rows) };
}

/** All of it under the same request, read piece by piece. */
export async function* readApplications(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  request: ApplicationRequest,
): AsyncGenerator<ReceivedApplication> {
  assertAdministrator(actor);
  yield* eachApplication(deps.database, request, (piece) => withApplicants(deps, piece));
}

const mostWaiting = 100;

/** What waits, the oldest first, at most 100. The caller knows that the reader may see it. */
export async function listWaitingApplications(deps: Pick<Deps, 'database'>): Promise<ReceivedApplication[]> {
  return withApplicants(deps, await selectWaitingApplications(deps.database, mostWaiting));
}

async function withApplicants(
  deps: Pick<Deps, 'database'>,
  applications: readonly Application[],
): Promise<ReceivedApplication[]> {
  const names = await findNames(
    deps,
    applications.map(({ personId }) => personId),
  );
  return applications.map((one) => ({ ...one, applicant: names.get(one.personId) ?? '' }));
}

export async function getApplication(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  id: string,
): Promise<ReceivedApplication & { address: string }> {
  assertAdministrator(actor);
  const application = await selectApplication(deps.database, id);
  if (!application || application.state === 'withdrawn')
    throw new Refusal('not-found', say('organisations.application-not-found'));
  const person = await findPerson(deps, application.personId);
  return { ...application, applicant: person?.name ?? '', address: person?.email ?? '' };
}

/**
 * Makes the organisation with the applicant as owner, and writes to them. The administrator may choose another short
 * name: it is for ever in every badge.
 */
export async function acceptApplication(
  deps: Writing,
  actor: Person,
  { id, slug }: { id: string; slug: string },
): Promise<Organisation> {
  assertAdministrator(actor);
  return inTransaction(deps, async (deps) => {
    const application = await lockApplication(deps.database, id);
    assertWaiting(application);
    const { name, kind, websiteUrl, countryCode, personId } = application;
    const organisation = await createOrganisation(deps, actor, {
      ...{ name, slug, kind, websiteUrl, countryCode },
      // The owner writes what it says of itself; the start page asks for it.
      description: '',
      ownerId: personId,
    });
    const decision = { state: 'accepted', at: deps.now(), organisationId: organisation.id } as const;
    await updateDecision(deps.database, id, decision);
    await recordAudit(deps, actor, {
      ...{ action: 'application.accepted', ...subjectOf(application) },
      organisationId: organisation.id,
    });
    const person = await findPerson(deps, personId);
    const url = `${deps.config.publicUrl}/console/${organisation.slug}`;
    if (person)
      await deps.mail.send(deps, {
        to: person.email,
        letter: letter('organisations.application-accepted', { organisation: organisation.name, url }),
      });
    return organisation;
  });
}

/** Says no, with the reason, which the applicant reads in a mail and on the page. */
export async function declineApplication(
  deps: Writing,
  actor: Person,
  { id, answer: typed }: { id: string; answer: string },
): Promise<void> {
  assertAdministrator(actor);
  const answer = plainText(typed).slice(0, longestAnswer);
  await inTransaction(deps, async (deps) => {
    const application = await lockApplication(deps.database, id);
    assertWaiting(application);
    await updateDecision(deps.database, id, { state: 'declined', at: deps.now(), answer });
    const { detail, ...subject } = subjectOf(application);
    await recordAudit(deps, actor, {
      ...{ action: 'application.declined', ...subject },
      detail: { ...detail, reason: answer },
    });
    const person = await findPerson(deps, application.personId);
    const url = `${deps.config.publicUrl}/provide`;
    if (person)
      await deps.mail.send(deps, {
        to: person.email,
        letter: letter('organisations.application-declined', { organisation: application.name, answer, url }),
      });
  });
}

function subjectOf({ id, name }: Application) {
  return { subjectType: 'application', subjectId: id, detail: { name } };
}
