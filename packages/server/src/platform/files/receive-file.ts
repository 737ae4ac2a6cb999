import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import type { FileContent, FileOwner } from './file.ts';
import { claimContent, insertContent } from './file-store.ts';
import type { Draft } from './files.ts';
import { headLength, type MediaType, sniff } from './media-type.ts';
import { type Purpose, rulesOf } from './purposes.ts';
import { assertRoom, type Room, roomLeft } from './room.ts';

type Receiving = Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>;

export interface IncomingFile {
  owner: FileOwner;
  purpose: Purpose;
  /** Read once, as fast as it can be stored. */
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** As its owner calls it. */
  name?: string;
}

/** Bytes that are stored, and that somebody may keep within a day. */
export interface ReceivedFile extends FileContent {
  owner: FileOwner;
  purpose: Purpose;
  name: string;
}

/**
 * Stores a stream, outside of any transaction; `keepFile` then says in one what it is kept for. Bytes that nobody keeps
 * within a day are swept. Refuses what is empty, too large, of no kind that the purpose takes, or over the owner's room.
 */
export async function receiveFile(deps: Receiving, incoming: IncomingFile): Promise<ReceivedFile> {
  const { owner, purpose, name = '' } = incoming;
  const meter = meterOf(purpose, await roomLeft(deps, incoming));
  const draft = await deps.files.draft(meter.through(incoming.bytes));
  try {
    const content = await settle(deps, draft, meter.read());
    return { ...content, owner, purpose, name: plainName(name) };
  } finally {
    await draft.discard();
  }
}

interface Meter {
  through(bytes: IncomingFile['bytes']): AsyncGenerator<Uint8Array>;
  /** Once all has passed. */
  read(): Measured;
}

interface Measured {
  sha256: string;
  size: number;
  mediaType: MediaType;
}

/** Looks at bytes as they pass, and ends the stream with a refusal as soon as they are too many or of no good kind. */
function meterOf(purpose: Purpose, room: Room): Meter {
  const hash = createHash('sha256');
  const head = new Uint8Array(headLength);
  let size = 0;
  let mediaType: MediaType | undefined;
  const look = (): MediaType =>
    assertKind(purpose, sniff(head.subarray(0, size), { isTable: purpose === 'run-input' }));
  return {
    async *through(bytes) {
      for await (const chunk of bytes) {
        if (size < headLength) head.set(chunk.subarray(0, headLength - size), size);
        size += chunk.length;
        assertSize(purpose, size);
        assertRoom(room, size);
        hash.update(chunk);
        if (size >= headLength) mediaType ??= look();
        yield chunk;
      }
      if (size === 0) throw new Refusal('invalid', say('files.empty'));
      mediaType ??= look();
    },
    read: () => ({ sha256: hash.digest('hex'), size, mediaType: mediaType ?? look() }),
  };
}

function assertKind(purpose: Purpose, mediaType: MediaType): MediaType {
  const { mediaTypes } = rulesOf(purpose);
  if (!mediaTypes.includes(mediaType))
    throw new Refusal('invalid', say('files.other-kind', { found: mediaType, taken: mediaTypes }));
  return mediaType;
}

function assertSize(purpose: Purpose, size: number): void {
  const { mostBytes } = rulesOf(purpose);
  if (size > mostBytes)
    throw new Refusal('too-large', say('files.too-large', { megabytes: Math.floor(mostBytes / 1e6) }));
}

/**
 * Puts the draft in its place, unless the same bytes are there already. A place is taken once and never again, so that
 * whoever sweeps it cannot take away what came later.
 */
async function settle(deps: Receiving, draft: Draft, measured: Measured): Promise<FileContent> {
  const { sha256 } = measured;
  const present = await claimContent(deps.database, sha256, deps.now());
  if (present) {
    // What a damaged disk lost comes back with the next one who has it.
    if (!(await deps.files.open(present.place))) await draft.moveTo(present.place);
    return present;
  }
  const place = `content/${sha256.slice(0, 2)}/${sha256}-${deps.newId('at')}`;
  await draft.moveTo(place);
  const content = { ...measured, place };
  if (await insertContent(deps.database, content, deps.now())) return content;
  const first = await claimContent(deps.database, sha256, deps.now());
  if (!first) throw new Error(`The bytes ${sha256} were swept while somebody put them in.`);
  await deps.files.remove(place);
  return first;
}

/** The last part of a path, one line, without what systems or people could be led astray by. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/[\p{C}\p{Zl}\p{Zp}"]/gu, '')
    .trim()
    .slice(0, 200);
}
