import type { Decision, RuleDocument, State } from '@cairn/rules';
import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { Transaction } from '../../platform/transaction.ts';

export interface KeptDecision {
  decisionId: string;
  state: State;
  decidedAt: Date;
  /** What it rests on, to see whether a new one says anything else; absent before decisions were kept whole. */
  print?: string;
}

/** Decides one person and edition after the other, until the transaction ends. */
export async function lockDecisions(
  database: Transaction,
  { personId, editionId }: { personId: string; editionId: string },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decide ${personId} ${editionId}`}, 0))`.execute(
    database,
  );
}

export async function selectLatest(
  database: Database,
  { personId, editionId }: { personId: string; editionId: string },
): Promise<KeptDecision | undefined> {
  const row = await database
    .selectFrom('earning.decision')
    .select(['id', 'state', 'decided_at', 'print'])
    .where('person_id', '=', personId)
    .where('edition_id', '=', editionId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, state, decided_at, print } = row;
  return {
    decisionId: id,
    state: state as State,
    decidedAt: decided_at,
    ...(print === null ? {} : { print }),
  };
}

export async function insertDecision(
  database: Transaction,
  kept: {
    decisionId: string;
    personId: string;
    editionId: string;
    decision: Decision;
    rule: RuleDocument;
    print: string;
    decidedAt: Date;
  },
): Promise<void> {
  await database
    .insertInto('earning.decision')
    .values({
      id: kept.decisionId,
      person_id: kept.personId,
      edition_id: kept.editionId,
      state: kept.decision.state,
      format: kept.decision.format,
      body: JSON.stringify(kept.decision),
      rule: JSON.stringify(kept.rule),
      print: kept.print,
      decided_at: kept.decidedAt,
    })
    .execute();
}

/** The editions about which something was decided for the person. */
export async function selectDecided(database: Database, personId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('earning.decision')
    .select('edition_id')
    .distinct()
    .where('person_id', '=', personId)
    .orderBy('edition_id')
    .execute();
  return rows.map((row) => row.edition_id);
}

/** When the rule was met last until then, and when it was found to be met no longer. */
export async function selectLapse(
  database: Database,
  { personId, editionId, until }: { personId: string; editionId: string; until: Date },
): Promise<{ metAt: Date; lapsedAt: Date } | undefined> {
  const { rows } = await sql<{ met_at: Date; lapsed_at: Date }>`
    select met_at, decided_at as lapsed_at from (
      select sequence, state, decided_at, lag(state) over last as state_before, lag(decided_at) over last as met_at
      from earning.decision where person_id = ${personId} and edition_id = ${editionId}
      window last as (order by sequence)
    ) as decided
    where state <> 'met' and state_before = 'met' and decided_at <= ${until}
    order by sequence desc limit 1
  `.execute(database);
  const [row] = rows;
  return row && { metAt: row.met_at, lapsedAt: row.lapsed_at };
}
