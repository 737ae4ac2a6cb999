import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import type { Case, CaseKinds, Comment, Queue } from './case.ts';
import {
  selectAppealOf,
  selectCase,
  selectCaseAbout,
  selectCasesOf,
  selectComments,
  selectOpenCount,
  selectQueue,
} from './case-store.ts';
import { kindOf, type Place } from './decide.ts';
import { casesRefusal } from './refusals.ts';

type Reading = Pick<Deps, 'database' | 'now'>;

/** A case with what was written about it. */
export interface OpenedCase {
  found: Case;
  comments: Comment[];
  /** The case that was opened against its decision. */
  appealedBy?: string;
}

const casesShown = 200;

/** What an organisation has to decide, of the kinds that this person decides. */
export async function listQueue(
  deps: Reading,
  kinds: CaseKinds,
  actor: Person,
  { organisationId, queue }: { organisationId: string; queue: Queue },
): Promise<Case[]> {
  return selectQueue(deps.database, {
    ...{ organisationId, queue, personId: actor.personId, now: deps.now(), limit: casesShown },
    kinds: kindsDecided(kinds, actor, organisationId),
  });
}

/** How many cases of the kinds that this person decides wait for a decision. */
export function countOpen(
  deps: Pick<Deps, 'database'>,
  kinds: CaseKinds,
  actor: Person,
  { organisationId }: { organisationId: string },
): Promise<number> {
  return selectOpenCount(deps.database, {
    organisationId,
    kinds: kindsDecided(kinds, actor, organisationId),
  });
}

/** Names of the kinds that this person decides there; who decides none is refused. */
function kindsDecided(kinds: CaseKinds, actor: Person, organisationId: string): string[] {
  const own = Object.entries(kinds).filter(([, kind]) => kind.mayDecide(actor, { organisationId }));
  const [any] = Object.values(kinds);
  if (own.length === 0 && any) assertMay(actor, any.mayDecide, { organisationId });
  return own.map(([name]) => name);
}

/** As who decides sees it. */
export async function getCase(
  deps: Reading,
  kinds: CaseKinds,
  actor: Person,
  { organisationId, id }: Place,
): Promise<OpenedCase> {
  const found = await selectCase(deps.database, id);
  if (found?.organisationId !== organisationId) throw casesRefusal('not-found', 'cases.not-found');
  assertMay(actor, kindOf(kinds, found).mayDecide, found);
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
