import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  countFound,
  eraseBulkCheck,
  getBulkCheck,
  getVerdictFile,
  pageCheckedRows,
  readPresented,
  readTexts,
  readVerdictRows,
  startBulkCheck,
} from '../../modules/verification/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { wordsFor } from '../../web/words/index.ts';
import {
  bulkCheckJson,
  mostBulkCheckValues,
  newBulkCheckJson,
  toBulkCheckJson,
  toVerdictRowJson,
  verdictRowPageJson,
} from '../json/bulk-check.ts';
import { largestImport } from '../json/framework.ts';
import { id, paging } from '../json/schemas.ts';
import { noContent, operation } from '../operation.ts';
import { numberedPage, numberOf } from '../read-cursor.ts';

const all = { tag: 'verification', scope: 'credentials:read' } as const;
const params = z.strictObject({ checkId: id });
const one = '/bulk-checks/{checkId}';

async function read(deps: Pick<Deps, 'database'>, program: Program, which: { checkId: string }) {
  const [run, verdicts] = await Promise.all([
    getBulkCheck(deps, program, which),
    countFound(deps, program, which),
  ]);
  return toBulkCheckJson(run, verdicts);
}

/** Many badges checked at one go, in the background. */
export const bulkCheckOperations = [
  operation({
    ...{ ...all, method: 'post', id: 'startBulkCheck', path: '/bulk-checks' },
    body: newBulkCheckJson,
    largest: largestImport,
    mostValues: mostBulkCheckValues,
    perMinute: 10,
    status: 202,
    result: bulkCheckJson,
    act: async (deps, program, { body: { name, items = [], files = [] }, requestKey }) => {
      const given = files.map((file) => ({ name: file.name, bytes: Buffer.from(file.content, 'base64') }));
      const presented = [...readTexts(items), ...(await readPresented(given))];
      const called = name ?? files[0]?.name ?? '';
      const checkId = await startBulkCheck(deps, program, { name: called, presented, requestKey });
      return { body: await read(deps, program, { checkId }), location: `/bulk-checks/${checkId}` };
    },
  }),
  operation({
    ...{ ...all, method: 'get', id: 'getBulkCheck', path: one },
    params,
    result: bulkCheckJson,
    act: async (deps, program, { path }) => ({ body: await read(deps, program, path) }),
  }),
  operation({
    ...{ ...all, method: 'get', id: 'listBulkCheckRows', path: `${one}/rows` },
    params,
    query: z.strictObject({ ...paging }),
    result: verdictRowPageJson,
    act: async (deps, program, { path, query: { limit, cursor }, language }) => {
      const wanted = { ...path, after: numberOf(cursor), limit: limit + 1 };
      const rows = await pageCheckedRows(deps, program, wanted);
      const words = wordsFor(language);
      return { body: numberedPage(rows, { limit, item: (row) => toVerdictRowJson(words, row) }) };
    },
  }),
  operation({
    ...{ ...all, method: 'get', id: 'getVerdictFile', path: `${one}/verdict-file` },
    params,
    mediaType: 'application/vc+ld+json',
    result: z.instanceof(Uint8Array),
    act: async (deps, program, { path }) => ({
      body: new TextEncoder().encode(await getVerdictFile(deps, program, path)),
    }),
  }),
  operation({
    ...{ ...all, method: 'get', id: 'getVerdictRows', path: `${one}/verdict-rows` },
    params,
    mediaType: 'application/jsonl',
    result: z.instanceof(Uint8Array),
    act: async (deps, program, { path }) => {
      const lines: string[] = [];
      for await (const line of await readVerdictRows(deps, program, path)) lines.push(line);
      return { body: new TextEncoder().encode(lines.join('')) };
    },
  }),
  operation({
    ...{ ...all, method: 'delete', id: 'eraseBulkCheck', path: one },
    params,
    isRepeatable: true,
    status: 204,
    result: noContent,
    act: async (deps, program, { path }) => {
      await eraseBulkCheck(deps, program, path);
      return { body: undefined };
    },
  }),
];
