import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../database/tables.ts';
import type { Log, SignedCheckpoint } from './log.ts';

const storedJwk = z.object({ kty: z.string(), crv: z.string(), x: z.string() });

export async function selectLog(database: Kysely<Tables>): Promise<Log | undefined> {
  return toLog(await database.selectFrom('transparency.log').selectAll().executeTakeFirst());
}

/** Held until the transaction ends; undefined where somebody else holds it. */
export async function lockLog(database: Transaction<Tables>): Promise<Log | undefined> {
  const query = database.selectFrom('transparency.log').selectAll().forUpdate().skipLocked();
  return toLog(await query.executeTakeFirst());
}

type Row = Awaited<ReturnType<typeof selectRow>>;
const selectRow = (database: Kysely<Tables>) =>
  database.selectFrom('transparency.log').selectAll().executeTakeFirst();

function toLog(row: Row): Log | undefined {
  if (!row) return undefined;
  const jwk = storedJwk.parse(row.public_jwk);
  return {
    origin: row.origin,
    keyId: row.key_id,
    key: { name: row.origin, kind: 'note', publicKey: { algorithm: 'Ed25519', jwk } },
    startedAt: row.started_at,
    size: Number(row.size),
    root: new Uint8Array(row.root),
    ...(row.checkpoint === null || row.checkpoint_at === null
      ? {}
      : {
          checkpoint: { text: row.checkpoint, size: Number(row.checkpoint_size), at: row.checkpoint_at },
        }),
  };
}

/** Does nothing where there is a log. */
export async function insertLog(
  database: Kysely<Tables>,
  log: Pick<Log, 'origin' | 'keyId' | 'key' | 'startedAt' | 'root'>,
): Promise<void> {
  await database
    .insertInto('transparency.log')
    .values({
      origin: log.origin,
      key_id: log.keyId,
      public_jwk: JSON.stringify(log.key.publicKey.jwk),
      started_at: log.startedAt,
      root: Buffer.from(log.root),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function updateHead(
  database: Transaction<Tables>,
  { size, root }: Pick<Log, 'size' | 'root'>,
): Promise<void> {
  await database
    .updateTable('transparency.log')
    .set({ size, root: Buffer.from(root) })
    .execute();
}

/** Keeps the one of the larger log; of the same size the later, which has more lines of witnesses. */
export async function updateCheckpoint(
  database: Kysely<Tables>,
  { text, size, at }: SignedCheckpoint,
): Promise<void> {
  await database
    .updateTable('transparency.log')
    .set({ checkpoint: text, checkpoint_size: size, checkpoint_at: at })
    .where('checkpoint_size', '<=', String(size))
    .execute();
}

export const waitingKinds = ['credential', 'endorsement', 'recognition', 'issuer', 'status'] as const;

/** What happened in one statement and is not in the log yet. */
export interface Waiting {
  id: string;
  kind: (typeof waitingKinds)[number];
  sources: string[];
}

/** The first that wait, in order, together up to about so many entries. */
export async function selectWaiting(database: Kysely<Tables>, most: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select id, kind, sources from (
      select id, kind, sources, sum(cardinality(sources)) over (order by id) - cardinality(sources) as before
      from (select * from transparency.waiting order by id limit ${most}) as first
    ) as counted where before < ${most} order by id
  `.execute(database);
  return rows;
}

export async function hasWaiting(database: Kysely<Tables>): Promise<boolean> {
  const row = await database.selectFrom('transparency.waiting').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function deleteWaiting(database: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await sql`delete from transparency.waiting where id = any(${[...ids]}::bigint[])`.execute(database);
}
