import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlatformOutgoingMail, Tables } from '../database/tables.ts';

export interface StoredMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html?: string;
  createdAt: Date;
  sentAt?: Date;
  lastError?: string;
  /** The mail server said that it never takes it. */
  refusedAt?: Date;
  /** Id of what its sender wants to hear of. */
  about?: string;
}

/** In their order. */
export async function insertMails(
  database: Kysely<Tables>,
  mails: readonly Pick<StoredMail, 'id' | 'to' | 'subject' | 'text' | 'about'>[],
): Promise<void> {
  const given = mails.map(({ id, to, subject, text, about }) => ({ id, to, subject, text, about }));
  await sql`
    insert into platform.outgoing_mail (id, to_address, subject, text_body, about)
    select id, "to", subject, text, about
    from json_to_recordset(${JSON.stringify(given)}::json) 
      as given (id text, "to" text, subject text, text text, about text)
  `.execute(database);
}

/** What was sent needs its one-time links no more: whoever reads the outbox or the database must not use them. */
export async function updateSent(database: Kysely<Tables>, id: string, sentAt: Date): Promise<void> {
  await database
    .updateTable('platform.outgoing_mail')
    .set({ sent_at: sentAt, last_error: null, ...withoutLinks() })
    .where('id', '=', id)
    .execute();
}

/** What nothing tries again needs its links no more either. */
export async function updateRefused(
  database: Kysely<Tables>,
  id: string,
  { at, lastError }: { at: Date; lastError: string },
): Promise<void> {
  await database
    .updateTable('platform.outgoing_mail')
    .set({ refused_at: at, last_error: lastError, ...withoutLinks() })
    .where('id', '=', id)
    .execute();
}

function withoutLinks() {
  const link = '/[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])';
  return {
    text_body: sql<string>`regexp_replace(text_body, ${link}, '/…', 'g')`,
    html_body: sql<string | null>`regexp_replace(html_body, ${link}, '/…', 'g')`,
  };
}

export async function updateFailed(database: Kysely<Tables>, id: string, lastError: string): Promise<void> {
  await database
    .updateTable('platform.outgoing_mail')
    .set({ last_error: lastError })
    .where('id', '=', id)
    .execute();
}

export async function selectMail(database: Kysely<Tables>, id: string): Promise<StoredMail | undefined> {
  const row = await database
    .selectFrom('platform.outgoing_mail')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toMail(row);
}

/** Newest first; `to` narrows to addresses that hold these words. */
export async function selectMails(
  database: Kysely<Tables>,
  { to, limit }: { to: string; limit: number },
): Promise<StoredMail[]> {
  const pattern = `%${to.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await database
    .selectFrom('platform.outgoing_mail')
    .selectAll()
    .where('to_address', 'ilike', pattern)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toMail);
}

/** What could not be sent yet. */
export async function countFailed(database: Kysely<Tables>): Promise<number> {
  const { failed } = await database
    .selectFrom('platform.outgoing_mail')
    .select(sql<number>`count(*)::int`.as('failed'))
    .where('sent_at', 'is', null)
    .where('last_error', 'is not', null)
    .executeTakeFirstOrThrow();
  return failed;
}

function toMail(row: Selectable<PlatformOutgoingMail>): StoredMail {
  return {
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    text: row.text_body,
    ...(row.html_body ? { html: row.html_body } : {}),
    createdAt: row.created_at,
    ...(row.sent_at ? { sentAt: row.sent_at } : {}),
    ...(row.last_error ? { lastError: row.last_error } : {}),
    ...(row.refused_at ? { refusedAt: row.refused_at } : {}),
    ...(row.about === null ? {} : { about: row.about }),
  };
}

/** What was sent, or refused for good, before then. */
export async function deleteSent(database: Kysely<Tables>, before: Date): Promise<void> {
  await database
    .deleteFrom('platform.outgoing_mail')
    .where((row) => row.or([row('sent_at', '<', before), row('refused_at', '<', before)]))
    .execute();
}
