import { z } from 'zod';
import { getGivingRun, pageGivingRows } from '../../modules/issuing/index.ts';
import { wordsFor } from '../../web/words/index.ts';
import { runJson, runRowPageJson, toRunJson, toRunRowJson } from '../json/run.ts';
import { id, paging } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { numberedPage, numberOf } from '../read-cursor.ts';

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
      const wanted = { organisationId, runId, after: numberOf(cursor), limit: limit + 1 };
      const rows = await pageGivingRows(deps, program, wanted);
      const words = wordsFor(language);
      return { body: numberedPage(rows, { limit, item: (row) => toRunRowJson(words, row) }) };
    },
  }),
];
