import { z } from 'zod';
import {
  bulkCheckBounds,
  bulkCheckKeptDays,
  bulkCheckOptions,
  type CheckedRow,
  rowVerdicts,
  type VerdictCounts,
} from '../../modules/verification/index.ts';
import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import { reasonText, type Words } from '../../web/words/index.ts';
import { fileJson } from './framework.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const mostFiles = 200;

/** An item is a value with up to two members, a file too. */
export const mostBulkCheckValues = 3 * (bulkCheckBounds.rows + mostFiles) + 10;

const itemJson = named(
  'BulkCheckItem',
  z.strictObject({
    presented: z.string().min(1).max(bulkCheckBounds.row),
    name: z.string().min(1).max(200).exactOptional(),
  }),
);

export const newBulkCheckJson = named(
  'NewBulkCheck',
  z
    .strictObject({
      name: z.string().min(1).max(200).exactOptional(),
      items: z.array(itemJson).min(1).max(bulkCheckBounds.rows).exactOptional(),
      files: z.array(fileJson).min(1).max(mostFiles).exactOptional(),
    })
    .meta({ examples: [{ items: [{ presented: 'https://badges.example.org/awards/awd_…' }] }] }),
);

const countsJson = named(
  'VerdictCounts',
  z.strictObject(
    Object.fromEntries(rowVerdicts.map((verdict) => [verdict, z.int()])) as {
      [verdict in (typeof rowVerdicts)[number]]: z.ZodInt;
    },
  ),
);

export const bulkCheckJson = named(
  'BulkCheck',
  z.strictObject({
    checkId: id,
    name: z.string(),
    state: z.enum(['running', 'done']),
    total: z.int(),
    left: z.int(),
    verdicts: countsJson,
    createdAt: moment,
    endedAt: moment.optional(),
    erasedAt: moment,
  }),
);

const verdictRowJson = named(
  'BulkCheckRow',
  z.strictObject({
    row: z.int(),
    name: z.string(),
    address: z.string().optional(),
    sha256: z.string().optional(),
    verdict: z.enum([...rowVerdicts, 'waiting']),
    genuine: z.enum(['yes', 'no', 'unknown']).optional(),
    code: z.string().optional(),
    reason: z.string().optional(),
    title: z.string().optional(),
    issuer: z.string().optional(),
    issuerName: z.string().optional(),
    validFrom: z.string().optional(),
    validUntil: z.string().optional(),
    checkedAt: moment.optional(),
  }),
);
export const verdictRowPageJson = pageOf('BulkCheckRows', verdictRowJson);

const dayMilliseconds = 24 * 3_600_000;

export function toBulkCheckJson(run: BulkRun, verdicts: VerdictCounts): z.input<typeof bulkCheckJson> {
  const { runId, state, total, done, failed, skipped, createdAt, finishedAt } = run;
  return {
    checkId: runId,
    name: bulkCheckOptions(run).name,
    state: state === 'done' ? 'done' : 'running',
    ...{ total, left: total - done - failed - skipped, verdicts },
    createdAt: momentOf(createdAt),
    ...(finishedAt && { endedAt: momentOf(finishedAt) }),
    erasedAt: momentOf(new Date(createdAt.getTime() + bulkCheckKeptDays * dayMilliseconds)),
  };
}

export function toVerdictRowJson(
  words: Words,
  { number, name, address, sha256, found }: CheckedRow,
): z.input<typeof verdictRowJson> {
  // Rows count from 0, as in the request.
  const handedIn = { row: number - 1, name, ...(address && { address }), ...(sha256 && { sha256 }) };
  if (!found) return { ...handedIn, verdict: 'waiting' };
  const { verdict, genuine, code, title, issuerId, issuerName, validFrom, validUntil, checkedAt } = found;
  return {
    ...{ ...handedIn, verdict, genuine, reason: reasonText(words, found) },
    ...(code !== undefined && { code }),
    ...(title !== undefined && { title }),
    ...(issuerId !== undefined && { issuer: issuerId }),
    ...(issuerName !== undefined && { issuerName }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    checkedAt: momentOf(checkedAt),
  };
}
