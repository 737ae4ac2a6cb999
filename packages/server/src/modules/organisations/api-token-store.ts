import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { Scope } from '../audit/index.ts';

export interface ApiToken {
  id: string;
  organisationId: string;
  name: string;
  scopes: Scope[];
  /** Name of the person who made it, as it was. */
  createdBy: string;
  /** That person; absent of tokens that were made before it was kept. */
  createdById?: string;
  createdAt: Date;
  lastUsedAt?: Date;
  withdrawnAt?: Date;
}

export async function insertApiToken(
  database: Kysely<Tables>,
  token: ApiToken & { tokenHash: Buffer },
): Promise<void> {
  await database
    .insertInto('organisations.api_token')
    .values({
      id: token.id,
      organisation_id: token.organisationId,
      token_hash: token.tokenHash,
      name: token.name,
      scopes: token.scopes,
      created_by: token.createdBy,
      created_by_id: token.createdById ?? null,
      created_at: token.createdAt,
    })
    .execute();
}

/** Until the transaction ends: an organisation makes one token after the other. */
export async function lockApiTokens(database: Transaction, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tokens ${organisationId}`}, 0))`.execute(
    database,
  );
}

/** Those that work, the newest first. */
export async function selectApiTokens(database: Kysely<Tables>, organisationId: string): Promise<ApiToken[]> {
  const rows = await working(database)
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toApiToken);
}

export async function selectApiTokenByHash(
  database: Kysely<Tables>,
  tokenHash: Buffer,
): Promise<ApiToken | undefined> {
  const row = await working(database).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row && toApiToken(row);
}

/** Also one that was withdrawn. */
export async function selectApiToken(database: Kysely<Tables>, id: string): Promise<ApiToken | undefined> {
  const row = await database
    .selectFrom('organisations.api_token')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toApiToken(row);
}

export async function touchApiToken(
  database: Kysely<Tables>,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  await database
    .updateTable('organisations.api_token')
    .set({ last_used_at: at })
    .where('id', '=', id)
    .execute();
}

/** Ends a token for good; undefined when there is no working one of this organisation. */
export async function endApiToken(
  database: Kysely<Tables>,
  { organisationId, id, at }: { organisationId: string; id: string; at: Date },
): Promise<ApiToken | undefined> {
  const row = await database
    .updateTable('organisations.api_token')
    .set({ withdrawn_at: at })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && toApiToken(row);
}

function working(database: Kysely<Tables>) {
  return database.selectFrom('organisations.api_token').selectAll().where('withdrawn_at', 'is', null);
}

function toApiToken(row: {
  id: string;
  organisation_id: string;
  name: string;
  scopes: string[];
  created_by: string;
  created_by_id: string | null;
  created_at: Date;
  last_used_at: Date | null;
  withdrawn_at: Date | null;
}): ApiToken {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    scopes: row.scopes as Scope[],
    createdBy: row.created_by,
    ...(row.created_by_id === null ? {} : { createdById: row.created_by_id }),
    createdAt: row.created_at,
    ...(row.last_used_at ? { lastUsedAt: row.last_used_at } : {}),
    ...(row.withdrawn_at ? { withdrawnAt: row.withdrawn_at } : {}),
  };
}
