import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Actor, Membership } from './actor.ts';

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
    .insertInto('access.session')
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
  actor: Actor;
  session: SessionRow;
}

/** Session, person, primary address and memberships in one round trip: every page of a signed-in person asks this. */
export async function selectSignedIn(
  database: Kysely<Tables>,
  tokenHash: Buffer,
): Promise<SignedIn | undefined> {
  const row = await database
    .selectFrom('access.session as session')
    .innerJoin('access.person as person', 'person.id', 'session.person_id')
    .innerJoin('access.email_address as email', (join) =>
      join.onRef('email.person_id', '=', 'person.id').on('email.is_primary', '=', true),
    )
    .select(['session.id', 'session.person_id', 'session.method', 'session.user_agent', 'session.created_at'])
    .select(['session.authenticated_at', 'session.last_seen_at', 'session.expires_at'])
    .select(['person.name', 'person.is_administrator', 'email.address'])
    .select(membershipsOf('session.person_id').as('memberships'))
    .where('session.token_hash', '=', tokenHash)
    // A session that was being opened while an administrator locked the person is none.
    .where('person.locked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    actor: {
      personId: row.person_id,
      name: row.name,
      email: row.address,
      isAdministrator: row.is_administrator,
      memberships: row.memberships,
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

/** The same person without a session, for jobs and tests. */
export async function selectActor(database: Kysely<Tables>, personId: string): Promise<Actor | undefined> {
  const row = await database
    .selectFrom('access.person as person')
    .innerJoin('access.email_address as email', (join) =>
      join.onRef('email.person_id', '=', 'person.id').on('email.is_primary', '=', true),
    )
    .select(['person.id', 'person.name', 'person.is_administrator', 'email.address'])
    .select(membershipsOf('person.id').as('memberships'))
    .where('person.id', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    personId: row.id,
    name: row.name,
    email: row.address,
    isAdministrator: row.is_administrator,
    memberships: row.memberships,
  };
}

export async function touchSession(database: Kysely<Tables>, sessionId: string, now: Date): Promise<void> {
  await database
    .updateTable('access.session')
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
    .updateTable('access.session')
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
    .selectFrom('access.session')
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
    .deleteFrom('access.session')
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
    .deleteFrom('access.session')
    .where('person_id', '=', personId)
    .$if(keepSessionId !== undefined, (query) => query.where('id', '!=', keepSessionId ?? ''))
    .execute();
}

function membershipsOf(person: 'session.person_id' | 'person.id') {
  return sql<Membership[]>`coalesce((
    select jsonb_agg(jsonb_build_object(
      'organisationId', organisation.id, 'slug', organisation.slug, 'organisationName', organisation.name,
      'kind', organisation.kind, 'roles', to_jsonb(membership.roles)) order by organisation.name)
    from access.membership join access.organisation on organisation.id = membership.organisation_id
    where membership.person_id = ${sql.ref(person)}), '[]'::jsonb)`;
}
