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
