import type { Deps } from '../../../platform/deps.ts';
import { Refusal, type Said } from '../../../platform/refusal.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, idOf } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { writeGone } from '../gone-store.ts';
import type { Entry } from '../import/entry.ts';
import { digestOf, keyOf } from '../import/import-row.ts';
import {
  type Target,
  writeAnchors,
  writeChanges,
  writeImported,
  writeLinks,
  writeSkills,
} from '../import-store.ts';
import { getScale } from '../list-skills.ts';
import { say } from '../refusals.ts';
import { skillPolicy } from '../skill-policy.ts';
import { addRevision, insertEdition, selectImported } from '../source-store.ts';
import { identifierOf } from './case-identifier.ts';
import { type FrameworkContent, nameOf, printOf } from './content.ts';
import { compareFrameworks } from './difference-rules.ts';
import { insertIdentifiers, insertOwnEdition, selectOwnEdition } from './edition-store.ts';
import { entriesOf, itemIdOf, itemUri } from './entries.ts';
import { updateName, updateScaleOf } from './own-store.ts';
import { getLockedDraft, getOwnSource, record, type WhichOwn } from './write-framework.ts';

type Publishing = Pick<Deps, 'database' | 'config' | 'jobs' | 'now' | 'newId' | 'say' | 'languages'>;

declare module '../../../platform/jobs.ts' {
  interface FactPayloads {
    /** An organisation published an edition of a framework of its own. */
    'framework-published': { organisationId: string; frameworkId: string; edition: number; at: string };
  }
}

const rowsAtATime = 300;

/** Why a draft cannot be published as it stands; empty when it can. */
export function publishFaults(
  content: FrameworkContent,
  last: FrameworkContent | undefined,
): { said: Said; itemId?: string }[] {
  const groups = content.items.filter(({ kind }) => kind === 'group');
  const parents = new Set(content.items.map(({ broader }) => broader));
  const empty = groups.filter(({ itemId }) => !parents.has(itemId));
  return [
    ...(content.items.some(({ kind }) => kind === 'skill') ? [] : [{ said: say('skills.own-no-skill') }]),
    ...empty.map((item) => ({
      said: say('skills.own-empty-group', { name: nameOf(content, item) }),
      itemId: item.itemId,
    })),
    ...(last && compareFrameworks(last, content).length === 0 ? [{ said: say('skills.own-same') }] : []),
  ];
}

/**
 * Makes the draft the next edition, which never changes; whoever writes an edition of a microcredential finds its skills.
 * Refuses a draft that is not the one that was `seen`; where nothing has changed since the last edition, that is the answer.
 */
export async function publishFramework(
  deps: Publishing,
  actor: Actor,
  { seen, ...which }: WhichOwn & { seen?: string | undefined },
): Promise<number> {
  const { organisationId, sourceId } = which;
  assertMay(actor, skillPolicy.author, { organisationId });
  return inTransaction(deps, async (within) => {
    const { database } = within;
    const draft = await getLockedDraft(within, which);
    const { edition, uri } = await getOwnSource(within, which);
    const last = await selectOwnEdition(database, { sourceId });
    if (last && compareFrameworks(last.content, draft).length === 0) return last.number;
    if (seen !== undefined && seen !== printOf(draft))
      throw new Refusal('conflict', say('skills.own-changed'));
    const [fault] = publishFaults(draft, last?.content);
    if (fault) throw new Refusal('conflict', fault.said);
    const scale = await getScale(within, { organisationId, frameworkId: draft.scaleId, languages: [] });
    const { name, language, levels } = scale;
    const content = { ...draft, scale: { name, language, levels } };
    const number = edition + 1;
    const at = within.now();
    await insertOwnEdition(database, {
      ...{ sourceId, number, content, publishedAt: at, publishedBy: idOf(actor) },
    });
    await updateName(database, { sourceId, content });
    const target: Target = {
      ...{ sourceId, organisationId, scaleId: content.scaleId, at },
      newId: (_prefix, itemAddress) => itemIdOf(itemAddress),
    };
    const runId = `${sourceId}-${number}`;
    await write(within, target, { runId, entries: entriesOf(content, uri) });
    await within.jobs.announce(within, 'labels-changed', { payload: { runId }, key: runId });
    await updateScaleOf(database, { sourceId, scaleId: content.scaleId });
    await insertIdentifiers(database, identifiersOf(content, { sourceId, uri, edition: number }));
    await record(within, actor, { action: 'framework.published', organisationId, sourceId, content });
    await within.jobs.announce(within, 'framework-published', {
      payload: { organisationId, frameworkId: sourceId, edition: number, at: at.toISOString() },
      key: `${sourceId}:${number}`,
    });
    return number;
  });
}

function identifiersOf(
  { items }: FrameworkContent,
  { uri, ...of }: { sourceId: string; uri: string; edition: number },
) {
  return [
    { ...of, identifier: identifierOf(uri), itemId: undefined },
    ...items.map(({ itemId }) => ({ ...of, identifier: identifierOf(itemUri(uri, itemId)), itemId })),
  ];
}

/** What differs from the last edition, as an import would write it: what is the same stays untouched. */
async function write(
  { database }: Within,
  target: Target,
  { runId, entries }: { runId: string; entries: readonly Entry[] },
): Promise<void> {
  const { sourceId, at } = target;
  const left = await selectImported(database, sourceId);
  const counts = { added: 0, changed: 0, gone: 0, same: 0 };
  const names = new Map(entries.flatMap((entry) => ('name' in entry ? [[entry.uri, entry.name]] : [])));
  const changed = entries.flatMap((entry) => {
    const known = left.get(keyOf(entry));
    left.delete(keyOf(entry));
    const change = !known ? 'added' : known.digest === digestOf(entry) ? 'same' : 'changed';
    counts[change] += 1;
    return change === 'same' ? [] : [{ entry, change, name: names.get(entry.uri) ?? entry.uri }];
  });
  const gone = [...left.values()];
  counts.gone = gone.length;
  for (const alike of Map.groupBy(gone, ({ type, language }) => `${type} ${language}`).values()) {
    const [first] = alike;
    if (first) await writeGone(database, { sourceId, at }, { ...first, uris: alike.map(({ uri }) => uri) });
  }
  const of = <Type extends Entry['type']>(type: Type) =>
    changed.flatMap(({ entry }) => (isOf(entry, type) ? [entry] : []));
  await inPieces([...of('group'), ...of('skill')], (some) => writeSkills(database, target, some));
  await inPieces(of('links'), (some) => writeLinks(database, target, some));
  await inPieces(of('anchors'), (some) => writeAnchors(database, target, some));
  await inPieces(changed, (some) => writeImported(database, sourceId, some));
  const rows = [
    ...changed.map(({ entry: { type, uri }, name, change }) => ({ type, uri, name, change })),
    ...gone.map(({ type, uri, name }) => ({ type, uri, name, change: 'gone' })),
  ].map((row, place) => ({ ...row, place }));
  await inPieces(rows, (some) => writeChanges(database, { sourceId, runId }, some));
  await insertEdition(database, { sourceId, runId, counts, at });
  await addRevision(database, sourceId);
}

async function inPieces<Row>(rows: readonly Row[], work: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtATime)
    await work(rows.slice(from, from + rowsAtATime));
}

function isOf<Type extends Entry['type']>(entry: Entry, type: Type): entry is Extract<Entry, { type: Type }> {
  return entry.type === type;
}
