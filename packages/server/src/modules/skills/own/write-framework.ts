import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { assertMay, getOrganisation } from '../../organisations/index.ts';
import { getScale } from '../list-skills.ts';
import { say } from '../refusals.ts';
import { skillPolicy } from '../skill-policy.ts';
import { lockSources, selectSources } from '../source-store.ts';
import { type FrameworkContent, nameOf, printOf } from './content.ts';
import {
  type FrameworkAbout,
  getItem,
  type ItemChange,
  tidyAbout,
  type WayToMove,
  withAbout,
  withChangedItem,
  withItem,
  withMovedItem,
  withoutItem,
} from './draft-rules.ts';
import { frameworkUri } from './entries.ts';
import { insertOwn, lockDraft, updateDraft, updateName } from './own-store.ts';

type Writing = Pick<Deps, 'database' | 'config' | 'now' | 'newId' | 'say' | 'languages'>;

/** More than an organisation writes. */
const mostFrameworks = 50;

export interface WhichOwn {
  organisationId: string;
  sourceId: string;
}

/** Begins a framework of an organisation's own, with nothing in it; its id. */
export async function createFramework(
  deps: Writing,
  actor: Actor,
  { organisationId, about }: { organisationId: string; about: FrameworkAbout },
): Promise<string> {
  assertMay(actor, skillPolicy.author, { organisationId });
  const content = { ...tidyAbout(about), items: [] };
  await assertScale(deps, { organisationId, scaleId: content.scaleId });
  const { name: publisher } = await getOrganisation(deps, organisationId);
  const sourceId = deps.newId('frw');
  const uri = frameworkUri(deps.config, sourceId);
  return inTransaction(deps, async (within) => {
    await lockSources(within.database, organisationId);
    const own = (await selectSources(within.database, organisationId)).filter(
      ({ format }) => format === 'own',
    );
    if (own.length >= mostFrameworks)
      throw new Refusal('conflict', say('skills.own-frameworks-many', { most: mostFrameworks }));
    await insertOwn(within.database, { sourceId, organisationId, uri, publisher, content, at: within.now() });
    await record(within, actor, { action: 'framework.created', organisationId, sourceId, content });
    return sourceId;
  });
}

/** Changes what the framework says of itself; `assertSame` may refuse when somebody else was quicker. */
export async function changeAbout(
  deps: Writing,
  actor: Actor,
  {
    about,
    assertSame,
    ...which
  }: WhichOwn & {
    about: FrameworkAbout;
    assertSame?: ((stored: FrameworkContent) => void) | undefined;
  },
): Promise<void> {
  await assertScale(deps, { ...which, scaleId: about.scaleId });
  await changeDraft(deps, actor, {
    ...which,
    change: (content) => {
      assertSame?.(content);
      return withAbout(content, about);
    },
  });
}

/** Adds a group or a skill; its id. */
export async function addItem(
  deps: Writing,
  actor: Actor,
  { change, ...which }: WhichOwn & { change: ItemChange },
): Promise<string> {
  const itemId = deps.newId('skl');
  await changeDraft(deps, actor, { ...which, change: (content) => withItem(content, itemId, change) });
  return itemId;
}

export async function changeItem(
  deps: Writing,
  actor: Actor,
  {
    itemId,
    change,
    assertSame,
    ...which
  }: WhichOwn & {
    itemId: string;
    change: ItemChange;
    assertSame?: ((stored: FrameworkContent) => void) | undefined;
  },
): Promise<void> {
  await changeDraft(deps, actor, {
    ...which,
    change: (content) => {
      getItem(content, itemId);
      assertSame?.(content);
      return withChangedItem(content, itemId, change);
    },
  });
}

export async function moveItem(
  deps: Writing,
  actor: Actor,
  { itemId, way, ...which }: WhichOwn & { itemId: string; way: WayToMove },
): Promise<void> {
  await changeDraft(deps, actor, { ...which, change: (content) => withMovedItem(content, itemId, way) });
}

/** Out of the draft; editions that have it keep it. */
export async function removeItem(
  deps: Writing,
  actor: Actor,
  { itemId, ...which }: WhichOwn & { itemId: string },
): Promise<void> {
  await changeDraft(deps, actor, { ...which, change: (content) => withoutItem(content, itemId) });
}

/** Changes a draft under its lock, or refuses one that is not the one that was `seen`. The caller's change is pure. */
export async function changeDraft(
  deps: Writing,
  actor: Actor,
  {
    change,
    seen,
    ...which
  }: WhichOwn & { seen?: string | undefined; change: (content: FrameworkContent) => FrameworkContent },
): Promise<void> {
  const { organisationId, sourceId } = which;
  assertMay(actor, skillPolicy.author, { organisationId });
  await inTransaction(deps, async (within) => {
    const before = await getLockedDraft(within, which);
    if (seen !== undefined && seen !== printOf(before))
      throw new Refusal('conflict', say('skills.own-changed'));
    const content = change(before);
    await assertScale(within, { organisationId, scaleId: content.scaleId });
    const { database } = within;
    await updateDraft(database, { sourceId, content, at: within.now() });
    const { edition } = await getOwnSource(within, which);
    if (edition === 0) await updateName(database, { sourceId, content });
    await record(within, actor, { action: 'framework.changed', organisationId, sourceId, content });
  });
}

/** The draft of the organisation's own framework, held until the transaction ends; another's is missing. */
export async function getLockedDraft(deps: Within, which: WhichOwn): Promise<FrameworkContent> {
  await getOwnSource(deps, which);
  const draft = await lockDraft(deps.database, which.sourceId);
  if (!draft) throw new Refusal('not-found', say('skills.source-not-found'));
  return draft;
}

export async function getOwnSource(deps: Pick<Deps, 'database'>, { organisationId, sourceId }: WhichOwn) {
  const source = (await selectSources(deps.database, organisationId)).find(
    (one) => one.sourceId === sourceId,
  );
  if (source?.format !== 'own' || source.organisationId !== organisationId)
    throw new Refusal('not-found', say('skills.source-not-found'));
  return source;
}

async function assertScale(
  deps: Pick<Deps, 'database' | 'say' | 'languages'>,
  { organisationId, scaleId }: { organisationId: string; scaleId: string },
): Promise<void> {
  try {
    await getScale(deps, { organisationId, frameworkId: scaleId, languages: [] });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('invalid', error.said, { scaleId: error.said });
  }
}

export async function record(
  deps: Within & Pick<Deps, 'now' | 'newId'>,
  actor: Actor,
  {
    action,
    organisationId,
    sourceId,
    content,
  }: WhichOwn & {
    action: 'framework.created' | 'framework.changed' | 'framework.published';
    content: FrameworkContent;
  },
): Promise<void> {
  await recordAudit(deps, actor, {
    ...{ action, organisationId, subjectType: 'framework', subjectId: sourceId },
    detail: { name: nameOf(content, content) },
  });
}
