import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import type { Person } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { findNamed, findNames } from '../people/index.ts';
import type { Case, Comment, Queue, WithKinds } from './case.ts';
import {
  selectAppealOf,
  selectCase,
  selectCaseAbout,
  selectCasesOf,
  selectComments,
  selectOpenCount,
  selectOpenOfKinds,
} from './case-store.ts';
import { kindOf, type Place } from './decide.ts';
import {
  type CaseFacet,
  eachCase,
  findQueue,
  type Named,
  type QueueQuery,
  selectAskers,
} from './queue-store.ts';
import { casesRefusal } from './refusals.ts';

type Reading = Pick<Deps, 'database' | 'now'>;

/** A case with what was written about it. */
export interface OpenedCase {
  found: Case;
  comments: Comment[];
  /** The case that was opened against its decision. */
  appealedBy?: string;
}

/** A case in the queue, with the names of those who still have an account. */
export interface QueuedCase extends Case {
  askerName?: string;
  claimerName?: string;
}

interface Asked {
  organisationId: string;
  queue: Queue;
  request: QueueQuery['request'];
}

/** A page of what an organisation has to decide, of the kinds that this person decides. */
export async function listQueue(
  deps: Reading & WithKinds,
  actor: Person,
  asked: Asked,
): Promise<FoundList<QueuedCase, CaseFacet>> {
  const query = queryOf(deps, actor, asked);
  const found = await findQueue(deps.database, query, await namedIn(deps, query));
  const { claimed } = found.facets;
  const [rows, names] = await Promise.all([
    withNames(deps, found.rows),
    findNames(
      deps,
      claimed.values.map(({ value }) => value),
    ),
  ]);
  const values = claimed.values.map((value) => ({ ...value, ...nameOf(names, value.value, 'name') }));
  return { ...found, rows, facets: { ...found.facets, claimed: { ...claimed, values } } };
}

/** All of it under the same request, read piece by piece. */
export async function* readQueue(
  deps: Reading & WithKinds,
  actor: Person,
  asked: Asked,
): AsyncGenerator<QueuedCase> {
  const query = queryOf(deps, actor, asked);
  const named = await namedIn(deps, query);
  yield* eachCase(deps.database, { ...query, named }, (piece) => withNames(deps, piece));
}

function queryOf(deps: Reading & WithKinds, actor: Person, asked: Asked): QueueQuery {
  const own = kindsDecided(deps, actor, asked.organisationId);
  return { ...asked, kinds: own, personId: actor.personId, now: deps.now() };
}

async function namedIn(deps: Pick<Deps, 'database'>, query: QueueQuery): Promise<Named> {
  const { words } = query.request;
  if (words.length === 0) return new Map();
  return findNamed(deps, { personIds: await selectAskers(deps.database, query), words });
}

async function withNames(deps: Pick<Deps, 'database'>, cases: readonly Case[]): Promise<QueuedCase[]> {
  const ids = cases.flatMap(({ askerId, claimedBy }) => [askerId, ...(claimedBy ? [claimedBy] : [])]);
  const names = await findNames(deps, [...new Set(ids)]);
  return cases.map((each) => ({
    ...each,
    ...nameOf(names, each.askerId, 'askerName'),
    ...nameOf(names, each.claimedBy ?? '', 'claimerName'),
  }));
}

/** Whoever has no account any more has no name. */
function nameOf<Key extends string>(
  names: ReadonlyMap<string, string>,
  personId: string,
  key: Key,
): { [key in Key]?: string } {
  const name = names.get(personId);
  return name === undefined ? {} : ({ [key]: name } as { [key in Key]: string });
}

/** How many cases of the kinds that this person decides wait for a decision. */
export function countOpen(
  deps: Pick<Deps, 'database'> & WithKinds,
  actor: Person,
  { organisationId }: { organisationId: string },
): Promise<number> {
  return selectOpenCount(deps.database, {
    organisationId,
    kinds: kindsDecided(deps, actor, organisationId),
  });
}

/** As many are read at once of what waits for the administrators. */
const mostOpen = 500;

/** What waits in any organisation, of the kinds that administrators of the site alone decide; for them. */
export async function listOpenAside(
  deps: Pick<Deps, 'database'> & WithKinds,
  { isAdministrator }: Person,
): Promise<QueuedCase[]> {
  if (!isAdministrator) throw casesRefusal('not-found', 'cases.not-found');
  const kinds = Object.entries(deps.kinds).flatMap(([name, { isAside }]) => (isAside ? [name] : []));
  return withNames(deps, await selectOpenOfKinds(deps.database, { kinds, limit: mostOpen }));
}

/** Names of the kinds that this person decides there; who decides none is refused. */
function kindsDecided({ kinds }: WithKinds, actor: Person, organisationId: string): string[] {
  const own = Object.entries(kinds).filter(([, kind]) => kind.mayDecide(actor, { organisationId }));
  const [any] = Object.values(kinds);
  if (own.length === 0 && any) assertMay(actor, any.mayDecide, { organisationId });
  return own.map(([name]) => name);
}

/** As who decides sees it. */
export async function getCase(
  deps: Reading & WithKinds,
  actor: Person,
  { organisationId, id }: Place,
): Promise<OpenedCase> {
  const found = await selectCase(deps.database, id);
  if (found?.organisationId !== organisationId) throw casesRefusal('not-found', 'cases.not-found');
  assertMay(actor, kindOf(deps, found).mayDecide, found);
  return withComments(deps, found);
}

/** As who asked sees it; to anybody else it does not exist. */
export async function getOwnCase(deps: Reading, actor: Person, id: string): Promise<OpenedCase> {
  const found = await selectCase(deps.database, id);
  if (found?.askerId !== actor.personId) throw casesRefusal('not-found', 'cases.not-found');
  return withComments(deps, found);
}

/** The last case of a kind about something. Who may see it is for the caller to say. */
export function findCaseAbout(
  deps: Pick<Deps, 'database'>,
  about: { kind: string; subjectId: string },
): Promise<Case | undefined> {
  return selectCaseAbout(deps.database, about);
}

/** The last case of a kind about something of this person. */
export async function findOwnCaseAbout(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
  about: { kind: string; subjectId: string },
): Promise<Case | undefined> {
  const found = await findCaseAbout(deps, about);
  return found?.askerId === actor.personId ? found : undefined;
}

/** Newest first. */
export function listOwnCases(deps: Reading, { personId }: Person): Promise<Case[]> {
  return selectCasesOf(deps.database, personId);
}

async function withComments(deps: Reading, found: Case): Promise<OpenedCase> {
  const [comments, appealedBy] = await Promise.all([
    selectComments(deps.database, found.id),
    selectAppealOf(deps.database, found.id),
  ]);
  return { found, comments, ...(appealedBy === undefined ? {} : { appealedBy }) };
}
