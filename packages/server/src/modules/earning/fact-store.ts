import type { Fact } from '@cairn/rules';
import type { Database } from '../../database/open.ts';
import type { Transaction } from '../../platform/transaction.ts';
import { readFacts } from './stored-json.ts';

/** Where a fact comes from: one thing at its source makes one fact. */
export interface FactSource {
  /** What recorded it, such as an instrument. */
  kind: string;
  /** Id of the attempt, the signature … */
  reference: string;
}

export interface NewFact {
  factId: string;
  personId: string;
  /** The edition on the way to which it was shown; absent for what speaks to any. */
  editionId?: string;
  body: Omit<Fact, 'id' | 'ended'>;
  source: FactSource;
  /** Id of the person who says so; absent when Cairn does. */
  recordedBy?: string;
  recordedAt: Date;
}

/** False when its source made a fact before. */
export async function insertFact(database: Transaction, fact: NewFact): Promise<boolean> {
  const row = await database
    .insertInto('earning.fact')
    .values({
      id: fact.factId,
      person_id: fact.personId,
      edition_id: fact.editionId ?? null,
      kind: fact.body.kind,
      format: 1,
      body: JSON.stringify(fact.body),
      source_kind: fact.source.kind,
      source_reference: fact.source.reference,
      recorded_by: fact.recordedBy ?? null,
      recorded_at: fact.recordedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** All facts of the person of these kinds, those that ended too: the rules say what they are worth. */
export async function selectFacts(
  database: Database,
  query: { personId: string; kinds: readonly string[] },
): Promise<Fact[]> {
  const rows = await database
    .selectFrom('earning.fact')
    .select(['id', 'format', 'body', 'ended_at', 'ended_because'])
    .where('person_id', '=', query.personId)
    .where('kind', 'in', [...query.kinds])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return readFacts(
    rows.map((row) => ({
      id: row.id,
      format: row.format,
      body: row.body,
      ...(row.ended_at && row.ended_because
        ? { ended: { at: row.ended_at.toISOString(), because: row.ended_because } }
        : {}),
    })),
  );
}
