import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, cairn, type Person, recordAudit } from '../audit/index.ts';
import type { Case, CaseKind, WithKinds } from './case.ts';
import { insertCase, lockCase, selectCaseAbout, updateState } from './case-store.ts';
import { casesRefusal } from './refusals.ts';

type Asking = Pick<Deps, 'database' | 'newId' | 'now'>;

export interface Question
  extends Pick<Case, 'kind' | 'organisationId' | 'subjectId' | 'title' | 'statement'> {
  wish?: string | undefined;
}

/** Puts a case into the queue of the organisation; one of a kind about the same is open at a time. */
export async function ask(deps: Asking & WithKinds, actor: Person, question: Question): Promise<Case> {
  return askWithin(deps, actor, { ...question, ...termsOf(kindNamed(deps, question.kind)) });
}

/** The same for modules that know their own kind, and its terms. */
export function askWithin(
  deps: Asking,
  actor: Person,
  question: Question & Pick<CaseKind, 'dueDays' | 'isAside'>,
): Promise<Case> {
  return open(deps, actor, { ...question, askerId: actor.personId, openedBy: 'asker' });
}

/** Somebody asks through a program of theirs: the case is theirs, the trail names the program. */
export function askThrough(
  deps: Asking,
  actor: Actor,
  question: Question & Pick<CaseKind, 'dueDays'> & Pick<Case, 'askerId'>,
): Promise<Case> {
  return open(deps, actor, { ...question, openedBy: 'asker' });
}

/** Cairn itself puts a case into the queue, for the person whom it is about. */
export function openFor(
  deps: Asking,
  about: Pick<Case, 'kind' | 'organisationId' | 'askerId' | 'subjectId' | 'title'> & { dueDays: number },
): Promise<Case> {
  return open(deps, cairn, { ...about, openedBy: 'cairn', statement: '' });
}

/** A declined case is looked at again, once, by somebody else. */
export async function appeal(
  deps: Asking & WithKinds,
  actor: Person,
  { id, statement }: { id: string; statement: string },
): Promise<Case> {
  return inTransaction(deps, async (deps) => {
    const first = await lockCase(deps.database, id);
    if (first?.askerId !== actor.personId) throw casesRefusal('not-found', 'cases.not-found');
    if (first.state !== 'declined' || first.appeals !== undefined)
      throw casesRefusal('conflict', 'cases.not-to-appeal');
    const kind = kindNamed(deps, first.kind);
    if (kind.isFinal) throw casesRefusal('conflict', 'cases.not-to-appeal');
    return open(deps, actor, { ...first, openedBy: 'asker', statement, ...termsOf(kind), appeals: id });
  });
}

/** What is decided by itself needs nobody: an open case of the kind about this is closed. An appeal is for a person. */
export async function settle(
  deps: Pick<Deps, 'database'>,
  about: { kind: string; subjectId: string },
): Promise<Case | undefined> {
  return inTransaction(deps, async (deps) => {
    const last = await selectCaseAbout(deps.database, about);
    const found = last && (await lockCase(deps.database, last.id));
    if (found?.state !== 'open' || found.appeals !== undefined) return undefined;
    await updateState(deps.database, found.id, { state: 'withdrawn' });
    await recordAudit(deps, cairn, { action: 'case.settled', ...aboutCase(found) });
    return found;
  });
}

/** The asker needs no decision any more. */
export async function withdraw(deps: Deps & WithKinds, actor: Person, { id }: { id: string }): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const found = await lockCase(deps.database, id);
    if (found?.askerId !== actor.personId) throw casesRefusal('not-found', 'cases.not-found');
    if (found.state === 'withdrawn') return;
    if (found.state !== 'open') throw casesRefusal('conflict', 'cases.closed-already');
    if (found.openedBy === 'cairn') throw casesRefusal('forbidden', 'cases.not-asked');
    await updateState(deps.database, id, { state: 'withdrawn' });
    const kind = kindNamed(deps, found.kind);
    await kind.whenWithdrawn?.(deps, found);
    await recordAudit(deps, actor, { action: 'case.withdrawn', ...aboutCase(found, kind) });
  });
}

/** What the trail says of a case; that of the organisation nothing where others decide it. */
export function aboutCase(
  { id, organisationId, title, kind }: Case,
  { isAside }: Pick<CaseKind, 'isAside'> = {},
) {
  const about = { subjectType: 'case' as const, subjectId: id, detail: { title, kind } };
  return isAside ? about : { ...about, organisationId };
}

const termsOf = ({ dueDays, isAside }: CaseKind) => ({ dueDays, ...(isAside && { isAside }) });

interface Opening extends Omit<Question, 'wish'>, Pick<Case, 'askerId' | 'openedBy'> {
  wish?: string | undefined;
  dueDays: number;
  isAside?: true;
  appeals?: string;
}

async function open(deps: Asking, actor: Actor, opening: Opening): Promise<Case> {
  const openedAt = deps.now();
  const { kind, organisationId, askerId, openedBy, subjectId, title, statement, wish, appeals } = opening;
  const opened: Case = {
    ...{ id: deps.newId('cas'), kind, organisationId, askerId, openedBy, subjectId, title, statement },
    ...(wish === undefined ? {} : { wish }),
    ...(appeals === undefined ? {} : { appeals }),
    state: 'open',
    openedAt,
    dueAt: new Date(openedAt.getTime() + opening.dueDays * 24 * 3_600_000),
  };
  return inTransaction(deps, async (deps) => {
    if (!(await insertCase(deps.database, opened))) throw casesRefusal('conflict', 'cases.open-already');
    await recordAudit(deps, actor, { action: 'case.opened', ...aboutCase(opened, opening) });
    return opened;
  });
}

function kindNamed({ kinds }: WithKinds, name: string): CaseKind {
  const kind = kinds[name];
  if (!kind) throw new Error(`No kind of case is called ${name}.`);
  return kind;
}
