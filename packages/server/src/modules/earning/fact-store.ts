import type { Fact } from '@cairn/rules';
import type { Selectable } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { EarningFact } from '../../database/tables.ts';
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
  query: { personId: string; kinds: readonly string[]; recordedUntil?: Date },
): Promise<Fact[]> {
  let found = database
    .selectFrom('earning.fact')
    .select(['id', 'format', 'body', 'ended_at', 'ended_because'])
    .where('person_id', '=', query.personId)
    .where('kind', 'in', [...query.kinds]);
  if (query.recordedUntil) found = found.where('recorded_at', '<=', query.recordedUntil);
  const rows = await found.orderBy('recorded_at').orderBy('id').execute();
  return readFacts(rows.map(storedOf));
}

/** A fact as it is kept, with whose it is. */
export interface KeptFact {
  personId: string;
  editionId?: string;
  fact: Fact;
}

/** The fact of this source that ends now; undefined when it made none, or it ended before. */
export async function updateEnded(
  transaction: Transaction,
  source: FactSource,
  { at, because }: { at: Date; because: NonNullable<Fact['ended']>['because'] },
): Promise<KeptFact | undefined> {
  const row = await transaction
    .updateTable('earning.fact')
    .set({ ended_at: at, ended_because: because })
    .where('source_kind', '=', source.kind)
    .where('source_reference', '=', source.reference)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && keptFact(row);
}

/** Also when it has ended. */
export async function selectFactOfSource(
  database: Database,
  source: FactSource,
): Promise<KeptFact | undefined> {
  const row = await database
    .selectFrom('earning.fact')
    .selectAll()
    .where('source_kind', '=', source.kind)
    .where('source_reference', '=', source.reference)
    .executeTakeFirst();
  return row && keptFact(row);
}

function keptFact(row: Selectable<EarningFact>): KeptFact {
  const [fact] = readFacts([storedOf(row)]);
  if (!fact) throw new Error(`The fact ${row.id} was not read.`);
  return { personId: row.person_id, fact, ...(row.edition_id === null ? {} : { editionId: row.edition_id }) };
}

function storedOf(
  row: Pick<Selectable<EarningFact>, 'id' | 'format' | 'body' | 'ended_at' | 'ended_because'>,
) {
  const { id, format, body, ended_at, ended_because } = row;
  if (!ended_at || !ended_because) return { id, format, body };
  return { id, format, body, ended: { at: ended_at.toISOString(), because: ended_because } };
}
