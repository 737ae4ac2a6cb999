import type { Database } from '../../../database/open.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type PictureBody, storedPicture } from './stored-picture.ts';

export interface KeptPicture {
  pictureId: string;
  body: PictureBody;
}

export async function insertPicture(
  database: Transaction,
  picture: KeptPicture & { organisationId: string; svg: string; createdAt: Date },
): Promise<void> {
  await database
    .insertInto('catalog.badge_picture')
    .values({
      id: picture.pictureId,
      organisation_id: picture.organisationId,
      body: storedPicture.write(picture.body),
      svg: picture.svg,
      created_at: picture.createdAt,
    })
    .execute();
}

export async function selectPicture(database: Database, pictureId: string): Promise<KeptPicture | undefined> {
  const row = await database
    .selectFrom('catalog.badge_picture')
    .select(['id', 'body'])
    .where('id', '=', pictureId)
    .executeTakeFirst();
  return row && { pictureId: row.id, body: storedPicture.read(row.body) };
}

export async function selectDrawing(database: Database, pictureId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('catalog.badge_picture')
    .select('svg')
    .where('id', '=', pictureId)
    .executeTakeFirst();
  return row?.svg;
}

/** Only of a draft: the database keeps what was published. */
export async function updatePictureOf(
  database: Transaction,
  editionId: string,
  change: { pictureId: string | null; changedAt: Date },
): Promise<void> {
  await database
    .updateTable('catalog.achievement_edition')
    .set({ picture_id: change.pictureId, changed_at: change.changedAt })
    .where('id', '=', editionId)
    .where('status', '=', 'draft')
    .execute();
}

/** Unless an edition has it. */
export async function deleteLoosePicture(database: Transaction, pictureId: string): Promise<void> {
  await database
    .deleteFrom('catalog.badge_picture')
    .where('id', '=', pictureId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('catalog.achievement_edition').select('id').where('picture_id', '=', pictureId))),
    )
    .execute();
}
