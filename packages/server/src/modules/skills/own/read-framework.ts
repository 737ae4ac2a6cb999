import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Actor } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { say } from '../refusals.ts';
import { skillPolicy } from '../skill-policy.ts';
import type { FrameworkContent, FrameworkItem } from './content.ts';
import { compareFrameworks, type FrameworkDifference } from './difference-rules.ts';
import { getItem } from './draft-rules.ts';
import {
  type OwnEdition,
  type PublishedFramework,
  selectIdentified,
  selectOwnEdition,
  selectOwnEditions,
  selectPublished,
  type WhichEdition,
} from './edition-store.ts';
import { selectDraft } from './own-store.ts';
import { publishFaults } from './publish-framework.ts';
import { getOwnSource, type WhichOwn } from './write-framework.ts';

type Reading = Pick<Deps, 'database'>;

/** What an organisation is writing, and what became of it so far. */
export interface FrameworkDraft {
  sourceId: string;
  uri: string;
  content: FrameworkContent;
  changedAt: Date;
  /** The edition that it becomes. */
  number: number;
  /** What differs from the last edition; absent where there is none. */
  differences?: FrameworkDifference[];
  faults: ReturnType<typeof publishFaults>;
}

export async function getFrameworkDraft(
  deps: Reading,
  actor: Actor,
  which: WhichOwn,
): Promise<FrameworkDraft> {
  assertMay(actor, skillPolicy.read, { organisationId: which.organisationId });
  const { sourceId, uri, edition } = await getOwnSource(deps, which);
  const [draft, last] = await Promise.all([
    selectDraft(deps.database, sourceId),
    selectOwnEdition(deps.database, { sourceId }),
  ]);
  if (!draft) throw missing();
  const { content, changedAt } = draft;
  return {
    ...{ sourceId, uri, content, changedAt, number: edition + 1 },
    faults: publishFaults(content, last?.content),
    ...(last && { differences: compareFrameworks(last.content, content) }),
  };
}

/** An edition that everybody may read, with what it changed. */
export interface ReadFramework {
  framework: PublishedFramework;
  edition: OwnEdition;
  content: FrameworkContent;
}

/** Of this number, or the last one. Anybody may read what is published. */
export async function getPublishedFramework(
  deps: Reading,
  { sourceId, ...which }: WhichEdition,
): Promise<ReadFramework> {
  const [{ frameworks }, found] = await Promise.all([
    selectPublished(deps.database, { sourceId, offset: 0, limit: 1 }),
    selectOwnEdition(deps.database, { sourceId, ...which }),
  ]);
  const [framework] = frameworks;
  if (!framework || !found) throw missing();
  const { content, ...edition } = found;
  return { framework, edition, content };
}

/** Its editions, newest first, and what the one of this number changed in the one before. */
export async function listPublishedEditions(
  deps: Reading,
  { sourceId, number }: { sourceId: string; number: number },
): Promise<{ editions: OwnEdition[]; differences: FrameworkDifference[] }> {
  const [editions, before, after] = await Promise.all([
    selectOwnEditions(deps.database, sourceId),
    number > 1 ? selectOwnEdition(deps.database, { sourceId, number: number - 1 }) : undefined,
    selectOwnEdition(deps.database, { sourceId, number }),
  ]);
  const differences = before && after ? compareFrameworks(before.content, after.content) : [];
  return { editions, differences };
}

/** A group or skill in the last edition that has it: what a badge names stays readable when a later edition drops it. */
export interface ReadItem extends ReadFramework {
  item: FrameworkItem;
  /** No newer edition has it. */
  isGone: boolean;
}

export async function getPublishedItem(
  deps: Reading,
  { sourceId, itemId }: { sourceId: string; itemId: string },
): Promise<ReadItem> {
  const found = await selectIdentified(deps.database, { sourceId, itemId });
  if (!found) throw missing();
  const read = await getPublishedFramework(deps, { sourceId, number: found.edition });
  const item = getItem(read.content, itemId);
  return { ...read, item, isGone: found.edition !== read.framework.number };
}

export async function listPublishedFrameworks(
  deps: Reading,
  { offset = 0, limit }: { offset?: number; limit: number },
): Promise<{ frameworks: PublishedFramework[]; total: number }> {
  return selectPublished(deps.database, { offset, limit });
}

/** The last edition of the framework that CASE calls so; what it calls an item is none. */
export async function getFrameworkByIdentifier(deps: Reading, identifier: string): Promise<ReadFramework> {
  const { sourceId, itemId } = await getIdentified(deps, identifier);
  if (itemId !== undefined) throw missing();
  return getPublishedFramework(deps, { sourceId });
}

export async function getItemByIdentifier(deps: Reading, identifier: string): Promise<ReadItem> {
  const { sourceId, itemId } = await getIdentified(deps, identifier);
  if (itemId === undefined) throw missing();
  return getPublishedItem(deps, { sourceId, itemId });
}

async function getIdentified(deps: Reading, identifier: string) {
  const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(identifier);
  const asked = { identifier: identifier.toLowerCase() };
  const found = isUuid ? await selectIdentified(deps.database, asked) : undefined;
  if (!found) throw missing();
  return found;
}

function missing(): Refusal {
  return new Refusal('not-found', say('skills.source-not-found'));
}
