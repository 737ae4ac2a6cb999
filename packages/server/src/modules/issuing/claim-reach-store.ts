import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { MailOutcome } from '../../platform/mail.ts';
import { type Claim, openClaims, toClaim } from './claim-store.ts';

/** Of which claims of an organisation; absent: of all. */
export interface ReachScope {
  organisationId: string;
  editionIds?: readonly string[] | undefined;
  listIds?: readonly string[] | undefined;
}

/** How many awards to addresses came how far; each figure but `bounced` counts those that came further too. */
export interface Reach {
  given: number;
  sent: number;
  /** A report or an opened link says so. */
  arrived: number;
  bounced: number;
  opened: number;
  taken: number;
}

/** The stage of a row, for lists. */
export const stageInSql = sql<string>`case
  when withdrawn_at is not null then 'withdrawn'
  when taken_at is not null then 'taken'
  when opened_at is not null then 'opened'
  when bounced_at is not null then 'bounced'
  when arrived_at is not null then 'arrived'
  when mailed_at is not null then 'sent'
  else 'unsent' end`;

export async function selectReach(database: Kysely<Tables>, scope: ReachScope): Promise<Reach> {
  const row = await scoped(database, scope)
    .select([
      sql<number>`count(*)::int`.as('given'),
      sql<number>`(count(*) filter (where ${stageInSql} in ('sent', 'arrived', 'opened', 'taken')))::int`.as(
        'sent',
      ),
      sql<number>`(count(*) filter (where ${stageInSql} in ('arrived', 'opened', 'taken')))::int`.as(
        'arrived',
      ),
      sql<number>`(count(*) filter (where ${stageInSql} = 'bounced'))::int`.as('bounced'),
      sql<number>`count(coalesce(taken_at, opened_at))::int`.as('opened'),
      sql<number>`count(taken_at)::int`.as('taken'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** Ids of the awards that were taken. */
export async function selectTaken(database: Kysely<Tables>, scope: ReachScope): Promise<string[]> {
  const rows = await scoped(database, scope).select('award_id').where('taken_at', 'is not', null).execute();
  return rows.flatMap(({ award_id }) => award_id ?? []);
}

/** Of those that wait: who may be written to again, as nothing was sent since then. */
export async function selectToSendAgain(
  database: Kysely<Tables>,
  scope: ReachScope & { sentBefore: Date; limit: number },
): Promise<string[]> {
  const rows = await scoped(database, scope)
    .select('id')
    .where('taken_at', 'is', null)
    .where('bounce_is_final', '=', false)
    .where('sent_at', '<=', scope.sentBefore)
    .where('organisation_id', 'not in', closed(database))
    .orderBy('created_at')
    .orderBy('id')
    .limit(scope.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those that are reminded now, the first first: after so long without an answer, by how often they were reminded. */
export async function selectToRemind(
  database: Kysely<Tables>,
  { before, givenSince, limit }: { before: readonly [Date, Date]; givenSince: Date; limit: number },
): Promise<Claim[]> {
  const rows = await openClaims(database)
    .where('bounce_is_final', '=', false)
    .where('organisation_id', 'not in', closed(database))
    .where('created_at', '>=', givenSince)
    .where((row) =>
      row.or(
        before.map((at, reminders) => row.and([row('reminders', '=', reminders), row('sent_at', '<=', at)])),
      ),
    )
    .orderBy('sent_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toClaim);
}

/** What became of a mail; nothing when the claim went to another address meanwhile. */
export async function updateOutcome(
  database: Kysely<Tables>,
  { about, to, outcome, isFinal, reason }: MailOutcome,
  at: Date,
): Promise<void> {
  const set =
    outcome === 'accepted'
      ? { mailed_at: at }
      : outcome === 'arrived'
        ? { arrived_at: at }
        : { bounced_at: at, bounce_is_final: isFinal, bounce_reason: reason ?? null };
  await database
    .updateTable('issuing.claim')
    .set(set)
    .where('id', '=', about)
    .where('address', '=', to)
    .where('bounce_is_final', '=', false)
    .execute();
}

/** Notes with which list they came. */
export async function updateList(
  database: Kysely<Tables>,
  claimIds: readonly string[],
  listId: string,
): Promise<void> {
  if (claimIds.length === 0) return;
  await database
    .updateTable('issuing.claim')
    .set({ list_id: listId })
    .where(sql<boolean>`id = any(${[...claimIds]}::text[])`)
    .where('list_id', 'is', null)
    .execute();
}

/** Of organisations that issue nothing any more, nobody can take what waits. */
function closed(database: Kysely<Tables>) {
  return database.selectFrom('issuing.closing').select('organisation_id');
}

function scoped(database: Kysely<Tables>, { organisationId, editionIds, listIds }: ReachScope) {
  let rows = database
    .selectFrom('issuing.claim')
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is', null);
  if (editionIds?.length) rows = rows.where('edition_id', 'in', [...editionIds]);
  if (listIds?.length) rows = rows.where('list_id', 'in', [...listIds]);
  return rows;
}
