import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { ReaderSettings } from '../audit/index.ts';
import type { PersonRow } from './person-store.ts';
import { readerColumns, readerOf } from './reader-store.ts';

export interface SessionRow {
  sessionId: string;
  personId: string;
  method: string;
  userAgent: string;
  createdAt: Date;
  authenticatedAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

export async function insertSession(
  database: Kysely<Tables>,
  session: SessionRow & { tokenHash: Buffer },
): Promise<void> {
  await database
    .insertInto('people.session')
    .values({
      id: session.sessionId,
      token_hash: session.tokenHash,
      person_id: session.personId,
      method: session.method,
      user_agent: session.userAgent,
      created_at: session.createdAt,
      authenticated_at: session.authenticatedAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

export interface SignedIn {
  person: Pick<PersonRow, 'id' | 'name' | 'email' | 'isAdministrator' | keyof ReaderSettings>;
  session: SessionRow;
}

/** Session, person and primary address in one round trip: every page of a signed-in person asks this. */
export async function selectSignedIn(
  database: Kysely<Tables>,
  tokenHash: Buffer,
): Promise<SignedIn | undefined> {
  const row = await database
    .selectFrom('people.session as session')
    .innerJoin('people.person as person', 'person.id', 'session.person_id')
    .innerJoin('people.email_address as email', (join) =>
      join.onRef('email.person_id', '=', 'person.id').on('email.is_primary', '=', true),
    )
    .select(['session.id', 'session.person_id', 'session.method', 'session.user_agent', 'session.created_at'])
    .select(['session.authenticated_at', 'session.last_seen_at', 'session.expires_at'])
    .select(['person.name', 'person.is_administrator', 'email.address'])
    .select(readerColumns)
    .where('session.token_hash', '=', tokenHash)
    // A session that was being opened while an administrator locked the person is none.
    .where('person.locked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    person: {
      id: row.person_id,
      name: row.name,
      email: row.address,
      isAdministrator: row.is_administrator,
      ...readerOf(row),
    },
    session: {
      sessionId: row.id,
      personId: row.person_id,
      method: row.method,
      userAgent: row.user_agent,
      createdAt: row.created_at,
      authenticatedAt: row.authenticated_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
    },
  };
}

export async function touchSession(database: Kysely<Tables>, sessionId: string, now: Date): Promise<void> {
  await database
    .updateTable('people.session')
    .set({ last_seen_at: now })
    .where('id', '=', sessionId)
    .execute();
}

export async function markAuthenticated(
  database: Kysely<Tables>,
  sessionId: string,
  now: Date,
): Promise<void> {
  await database
    .updateTable('people.session')
    .set({ authenticated_at: now, last_seen_at: now })
    .where('id', '=', sessionId)
    .execute();
}

export async function selectSessions(
  database: Kysely<Tables>,
  personId: string,
  now: Date,
): Promise<SessionRow[]> {
  const rows = await database
    .selectFrom('people.session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute();
  return rows.map((row) => ({
    sessionId: row.id,
    personId: row.person_id,
    method: row.method,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    authenticatedAt: row.authenticated_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }));
}

export async function deleteSession(
  database: Kysely<Tables>,
  personId: string,
  sessionId: string,
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('people.session')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends every session of the person but the one named. */
export async function deleteSessions(
  database: Kysely<Tables>,
  personId: string,
  keepSessionId?: string,
): Promise<void> {
  await database
    .deleteFrom('people.session')
    .where('person_id', '=', personId)
    .$if(keepSessionId !== undefined, (query) => query.where('id', '!=', keepSessionId ?? ''))
    .execute();
}
