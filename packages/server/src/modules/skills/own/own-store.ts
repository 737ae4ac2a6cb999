import type { Database } from '../../../database/open.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type FrameworkContent, nameOf, storedContent } from './content.ts';

export interface NewOwn {
  sourceId: string;
  organisationId: string;
  uri: string;
  publisher: string;
  content: FrameworkContent;
  at: Date;
}

/** The framework, as those of others are kept, with its draft. */
export async function insertOwn(database: Transaction, { content, ...made }: NewOwn): Promise<void> {
  const { sourceId, organisationId, uri, publisher, at } = made;
  await database
    .insertInto('skills.source')
    .values({
      ...{ id: sourceId, organisation_id: organisationId, format: 'own', uri, publisher },
      ...{ name: nameOf(content, content), licence: content.licence ?? null, language: content.language },
      ...{ scale_id: content.scaleId, created_at: at, changed_at: at },
    })
    .execute();
  await database
    .insertInto('skills.framework_draft')
    .values({ source_id: sourceId, content: storedContent.write(content), changed_at: at })
    .execute();
}

/** What stands in the draft; held until the transaction ends. */
export async function lockDraft(
  database: Transaction,
  sourceId: string,
): Promise<FrameworkContent | undefined> {
  const row = await database
    .selectFrom('skills.framework_draft')
    .select('content')
    .where('source_id', '=', sourceId)
    .forUpdate()
    .executeTakeFirst();
  return row && storedContent.read(row.content);
}

export async function selectDraft(
  database: Database,
  sourceId: string,
): Promise<{ content: FrameworkContent; changedAt: Date } | undefined> {
  const row = await database
    .selectFrom('skills.framework_draft')
    .select(['content', 'changed_at'])
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return row && { content: storedContent.read(row.content), changedAt: row.changed_at };
}

export async function updateDraft(
  database: Transaction,
  { sourceId, content, at }: { sourceId: string; content: FrameworkContent; at: Date },
): Promise<void> {
  await database
    .updateTable('skills.framework_draft')
    .set({ content: storedContent.write(content), changed_at: at })
    .where('source_id', '=', sourceId)
    .execute();
}

/** What is shown of it where nothing is published yet. */
export async function updateName(
  database: Transaction,
  { sourceId, content }: { sourceId: string; content: FrameworkContent },
): Promise<void> {
  await database
    .updateTable('skills.source')
    .set({ name: nameOf(content, content), licence: content.licence ?? null, scale_id: content.scaleId })
    .where('id', '=', sourceId)
    .execute();
}

/** The scale on which every skill of a framework is measured from now on. */
export async function updateScaleOf(
  database: Transaction,
  { sourceId, scaleId }: { sourceId: string; scaleId: string },
): Promise<void> {
  await database.updateTable('skills.source').set({ scale_id: scaleId }).where('id', '=', sourceId).execute();
  await database
    .updateTable('skills.skill')
    .set({ framework_id: scaleId })
    .where('source_id', '=', sourceId)
    .where('framework_id', '!=', scaleId)
    .execute();
}

/** Holds the framework until the transaction ends; the scale that it has. */
export async function lockSource(database: Transaction, sourceId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('skills.source')
    .select('scale_id')
    .where('id', '=', sourceId)
    .forUpdate()
    .executeTakeFirst();
  return row?.scale_id;
}
