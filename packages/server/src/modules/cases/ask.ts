import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import type { Case, CaseKinds } from './case.ts';
import { insertCase, lockCase, updateState } from './case-store.ts';
import { casesRefusal } from './refusals.ts';

type Asking = Pick<Deps, 'database' | 'newId' | 'now'>;

export interface Question
  extends Pick<Case, 'kind' | 'organisationId' | 'subjectId' | 'title' | 'statement'> {
  wish?: string | undefined;
}

/** Puts a case into the queue of the organisation; one of a kind about the same is open at a time. */
export async function ask(deps: Asking, kinds: CaseKinds, actor: Person, question: Question): Promise<Case> {
  return open(deps, kinds, actor, question);
}

/** A declined case is looked at again, once, by somebody else. */
export async function appeal(
  deps: Asking,
  kinds: CaseKinds,
  actor: Person,
  { id, statement }: { id: string; statement: string },
): Promise<Case> {
  return inTransaction(deps, async (deps) => {
    const first = await lockCase(deps.database, id);
    if (first?.askerId !== actor.personId) throw casesRefusal('not-found', 'cases.not-found');
    if (first.state !== 'declined' || first.appeals !== undefined)
      throw casesRefusal('conflict', 'cases.not-to-appeal');
    return open(deps, kinds, actor, { ...first, statement }, id);
  });
}

/** The asker needs no decision any more. */
export async function withdraw(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  { id }: { id: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const found = await lockCase(deps.database, id);
    if (found?.askerId !== actor.personId) throw casesRefusal('not-found', 'cases.not-found');
    if (found.state === 'withdrawn') return;
    if (found.state !== 'open') throw casesRefusal('conflict', 'cases.closed-already');
    await updateState(deps.database, id, { state: 'withdrawn' });
    await recordAudit(deps, actor, { action: 'case.withdrawn', ...aboutCase(found) });
  });
}

/** What the trail says of a case. */
export function aboutCase({ id, organisationId, title, kind }: Case) {
  return { subjectType: 'case' as const, subjectId: id, organisationId, detail: { title, kind } };
}

async function open(
  deps: Asking,
  kinds: CaseKinds,
  actor: Person,
  question: Question,
  appeals?: string,
): Promise<Case> {
  const kind = kinds[question.kind];
  if (!kind) throw new Error(`No kind of case is called ${question.kind}.`);
  const openedAt = deps.now();
  const opened: Case = {
    ...{ id: deps.newId('cas'), kind: question.kind, organisationId: question.organisationId },
    ...{ askerId: actor.personId, subjectId: question.subjectId, title: question.title },
    ...(question.wish === undefined ? {} : { wish: question.wish }),
    statement: question.statement,
    ...(appeals === undefined ? {} : { appeals }),
    state: 'open',
    openedAt,
    dueAt: new Date(openedAt.getTime() + kind.dueDays * 24 * 3_600_000),
  };
  return inTransaction(deps, async (deps) => {
    if (!(await insertCase(deps.database, opened))) throw casesRefusal('conflict', 'cases.open-already');
    await recordAudit(deps, actor, { action: 'case.opened', ...aboutCase(opened) });
    return opened;
  });
}
