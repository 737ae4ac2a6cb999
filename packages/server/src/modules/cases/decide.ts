import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, type Person, type Program, recordAudit } from '../audit/index.ts';
import { notify } from '../notices/index.ts';
import { assertMay, findAuthorId } from '../organisations/index.ts';
import { aboutCase } from './ask.ts';
import type { Case, CaseKind, WithKinds } from './case.ts';
import { insertComment, lockCase, selectCase, updateClaim, updateState } from './case-store.ts';
import { say } from './notices.ts';
import { casesRefusal } from './refusals.ts';

type Deciding = Deps & WithKinds;

/** One case of one organisation. */
export interface Place {
  organisationId: string;
  id: string;
}

/** Tells the others that this person sees to it; the last who says so does. */
export async function claim(deps: Deciding, actor: Person, place: Place): Promise<void> {
  await inTransaction(deps, async (deps) => {
    await lockOpen(deps, actor, place);
    await updateClaim(deps.database, { id: place.id, personId: actor.personId });
  });
}

interface Decision extends Place {
  decision: 'accepted' | 'declined';
  reason: string;
}

/**
 * Decides for good, and in the same transaction does what follows. Nobody decides what they asked themselves, and an
 * appeal is decided by somebody else than the case before it.
 */
export async function decideCase(deps: Deciding, actor: Person, decision: Decision): Promise<void> {
  await decide(deps, actor, {
    ...decision,
    by: actor.personId,
    assertApart: (deps, kind, found) => kind.assertApart?.(deps, actor, found),
    follow: (deps, kind, decided) =>
      decided.state === 'accepted'
        ? kind.carryOut(deps, actor, decided)
        : kind.whenDeclined?.(deps, actor, decided),
  });
}

/** The same by a program, where the kind lets programs decide; whoever made its token answers for it. */
export async function decideByProgram(deps: Deciding, actor: Program, decision: Decision): Promise<void> {
  const by = await findAuthorId(deps, actor);
  if (by === undefined) throw casesRefusal('forbidden', 'cases.nobody-answers');
  await decide(deps, actor, {
    ...decision,
    by,
    follow: (deps, { byProgram }, decided) => {
      if (!byProgram) throw casesRefusal('forbidden', 'cases.people-decide');
      return decided.state === 'accepted'
        ? byProgram.carryOut(deps, actor, decided)
        : byProgram.whenDeclined?.(deps, actor, decided);
    },
  });
}

interface Deciders extends Decision {
  /** The person who answers for it. */
  by: string;
  assertApart?: (
    deps: Deps & Within,
    kind: CaseKind,
    found: Case,
  ) => ReturnType<NonNullable<CaseKind['assertApart']>> | undefined;
  follow: (deps: Deps & Within, kind: CaseKind, decided: Case) => Promise<unknown> | undefined;
}

async function decide(deps: Deciding, actor: Actor, decision: Deciders): Promise<void> {
  const { by, reason, decision: state } = decision;
  await inTransaction(deps, async (deps) => {
    const { found, kind } = await lockOpen(deps, actor, decision);
    if (found.askerId === by) throw casesRefusal('forbidden', 'cases.own-case');
    const first = found.appeals === undefined ? undefined : await selectCase(deps.database, found.appeals);
    if (first?.decidedBy === by) throw casesRefusal('forbidden', 'cases.appeal-by-the-same');
    const nearness = await decision.assertApart?.(deps, kind, found);
    const at = deps.now();
    await updateState(deps.database, found.id, { state, by, at, reason });
    const decided = { ...found, state, decidedBy: by, decidedAt: at, reason };
    await decision.follow(deps, kind, decided);
    const about = aboutCase(found, kind);
    await recordAudit(deps, actor, {
      ...{ ...about, action: 'case.decided' },
      detail: { ...about.detail, decision: state, reason, ...nearness },
    });
    const said = say(`cases.${state}`, { title: found.title, reason });
    if (kind.tell) await kind.tell(deps, decided);
    else await tell(deps, found, { key: `decided:${found.id}`, said });
  });
}

/** Asker and deciders write to each other; the asker is told of an answer. */
export async function comment(
  deps: Deciding,
  actor: Person,
  { text, id, organisationId }: { text: string; id: string; organisationId?: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const found = await lockCase(deps.database, id);
    const isAsker = organisationId === undefined && found?.askerId === actor.personId;
    if (!found || (!isAsker && found.organisationId !== organisationId))
      throw casesRefusal('not-found', 'cases.not-found');
    if (!isAsker) assertMay(actor, kindOf(deps, found).mayDecide, found);
    if (found.state !== 'open') throw casesRefusal('conflict', 'cases.closed-already');
    const commentId = deps.newId('com');
    const written = { id: commentId, authorId: actor.personId, text, writtenAt: deps.now() };
    await insertComment(deps.database, id, written);
    if (isAsker) return;
    const said = say('cases.commented', { title: found.title });
    await tell(deps, found, { key: `commented:${commentId}`, said });
  });
}

export function kindOf({ kinds }: WithKinds, { kind }: Case): CaseKind {
  const known = kinds[kind];
  if (!known) throw new Error(`No kind of case is called ${kind}.`);
  return known;
}

async function lockOpen(deps: Deciding & Within, actor: Actor, place: Place) {
  const found = await lockCase(deps.database, place.id);
  if (found?.organisationId !== place.organisationId) throw casesRefusal('not-found', 'cases.not-found');
  const kind = kindOf(deps, found);
  assertMay(actor, kind.mayDecide, found);
  if (found.state !== 'open') throw casesRefusal('conflict', 'cases.closed-already');
  return { found, kind };
}

function tell(
  deps: Deps & Within,
  { id, askerId }: Case,
  { key, said }: { key: string; said: ReturnType<typeof say> },
): Promise<void> {
  return notify(deps, { personId: askerId, key, said, path: `/cases/${id}` });
}
