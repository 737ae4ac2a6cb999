import { z } from 'zod';
import type { BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import { saidText, type Words } from '../../web/words/index.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

export const runJson = named(
  'Run',
  z.strictObject({
    runId: id,
    state: z.enum(['running', 'done', 'cancelled']),
    total: z.int(),
    given: z.int(),
    refused: z.int(),
    left: z.int(),
    createdAt: moment,
    endedAt: moment.optional(),
  }),
);

const rowReasonJson = named('RowReason', z.strictObject({ code: z.string(), detail: z.string() }));

const runRowJson = named(
  'RunRow',
  z.strictObject({
    row: z.int(),
    outcome: z.enum(['left', 'awarded', 'waiting', 'refused']),
    awardId: id.optional(),
    claimId: id.optional(),
    reason: rowReasonJson.optional(),
  }),
);
export const runRowPageJson = pageOf('RunRows', runRowJson);

export function toRunJson(run: BulkRun): z.input<typeof runJson> {
  const { runId, state, total, done, failed, skipped, createdAt, finishedAt } = run;
  const refused = failed + skipped;
  return {
    runId,
    state: state === 'done' || state === 'cancelled' ? state : 'running',
    ...{ total, given: done, refused, left: total - done - refused },
    createdAt: momentOf(createdAt),
    ...(finishedAt && { endedAt: momentOf(finishedAt) }),
  };
}

export function toRunRowJson(words: Words, row: BulkRow): z.input<typeof runRowJson> {
  const { number, state, about, code, params } = row;
  // Rows count from 0, as in the request.
  const place = { row: number - 1 };
  if (state === 'new' || state === 'ready') return { ...place, outcome: 'left' };
  if (state === 'done' && about?.startsWith('clm_')) return { ...place, outcome: 'waiting', claimId: about };
  if (state === 'done') return { ...place, outcome: 'awarded', ...(about && { awardId: about }) };
  const reason = code === undefined ? undefined : { code, detail: saidText(words, { code, params }) };
  return { ...place, outcome: 'refused', ...(reason && { reason }) };
}
