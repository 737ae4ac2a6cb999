import type { Database } from '../database/open.ts';

/** What was answered to a request. */
export interface KeptAnswer {
  status: number;
  headers: { [name: string]: string };
  body: string;
}

export interface KeptRequest {
  /** Hash of what was asked. */
  print: Buffer;
  begunAt: Date;
  /** Absent while it is worked on. */
  answer?: KeptAnswer;
}

/** Whose key, and the hash of it. */
export interface RequestKey {
  owner: string;
  keyHash: Buffer;
}

/** False when there is one with this key. */
export async function insertRequest(
  database: Database,
  { owner, keyHash, print, begunAt }: RequestKey & { print: Buffer; begunAt: Date },
): Promise<boolean> {
  const row = await database
    .insertInto('api.idempotent_request')
    .values({ owner, key_hash: keyHash, print, begun_at: begunAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('owner')
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectRequest(database: Database, key: RequestKey): Promise<KeptRequest | undefined> {
  const row = await database
    .selectFrom('api.idempotent_request')
    .select(['print', 'begun_at', 'status', 'headers', 'body'])
    .where('owner', '=', key.owner)
    .where('key_hash', '=', key.keyHash)
    .executeTakeFirst();
  if (!row) return undefined;
  const kept = { print: row.print, begunAt: row.begun_at };
  if (row.status === null || row.body === null) return kept;
  return { ...kept, answer: { status: row.status, headers: readHeaders(row.headers), body: row.body } };
}

/** Begins one anew that began at `before`; false when somebody else did. */
export async function updateBegun(
  database: Database,
  { owner, keyHash }: RequestKey,
  { before, print, begunAt }: { before: Date; print: Buffer; begunAt: Date },
): Promise<boolean> {
  const row = await database
    .updateTable('api.idempotent_request')
    .set({ print, begun_at: begunAt, status: null, headers: null, body: null })
    .where('owner', '=', owner)
    .where('key_hash', '=', keyHash)
    .where('begun_at', '=', before)
    .returning('owner')
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateAnswer(
  database: Database,
  { owner, keyHash }: RequestKey,
  answer: KeptAnswer,
): Promise<void> {
  await database
    .updateTable('api.idempotent_request')
    .set({ status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body })
    .where('owner', '=', owner)
    .where('key_hash', '=', keyHash)
    .execute();
}

export async function deleteRequest(database: Database, { owner, keyHash }: RequestKey): Promise<void> {
  await database
    .deleteFrom('api.idempotent_request')
    .where('owner', '=', owner)
    .where('key_hash', '=', keyHash)
    .execute();
}

export async function deleteRequestsBefore(database: Database, before: Date): Promise<void> {
  await database.deleteFrom('api.idempotent_request').where('begun_at', '<', before).execute();
}

function readHeaders(stored: unknown): { [name: string]: string } {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, String(value)]));
}
