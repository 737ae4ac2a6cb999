import { z } from 'zod';
import type { Database } from '../../../database/open.ts';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';
import type { Transaction } from '../../../platform/transaction.ts';

const answers = z.object({ values: z.record(z.string(), z.union([z.string(), z.array(z.string())])) });
export type UnfinishedAnswers = z.infer<typeof answers>;

const storedAnswers = storedFormat('answers of an unfinished form', answers, [saysItsNumber]);

/** A page of a draft as one person fills it in. */
export interface UnfinishedPlace {
  editionId: string;
  personId: string;
  /** Below the address of the achievement. */
  page: string;
}

/** More pages than a draft has with all questions of its exam; whoever asks names them. */
const mostKept = 600;

/** What a person kept first of a draft goes where they keep too much of it. */
export async function upsertUnfinished(
  database: Transaction,
  place: UnfinishedPlace,
  kept: UnfinishedAnswers & { keptAt: Date },
): Promise<void> {
  const changing = { body: storedAnswers.write({ values: kept.values }), kept_at: kept.keptAt };
  await database
    .insertInto('catalog.unfinished_form')
    .values({ edition_id: place.editionId, person_id: place.personId, page: place.page, ...changing })
    .onConflict((conflict) => conflict.columns(['edition_id', 'person_id', 'page']).doUpdateSet(changing))
    .execute();
  const others = database
    .selectFrom('catalog.unfinished_form')
    .select('page')
    .where('edition_id', '=', place.editionId)
    .where('person_id', '=', place.personId)
    .where('page', '<>', place.page)
    .orderBy('kept_at', 'desc')
    .orderBy('page')
    .offset(mostKept - 1);
  await database
    .deleteFrom('catalog.unfinished_form')
    .where('edition_id', '=', place.editionId)
    .where('person_id', '=', place.personId)
    .where('page', 'in', others)
    .execute();
}

export async function selectUnfinished(
  database: Database,
  place: UnfinishedPlace,
): Promise<(UnfinishedAnswers & { keptAt: Date }) | undefined> {
  const row = await database
    .selectFrom('catalog.unfinished_form')
    .select(['body', 'kept_at'])
    .where('edition_id', '=', place.editionId)
    .where('person_id', '=', place.personId)
    .where('page', '=', place.page)
    .executeTakeFirst();
  return row && { ...storedAnswers.read(row.body), keptAt: row.kept_at };
}

export async function deleteUnfinished(database: Transaction, place: UnfinishedPlace): Promise<void> {
  await database
    .deleteFrom('catalog.unfinished_form')
    .where('edition_id', '=', place.editionId)
    .where('person_id', '=', place.personId)
    .where('page', '=', place.page)
    .execute();
}

export async function deleteUnfinishedOf(database: Transaction, editionId: string): Promise<void> {
  await database.deleteFrom('catalog.unfinished_form').where('edition_id', '=', editionId).execute();
}
