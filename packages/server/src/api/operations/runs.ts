import { z } from 'zod';
import { getGivingRun, pageGivingRows } from '../../modules/issuing/index.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { wordsFor } from '../../web/words/index.ts';
import { runJson, runRowPageJson, toRunJson, toRunRowJson } from '../json/run.ts';
import { id, paging } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { say } from '../refusals.ts';

const all = { method: 'get', tag: 'awards', scope: 'awards:create' } as const;
const params = z.strictObject({ runId: id });

/** Awarding that goes on by itself: how far it is, and what became of each row. */
export const runOperations = [
  operation({
    ...{ ...all, id: 'getRun', path: '/runs/{runId}' },
    params,
    result: runJson,
    act: async (deps, program, { path: { runId } }) => {
      const { organisationId } = program;
      return { body: toRunJson(await getGivingRun(deps, program, { organisationId, runId })) };
    },
  }),
  operation({
    ...{ ...all, id: 'listRunRows', path: '/runs/{runId}/rows' },
    params,
    query: z.strictObject({ ...paging }),
    result: runRowPageJson,
    act: async (deps, program, { path: { runId }, query: { limit, cursor }, language }) => {
      const { organisationId } = program;
      const wanted = { organisationId, runId, after: placeOf(cursor), limit: limit + 1 };
      const rows = await pageGivingRows(deps, program, wanted);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const words = wordsFor(language);
      const items = shown.map((row) => toRunRowJson(words, row));
      if (!last || rows.length <= limit) return { body: { items } };
      return { body: { items, next: writeCursor([last.number]) } };
    },
  }),
];

/** The number of the last row of the page before; refuses what no answer of ours gave. */
function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [number, ...more] = readCursor(cursor) ?? [];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number > 2 ** 31 - 1 || more.length > 0)
    throw new Refusal('invalid', say('api.malformed'), { cursor: say('api.cursor-unknown') });
  return number;
}
