import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  beginCatalogueImport,
  endCatalogueImport,
  getCatalogueImport,
  pageCatalogueRows,
  startCatalogueImport,
} from '../../modules/imports/index.ts';
import { wordsFor } from '../../web/words/index.ts';
import {
  catalogueImportJson,
  catalogueImportRowPageJson,
  newCatalogueImportJson,
  toCatalogueImportJson,
  toCatalogueRowJson,
} from '../json/catalogue-import.ts';
import { largestImport } from '../json/framework.ts';
import { id, paging } from '../json/schemas.ts';
import { assertMayGive } from '../may-give.ts';
import { operation } from '../operation.ts';
import { numberedPage, numberOf } from '../read-cursor.ts';

const all = { tag: 'achievements', scope: 'achievements:write' } as const;
const params = z.strictObject({ catalogueImportId: id });
const one = '/catalogue-imports/{catalogueImportId}';

function whichOf({ organisationId }: Program, path: { catalogueImportId: string }) {
  return { organisationId, runId: path.catalogueImportId };
}

/** Catalogues of other systems: looked at, then taken row by row. */
export const catalogueImportOperations = [
  operation({
    ...{ ...all, method: 'post', id: 'importCatalogue', path: '/catalogue-imports' },
    body: newCatalogueImportJson,
    largest: largestImport,
    perMinute: 30,
    status: 201,
    result: catalogueImportJson,
    act: async (deps, program, { body, requestKey }) => {
      const { organisationId } = program;
      const { file, columns, ...given } = body;
      if (given.publishes) await assertMayGive(deps, program);
      const runId = await startCatalogueImport(deps, program, {
        ...{ organisationId, requestKey },
        file: { name: file.name, bytes: Buffer.from(file.content, 'base64') },
        given: { ...given, ...(columns && { uses: columns }) },
      });
      const found = await getCatalogueImport(deps, program, { organisationId, runId });
      return { body: toCatalogueImportJson(found), location: `/catalogue-imports/${runId}` };
    },
  }),
  operation({
    ...{ ...all, method: 'get', id: 'getCatalogueImport', path: one },
    params,
    result: catalogueImportJson,
    act: async (deps, program, { path }) => ({
      body: toCatalogueImportJson(await getCatalogueImport(deps, program, whichOf(program, path))),
    }),
  }),
  operation({
    ...{ ...all, method: 'get', id: 'listCatalogueImportRows', path: `${one}/rows` },
    params,
    query: z.strictObject({ ...paging }),
    result: catalogueImportRowPageJson,
    act: async (deps, program, { path, query: { limit, cursor }, language }) => {
      const wanted = { ...whichOf(program, path), after: numberOf(cursor), limit: limit + 1 };
      const rows = await pageCatalogueRows(deps, program, wanted);
      const words = wordsFor(language);
      return { body: numberedPage(rows, { limit, item: (row) => toCatalogueRowJson(words, row) }) };
    },
  }),
  operation({
    ...{ ...all, method: 'post', id: 'beginCatalogueImport', path: `${one}/begin` },
    params,
    isRepeatable: true,
    result: catalogueImportJson,
    act: async (deps, program, { path }) => {
      await beginCatalogueImport(deps, program, whichOf(program, path));
      return {
        body: toCatalogueImportJson(await getCatalogueImport(deps, program, whichOf(program, path))),
      };
    },
  }),
  operation({
    ...{ ...all, method: 'post', id: 'endCatalogueImport', path: `${one}/end` },
    params,
    isRepeatable: true,
    result: catalogueImportJson,
    act: async (deps, program, { path }) => {
      await endCatalogueImport(deps, program, whichOf(program, path));
      return {
        body: toCatalogueImportJson(await getCatalogueImport(deps, program, whichOf(program, path))),
      };
    },
  }),
];
