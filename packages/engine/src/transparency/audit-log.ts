import { bytesEqual, toHex } from '../encoding/bytes.ts';
import { decodeEntryBundle } from './entry-bundle.ts';
import { growLog } from './grow-log.ts';
import { emptyRoot, type Hashing, hashLeaf, type TreeHead } from './merkle.ts';
import { bundlePath, type Tile, tilePath, tileWidth, widthIn } from './tiles.ts';

/** Reads what lies at an address below the log's. Throws with `status` 404 or 410, or `code` ENOENT, for what is not there. */
export type ReadLogFile = (path: string) => Promise<Uint8Array>;

/** The first thing in a log that does not fit. */
export interface LogFault {
  path: string;
  /** `missing` is not there; `wrong` is not what the entries make it; `root`: the whole is not the checkpoint's. */
  kind: 'missing' | 'malformed' | 'wrong' | 'root';
}

export interface Audited {
  fault?: LogFault;
  /** Sizes that were asked for and whose root is not the one that the log had then. */
  forked: number[];
  /** Where each of the entries that were looked for stands, by the hex of its leaf hash; the last place. */
  found: Map<string, number>;
}

/** How many bundles are read at a time. */
const atOnce = 16;

/**
 * Reads a whole log and makes every hash of it anew out of its entries: tiles of every level, the root, and the roots of
 * older checkpoints. Memory does not grow with the log. Throws what `read` throws for anything but a file that is not there.
 */
export async function auditLog(
  crypto: Hashing,
  head: TreeHead,
  { read, older, wanted }: { read: ReadLogFile; older: readonly TreeHead[]; wanted: ReadonlySet<string> },
): Promise<Audited> {
  const audited: Audited = { forked: [], found: new Map() };
  const growing = new Growing(crypto, older);
  const bundles = Math.ceil(head.size / tileWidth);
  try {
    for (let first = 0; first < bundles; first += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, bundles - first) }, (_, index) => first + index);
      const width = (number: number) => widthIn(head.size, { level: 0, number });
      const all = await Promise.all(
        numbers.map((number) => readLeaves(crypto, { read, number, width: width(number) })),
      );
      for (const leaves of all) {
        note(audited.found, { leaves, first: growing.size, wanted });
        for (const tile of await growing.add(leaves)) await compare(read, tile);
      }
    }
    for (const tile of growing.partial(head.size)) await compare(read, tile);
    if (!bytesEqual(growing.root, head.root)) throw new Fault({ path: 'checkpoint', kind: 'root' });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    audited.fault = error.fault;
  }
  audited.forked = growing.forked;
  return audited;
}

class Fault extends Error {
  readonly fault: LogFault;

  constructor(fault: LogFault) {
    super(`${fault.path} is ${fault.kind}`);
    this.fault = fault;
  }
}

type Filled = Tile & { hashes: Uint8Array };

/** A log that is made again, of which only the tiles at its right edge are kept. */
class Growing {
  size = 0;
  root: Uint8Array;
  readonly forked: number[] = [];
  private readonly crypto: Hashing;
  private readonly older: readonly TreeHead[];
  private readonly edge = new Map<number, Filled>();

  constructor(crypto: Hashing, older: readonly TreeHead[]) {
    this.crypto = crypto;
    this.older = older;
    this.root = emptyRoot(crypto);
    this.judge();
  }

  /** The tiles that became full. */
  async add(leaves: readonly Uint8Array[]): Promise<Filled[]> {
    const full: Filled[] = [];
    const [start, end] = [this.size, this.size + leaves.length];
    const stops = this.older.map(({ size }) => size).filter((size) => size > start && size < end);
    for (const stop of [...new Set(stops), end].sort((one, other) => one - other)) {
      const edge = Array.from({ length: this.edge.size }, (_, level) => this.openAt(level));
      const grown = await growLog(
        this.crypto,
        { size: this.size, edge },
        leaves.slice(this.size - start, stop - start),
      );
      for (const tile of grown.tiles) {
        if (tile.width === tileWidth) full.push(tile);
        this.edge.set(tile.level, tile);
      }
      ({ size: this.size, root: this.root } = grown.head);
      this.judge();
    }
    return full;
  }

  partial(size: number): Filled[] {
    return [...this.edge.values()].filter(
      (tile) => tile.width < tileWidth && widthIn(size, tile) === tile.width,
    );
  }

  /** The hashes of the last tile of a level while it is not full. */
  private openAt(level: number): Uint8Array {
    const number = Math.floor(this.size / tileWidth ** (level + 1));
    const tile = this.edge.get(level);
    return tile?.number === number && tile.width < tileWidth ? tile.hashes : new Uint8Array();
  }

  private judge(): void {
    for (const { size, root } of this.older)
      if (size === this.size && !bytesEqual(root, this.root)) this.forked.push(size);
  }
}

async function readLeaves(
  crypto: Hashing,
  { read, number, width }: { read: ReadLogFile; number: number; width: number },
): Promise<Uint8Array[]> {
  const path = bundlePath({ number, width });
  const entries = decodeEntryBundle(await readFile(read, path));
  if (entries?.length !== width) throw new Fault({ path, kind: 'malformed' });
  return entries.map((entry) => hashLeaf(crypto, entry));
}

async function readFile(read: ReadLogFile, path: string): Promise<Uint8Array> {
  try {
    return await read(path);
  } catch (error) {
    throw isMissing(error) ? new Fault({ path, kind: 'missing' }) : error;
  }
}

/** Anything else, as a network that is away, says nothing of the log. */
function isMissing(error: unknown): boolean {
  const { status, code } = error as { status?: unknown; code?: unknown };
  return status === 404 || status === 410 || code === 'ENOENT';
}

async function compare(read: ReadLogFile, { hashes, ...tile }: Filled): Promise<void> {
  const path = tilePath(tile);
  if (!bytesEqual(await readFile(read, path), hashes)) throw new Fault({ path, kind: 'wrong' });
}

function note(
  found: Map<string, number>,
  { leaves, first, wanted }: { leaves: readonly Uint8Array[]; first: number; wanted: ReadonlySet<string> },
): void {
  if (wanted.size === 0) return;
  for (const [index, leaf] of leaves.entries()) {
    const name = toHex(leaf);
    if (wanted.has(name)) found.set(name, first + index);
  }
}
