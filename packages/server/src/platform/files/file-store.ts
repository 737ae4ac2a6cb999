import type { Selectable } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { PlatformFile, PlatformFileContent } from '../../database/tables.ts';
import type { Transaction } from '../transaction.ts';
import type { FileContent, FileOwner, StoredFile } from './file.ts';
import type { MediaType } from './media-type.ts';
import type { Purpose } from './purposes.ts';

/** Of some bytes, who keeps them and for what. */
export type FileKey = Pick<StoredFile, 'owner' | 'purpose' | 'about'>;

/** Keeps the bytes from being swept for a while; undefined when there are none of this digest. */
export async function claimContent(
  database: Database,
  sha256: string,
  claimedAt: Date,
): Promise<FileContent | undefined> {
  const row = await database
    .updateTable('platform.file_content')
    .set((content) => ({ claimed_at: content.fn('greatest', ['claimed_at', content.val(claimedAt)]) }))
    .where('sha256', '=', sha256)
    .returningAll()
    .executeTakeFirst();
  return row && toContent(row);
}

/** False when somebody else put the same bytes in meanwhile. */
export async function insertContent(
  database: Database,
  content: FileContent,
  claimedAt: Date,
): Promise<boolean> {
  const row = await database
    .insertInto('platform.file_content')
    .values({
      sha256: content.sha256,
      place: content.place,
      size: content.size,
      media_type: content.mediaType,
      claimed_at: claimedAt,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst();
  return row !== undefined;
}

/** The file; the one that was there before, when the same bytes are kept for the same already. */
export async function insertFile(database: Transaction, file: StoredFile): Promise<StoredFile> {
  await database
    .insertInto('platform.file')
    .values({
      id: file.fileId,
      owner_kind: file.owner.kind,
      owner_id: file.owner.id,
      purpose: file.purpose,
      about: file.about,
      sha256: file.sha256,
      name: file.name,
      kept_at: file.keptAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const [kept] = await selectFiles(database, file);
  if (!kept) throw new Error(`The file ${file.fileId} is gone as soon as it was kept.`);
  return kept;
}

/** Those of one thing, the newest first; with `sha256` the one of these bytes. */
export async function selectFiles(
  database: Database,
  { owner, purpose, about, sha256 }: FileKey & { sha256?: string },
): Promise<StoredFile[]> {
  const rows = await files(database)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .$if(sha256 !== undefined, (query) => query.where('file.sha256', '=', sha256 ?? ''))
    .orderBy('kept_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toFile);
}

export async function selectFile(database: Database, fileId: string): Promise<StoredFile | undefined> {
  const row = await files(database).where('file.id', '=', fileId).executeTakeFirst();
  return row && toFile(row);
}

/** Any that keeps these bytes for one of the purposes. */
export async function selectByContent(
  database: Database,
  { sha256, purposes }: { sha256: string; purposes: readonly Purpose[] },
): Promise<StoredFile | undefined> {
  const row = await files(database)
    .where('file.sha256', '=', sha256)
    .where('purpose', 'in', purposes)
    .limit(1)
    .executeTakeFirst();
  return row && toFile(row);
}

/** Bytes of all files of an owner that are kept for one of the purposes. */
export async function sumSizes(
  database: Database,
  owner: FileOwner,
  purposes: readonly Purpose[],
): Promise<number> {
  const { size } = await files(database)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .where('purpose', 'in', purposes)
    .clearSelect()
    .select((file) => file.fn.coalesce(file.fn.sum<number>('content.size'), file.val(0)).as('size'))
    .executeTakeFirstOrThrow();
  return Number(size);
}

/** Lets go of what is kept for one thing, all but the bytes that stay. */
export async function deleteFiles(
  database: Transaction,
  { owner, purpose, about }: FileKey,
  stays: string | undefined,
): Promise<void> {
  await database
    .deleteFrom('platform.file')
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .$if(stays !== undefined, (query) => query.where('sha256', '!=', stays ?? ''))
    .execute();
}

function files(database: Database) {
  return database
    .selectFrom('platform.file as file')
    .innerJoin('platform.file_content as content', 'content.sha256', 'file.sha256')
    .selectAll('file')
    .select(['content.place', 'content.size', 'content.media_type', 'content.claimed_at']);
}

function toContent(row: Selectable<PlatformFileContent>): FileContent {
  const { sha256, place, size } = row;
  return { sha256, place, size: Number(size), mediaType: row.media_type as MediaType };
}

function toFile(row: Selectable<PlatformFile> & Selectable<PlatformFileContent>): StoredFile {
  return {
    ...toContent(row),
    fileId: row.id,
    owner: { kind: row.owner_kind, id: row.owner_id } as FileOwner,
    purpose: row.purpose as Purpose,
    about: row.about,
    name: row.name,
    keptAt: row.kept_at,
  };
}
