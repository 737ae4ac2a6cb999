import {
  decodeEntryBundle,
  type Edge,
  emptyRoot,
  encodeEntryBundle,
  growLog,
  hashLeaf,
  tileWidth,
  widthIn,
} from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { entriesOf } from './entries-of.ts';
import { type Log, logPath } from './log.ts';
import {
  deleteWaiting,
  hasWaiting,
  insertLog,
  lockLog,
  selectLog,
  selectWaiting,
  updateHead,
} from './log-store.ts';
import { publishCheckpoint } from './publish-checkpoint.ts';
import { insertPlaces, saveBundles, saveTiles, selectBundle, selectTile } from './tile-store.ts';

type Appending = Pick<Deps, 'config' | 'database' | 'keys' | 'log' | 'now' | 'postTo'>;

/** About as many entries at one go: it bounds memory and how long the log is held. */
const batchSize = 2000;

/**
 * Takes into the log what happened since and signs what it became; how many entries that were. What waited goes in the
 * transaction that adds its entries, so that each is there once whatever breaks. Several processes take turns.
 */
export async function appendToLog(deps: Appending): Promise<number> {
  if (!(await selectLog(deps.database))) {
    if (!(await hasWaiting(deps.database))) return 0;
    await beginLog(deps);
  }
  const added = await inTransaction(deps, appendBatch);
  await publishCheckpoint(deps);
  return added;
}

async function beginLog(deps: Pick<Deps, 'config' | 'database' | 'keys' | 'now'>): Promise<void> {
  const { keyId, publicKey } = await deps.keys.createKey({ purpose: 'log', algorithm: 'Ed25519' });
  const origin = `${deps.config.publicUrl.replace(/^https?:\/\//, '')}${logPath}`;
  await insertLog(deps.database, {
    ...{ origin, keyId, startedAt: deps.now(), root: emptyRoot(nodeCrypto) },
    key: { name: origin, kind: 'note', publicKey },
  });
}

async function appendBatch(deps: Pick<Deps, 'config'> & Within): Promise<number> {
  const log = await lockLog(deps.database);
  const waiting = log ? await selectWaiting(deps.database, batchSize) : [];
  if (!log || waiting.length === 0) return 0;
  const entries = await entriesOf(deps, waiting);
  await addEntries(deps, log, entries);
  await deleteWaiting(
    deps.database,
    waiting.map(({ id }) => id),
  );
  return entries.length;
}

async function addEntries(deps: Within, log: Log, entries: readonly Uint8Array[]): Promise<void> {
  const { size } = log;
  const leaves = entries.map((entry) => hashLeaf(nodeCrypto, entry));
  const grown = await growLog(nodeCrypto, { size, edge: await readEdge(deps, size) }, leaves);
  await saveTiles(deps.database, grown.tiles);
  await saveBundles(deps.database, await bundle(deps, size, entries));
  await insertPlaces(deps.database, { first: size, leaves });
  await updateHead(deps.database, grown.head);
}

/** The tiles that are not full. */
async function readEdge({ database }: Within, size: number): Promise<Edge> {
  const edge: Uint8Array[] = [];
  for (let level = 0; size >= tileWidth ** level; level += 1) {
    const number = Math.floor(size / tileWidth ** (level + 1));
    const width = widthIn(size, { level, number });
    edge.push((width > 0 && (await selectTile(database, { level, number }))) || new Uint8Array());
  }
  return edge;
}

async function bundle(
  { database }: Within,
  size: number,
  entries: readonly Uint8Array[],
): Promise<{ number: number; entries: Uint8Array }[]> {
  const first = Math.floor(size / tileWidth);
  const there = size % tileWidth === 0 ? undefined : await selectBundle(database, first);
  const all = [...(decodeEntryBundle(there ?? new Uint8Array()) ?? []), ...entries];
  return Array.from({ length: Math.ceil(all.length / tileWidth) }, (_, index) => ({
    number: first + index,
    entries: encodeEntryBundle(all.slice(index * tileWidth, (index + 1) * tileWidth)),
  }));
}
