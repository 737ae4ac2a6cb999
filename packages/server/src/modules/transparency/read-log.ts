import {
  decodeEntryBundle,
  encodeEntryBundle,
  encodeNoteKey,
  hashLeaf,
  proveInclusion,
  readTilePath,
  widthIn,
  writeLogProof,
} from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import type { Log, SignedCheckpoint } from './log.ts';
import { selectLog } from './log-store.ts';
import { tilesIn } from './read-tile.ts';
import { transparencyRefusal } from './refusals.ts';
import { selectBundle, selectIndex } from './tile-store.ts';
import { selectWitnessed } from './witness-store.ts';

type Reading = Pick<Deps, 'database'>;

/** What the log says of itself. */
export interface LogFacts {
  origin: string;
  /** `name+id+key`, as everybody who checks it is told once. */
  key: string;
  startedAt: Date;
  checkpoint: SignedCheckpoint;
  witnesses: { name: string; signedAt?: Date; isMissing: boolean }[];
}

/** Undefined before anything was signed here. */
export async function findLog(deps: Pick<Deps, 'config' | 'database'>): Promise<LogFacts | undefined> {
  const log = await selectLog(deps.database);
  if (!log?.checkpoint) return undefined;
  const { origin, key, startedAt, checkpoint } = log;
  const witnessed = await selectWitnessed(deps.database);
  const witnesses = deps.config.witnesses.map(({ key: { name } }) => {
    const before = witnessed.get(name);
    return {
      ...{ name, isMissing: before?.size !== checkpoint.size },
      ...(before?.signedAt ? { signedAt: before.signedAt } : {}),
    };
  });
  return { origin, key: encodeNoteKey(nodeCrypto, key), startedAt, checkpoint, witnesses };
}

/** The same; refuses as not found before anything was signed here. */
export async function getLog(deps: Pick<Deps, 'config' | 'database'>): Promise<LogFacts> {
  const found = await findLog(deps);
  if (!found) throw transparencyRefusal('transparency.empty');
  return found;
}

type Shown = Log & Required<Pick<Log, 'checkpoint'>>;

async function getShown(deps: Reading): Promise<Shown> {
  const log = await selectLog(deps.database);
  if (!log?.checkpoint) throw transparencyRefusal('transparency.empty');
  return { ...log, checkpoint: log.checkpoint };
}

/** The newest signed checkpoint. Refuses as not found before there is one. */
export async function getCheckpoint(deps: Reading): Promise<string> {
  return (await getShown(deps)).checkpoint.text;
}

/** A tile or a bundle by its address below the log's, as far as a checkpoint says that it is there. */
export async function getTile(deps: Reading, path: string): Promise<Uint8Array> {
  const asked = readTilePath(path);
  const { checkpoint } = await getShown(deps);
  if (!asked || widthIn(checkpoint.size, asked.tile) < asked.tile.width)
    throw transparencyRefusal('transparency.no-tile');
  if (!asked.isBundle) return tilesIn(deps)(asked.tile);
  const bytes = await selectBundle(deps.database, asked.tile.number);
  const entries = bytes && decodeEntryBundle(bytes);
  if (!entries) throw transparencyRefusal('transparency.no-tile');
  return encodeEntryBundle(entries.slice(0, asked.tile.width));
}

/** That an entry is in the log, as C2SP tlog-proof. Refuses as not found what is not in the checkpoint that is shown. */
export async function proveEntry(deps: Reading, entry: Uint8Array): Promise<string> {
  return proveLeaf(deps, hashLeaf(nodeCrypto, entry));
}

/** The hash of an entry as an address spells it, in hex. Refuses as not found what is none. */
export function readLeaf(hex: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw transparencyRefusal('transparency.no-entry');
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

/** The same by the RFC 6962 hash of the entry. */
export async function proveLeaf(deps: Reading, leaf: Uint8Array): Promise<string> {
  const { checkpoint } = await getShown(deps);
  const proof = await findProof(deps, { checkpoint, leaf });
  if (proof === undefined) throw transparencyRefusal('transparency.no-entry');
  return proof;
}

/** The same; undefined for what is not in the log that is shown. */
export async function findEntryProof(deps: Reading, entry: Uint8Array): Promise<string | undefined> {
  const log = await selectLog(deps.database);
  const leaf = hashLeaf(nodeCrypto, entry);
  return log?.checkpoint && findProof(deps, { checkpoint: log.checkpoint, leaf });
}

async function findProof(
  deps: Reading,
  { checkpoint, leaf }: { checkpoint: SignedCheckpoint; leaf: Uint8Array },
): Promise<string | undefined> {
  const { size } = checkpoint;
  const index = await selectIndex(deps.database, { leaf, below: size });
  if (index === undefined) return undefined;
  const hashes = await proveInclusion({ crypto: nodeCrypto, read: tilesIn(deps), size }, index);
  return writeLogProof({ index, hashes, checkpoint: checkpoint.text });
}
