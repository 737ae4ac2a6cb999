import { createHash } from 'node:crypto';
import type { Genuine } from '@cairn/engine';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../database/open.ts';
import type { VerificationPresented } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type CheckedRow, type Finding, type Presented, type RowVerdict, rowVerdicts } from './bulk-check.ts';

/** As many are sent to the database at a time. */
const rowsAtATime = 500;
const bytesAtATime = 8 * 1024 * 1024;

/** Keeps what was handed in as the rows of a run, in this order. */
export async function insertPresented(
  database: Transaction,
  { runId, presented }: { runId: string; presented: readonly Presented[] },
): Promise<void> {
  let waiting: ReturnType<typeof rowOf>[] = [];
  let bytes = 0;
  const send = async () => {
    if (waiting.length > 0) await database.insertInto('verification.presented').values(waiting).execute();
    waiting = [];
    bytes = 0;
  };
  for (const [index, each] of presented.entries()) {
    const row = rowOf(runId, index + 1, each);
    waiting.push(row);
    bytes += row.content?.length ?? 0;
    if (waiting.length === rowsAtATime || bytes > bytesAtATime) await send();
  }
  await send();
}

function rowOf(runId: string, number: number, { name, of }: Presented) {
  const content = 'content' in of ? Buffer.from(of.content) : null;
  return {
    ...{ run_id: runId, number, name, content },
    address: 'address' in of ? of.address : null,
    sha256: content && createHash('sha256').update(content).digest('hex'),
  };
}

/** What of these rows is still to be checked. */
export async function selectUnchecked(
  database: Database,
  { runId, numbers }: { runId: string; numbers: readonly number[] },
): Promise<({ number: number } & Presented)[]> {
  const rows = await database
    .selectFrom('verification.presented')
    .select(['number', 'name', 'address', 'content'])
    .where('run_id', '=', runId)
    .where('number', 'in', numbers)
    .where('verdict', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map(({ number, name, address, content }) => ({
    ...{ number, name },
    of: content ? { content } : { address: address ?? '' },
  }));
}

/** Keeps what was found, and erases what was handed in. What was found before stays. */
export async function updateFound(
  database: Database,
  { runId, found }: { runId: string; found: readonly (Finding & { number: number; checkedAt: Date })[] },
): Promise<void> {
  for (const { number, verdict, genuine, code, facts, checkedAt, ...said } of found)
    await database
      .updateTable('verification.presented')
      .set({
        ...{ verdict, genuine, code: code ?? null, content: null, checked_at: checkedAt },
        facts: facts ? JSON.stringify(facts) : null,
        title: said.title ?? null,
        issuer_name: said.issuerName ?? null,
        issuer_id: said.issuerId ?? null,
        valid_from: said.validFrom ?? null,
        valid_until: said.validUntil ?? null,
      })
      .where('run_id', '=', runId)
      .where('number', '=', number)
      .where('verdict', 'is', null)
      .execute();
}

export async function countVerdicts(
  database: Database,
  runId: string,
): Promise<{ verdict: RowVerdict; count: number }[]> {
  const rows = await database
    .selectFrom('verification.presented')
    .select(({ fn }) => ['verdict', fn.countAll<string>().as('count')])
    .where('run_id', '=', runId)
    .where('verdict', 'is not', null)
    .groupBy('verdict')
    .execute();
  return rows.map(({ verdict, count }) => ({ verdict: verdictOf.parse(verdict), count: Number(count) }));
}

/** By their numbers, from the one after `after`. */
export async function selectRowsAfter(
  database: Database,
  { runId, after, limit }: { runId: string; after: number; limit: number },
): Promise<CheckedRow[]> {
  const rows = await database
    .selectFrom('verification.presented')
    .select(shownColumns)
    .where('run_id', '=', runId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(checkedRowOf);
}

export async function selectVerdictFile(database: Database, runId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('verification.verdict_file')
    .select('content')
    .where('run_id', '=', runId)
    .executeTakeFirst();
  return row?.content;
}

/** The first that was signed stays; it is answered. */
export async function insertVerdictFile(
  database: Database,
  { runId, content, at }: { runId: string; content: string; at: Date },
): Promise<string> {
  await database
    .insertInto('verification.verdict_file')
    .values({ run_id: runId, content, signed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await selectVerdictFile(database, runId)) ?? content;
}

/** All but what was handed in. */
export const shownColumns = [
  ...(['number', 'name', 'address', 'sha256', 'verdict', 'genuine', 'code', 'facts'] as const),
  ...(['title', 'issuer_name', 'issuer_id', 'valid_from', 'valid_until', 'checked_at'] as const),
] as const;

const verdictOf = z.enum(rowVerdicts);
const factsOf = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export function checkedRowOf(
  row: Pick<Selectable<VerificationPresented>, (typeof shownColumns)[number]>,
): CheckedRow {
  const { number, name, address, sha256 } = row;
  const found = foundOf(row);
  return { number, name, ...(address && { address }), ...(sha256 && { sha256 }), ...(found && { found }) };
}

function foundOf(
  row: Pick<Selectable<VerificationPresented>, (typeof shownColumns)[number]>,
): CheckedRow['found'] {
  if (row.verdict === null || row.checked_at === null) return undefined;
  return {
    verdict: verdictOf.parse(row.verdict),
    genuine: (row.genuine ?? 'unknown') as Genuine,
    checkedAt: row.checked_at,
    ...(row.code !== null && { code: row.code }),
    ...(row.facts !== null && { facts: factsOf.parse(row.facts) }),
    ...(row.title !== null && { title: row.title }),
    ...(row.issuer_name !== null && { issuerName: row.issuer_name }),
    ...(row.issuer_id !== null && { issuerId: row.issuer_id }),
    ...(row.valid_from !== null && { validFrom: row.valid_from }),
    ...(row.valid_until !== null && { validUntil: row.valid_until }),
  };
}
