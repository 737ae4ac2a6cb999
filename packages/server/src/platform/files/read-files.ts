import type { Deps } from '../deps.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import type { FileContent, FileOwner, StoredFile } from './file.ts';
import { type FileKey, selectByContent, selectFile, selectFiles } from './file-store.ts';
import type { OpenFile } from './files.ts';
import { publicPurposes } from './purposes.ts';

/** One file of its owner. Another owner's is answered like a missing one; who acts for the owner is the door's to ask. */
export async function getFile(
  deps: Pick<Deps, 'database'>,
  { fileId, owner }: { fileId: string; owner: FileOwner },
): Promise<StoredFile> {
  const file = await selectFile(deps.database, fileId);
  if (file?.owner.kind !== owner.kind || file.owner.id !== owner.id)
    throw new Refusal('not-found', say('files.not-found'));
  return file;
}

/** The newest file that is kept for one thing; undefined where none is. */
export async function findKept(deps: Pick<Deps, 'database'>, key: FileKey): Promise<StoredFile | undefined> {
  const [file] = await selectFiles(deps.database, key);
  return file;
}

/** What everyone may see under the digest of its bytes; undefined for what is kept for its owner alone. */
export async function findPublicFile(
  deps: Pick<Deps, 'database'>,
  sha256: string,
): Promise<StoredFile | undefined> {
  return selectByContent(deps.database, { sha256, purposes: publicPurposes });
}

/** Throws when the bytes of a file that is kept are gone: that is the disk's fault, and nobody's who asks. */
export async function openFile(deps: Pick<Deps, 'files'>, { place }: FileContent): Promise<OpenFile> {
  const open = await deps.files.open(place);
  if (!open) throw new Error(`The bytes at ${place} are gone; bring them back from a backup.`);
  return open;
}
