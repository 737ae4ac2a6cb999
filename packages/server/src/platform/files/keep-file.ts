import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import { inTransaction, type Within } from '../transaction.ts';
import type { FileOwner, StoredFile } from './file.ts';
import { deleteFiles, type FileKey, insertFile } from './file-store.ts';
import type { PassingPurpose } from './purposes.ts';
import { type IncomingFile, type ReceivedFile, receiveFile } from './receive-file.ts';
import { assertRoom, roomLeft } from './room.ts';

/**
 * Keeps what was received for the thing that it belongs to, in the transaction that makes that thing true. Kept twice it
 * is one file. Refuses what is over the owner's room, which is counted under a lock.
 */
export async function keepFile(
  deps: Pick<Deps, 'config' | 'newId' | 'now'> & Within,
  received: ReceivedFile,
  about: string,
): Promise<StoredFile> {
  await lockRoom(deps, received.owner);
  const file = { ...received, about, fileId: deps.newId('fil'), keptAt: deps.now() };
  const kept = await insertFile(deps.database, file);
  if (kept.fileId === file.fileId) assertRoom(await roomLeft(deps, file), 0);
  return kept;
}

/** Receives and keeps at once what belongs to a thing that is there already. */
export async function storeFile(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>,
  incoming: IncomingFile,
  about: string,
): Promise<StoredFile> {
  const received = await receiveFile(deps, incoming);
  return inTransaction(deps, (deps) => keepFile(deps, received, about));
}

/** Lets go of what was kept for one thing, all but the bytes named `stays`; they are swept when nobody keeps them. */
export async function releaseFiles(
  deps: Within,
  key: FileKey & { purpose: PassingPurpose },
  stays?: string,
): Promise<void> {
  await deleteFiles(deps.database, key, stays);
}

/** Until the transaction ends: two files that come together are counted one after the other. */
async function lockRoom({ database }: Within, { kind, id }: FileOwner): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`files ${kind} ${id}`}, 0))`.execute(database);
}
