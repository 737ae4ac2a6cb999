import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { achievementPolicy, languages } from '../../modules/catalog/index.ts';
import {
  beginCatalogueImport,
  catalogueImportKind,
  endCatalogueImport,
  getCatalogueImport,
  getUpload,
  planUpload,
  resumeCatalogueImport,
  uploadCatalogue,
} from '../../modules/imports/index.ts';
import { hasSigned } from '../../modules/issuing/index.ts';
import { assertAddressMeant } from '../../modules/site/index.ts';
import { defaultFrameworkId, getScale, scaleIn } from '../../modules/skills/index.ts';
import {
  listBulkRows,
  listBulkRuns,
  readBulkRows,
  readBulkRuns,
} from '../../platform/bulk/read-bulk-runs.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { bytesOf } from '../forms/read-form.ts';
import { readsOf, wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { rowsQuery } from '../runs/row-list.tsx';
import { show } from '../show.tsx';
import { at } from '../words/index.ts';
import { importListColumns, importsQuery } from './import-list.tsx';
import { CatalogueImportPage, ImportListPage } from './import-pages.tsx';
import { importRowColumns, refusedFile } from './import-rows.tsx';
import { givenOf, mapSchema, valuesOf } from './map-form.ts';
import { MapPage } from './map-page.tsx';
import { UploadPage } from './upload-page.tsx';

const refreshSeconds = '3';
const uploadSchema = z.object({ file: z.string().max(0, at('imports.upload.noFile')).optional() });

/** `/console/:slug/imports`: catalogues of other systems, from the file to the drafts. */
export function importPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button } = consoleDoor(deps);
  const { read, author, publish } = achievementPolicy;

  get('/imports', read, async (context, { actor, organisation, base }) => {
    const { id: organisationId, slug } = organisation;
    const query = importsQuery.read(context.req);
    const asked = { organisationId, kinds: [catalogueImportKind], request: query };
    const words = wordsOf(context);
    const columns = importListColumns(words, `${base}/imports`);
    if (query.isFile) return listFile(`imports-${slug}`, columns, readBulkRuns(deps, asked));
    const imports = { query, columns, found: await listBulkRuns(deps, asked) };
    const mayImport = author(actor, { organisationId });
    const body = <ImportListPage base={`${base}/imports`} imports={imports} mayImport={mayImport} />;
    return show(context, { layout: 'console', title: words.imports.title, body });
  });

  get('/imports/new', author, (context, entered) => showUpload(context, entered, emptyForm));
  form('/imports/new', author, {
    limit: bodies.frameworks,
    schema: uploadSchema,
    act: async (context, entered, { posted, files }) => {
      const bytes = await bytesOf(files.file);
      if (!bytes) {
        const errors = { file: wordsOf(context).imports.upload.noFile };
        return showUpload(context, entered, { values: posted, errors, status: 422 });
      }
      const { actor, organisation, base } = entered;
      const file = { name: files.file?.name ?? '', bytes };
      const uploadId = await uploadCatalogue(deps, actor, { organisationId: organisation.id, file });
      return context.redirect(`${base}/imports/uploads/${uploadId}`, 303);
    },
    page: showUpload,
  });

  get('/imports/uploads/:id', author, (context, entered) => showMapping(context, entered));
  form('/imports/uploads/:id', author, {
    limit: bodies.short,
    schema: mapSchema,
    act: async (context, { actor, organisation, base }, { posted }) => {
      const which = { organisationId: organisation.id, uploadId: context.req.param('id') ?? '' };
      const given = givenOf(await getUpload(deps, actor, which), posted);
      if (given.publishes)
        await assertAddressMeant(deps, actor, {
          isFirst: async () => !(await hasSigned(deps)),
          isMeant: false,
        });
      const runId = await planUpload(deps, actor, { ...which, given });
      return context.redirect(`${base}/imports/${runId}`, 303);
    },
    page: (context, entered, state) => showMapping(context, entered, state),
  });

  get('/imports/:id', author, async (context, { actor, organisation, base }) => {
    const runId = context.req.param('id');
    const found = await getCatalogueImport(deps, actor, { organisationId: organisation.id, runId });
    const words = wordsOf(context);
    const query = rowsQuery.read(context.req);
    const columns = importRowColumns(words, `${base}/achievements`);
    const asked = { runId, request: query };
    if (query.isFile) return listFile(`rows-${runId}`, columns, readBulkRows(deps, asked));
    const rows = { query, columns, found: await listBulkRows(deps, asked) };
    if (found.run.state === 'checking' || found.run.state === 'running')
      context.header('refresh', refreshSeconds);
    return show(context, {
      layout: 'console',
      title: words.imports.import.title(found.options.file),
      body: <CatalogueImportPage base={`${base}/imports`} found={found} rows={rows} />,
    });
  });

  get('/imports/:id/refused.csv', author, async (context, { actor, organisation }) => {
    const runId = context.req.param('id');
    const { options } = await getCatalogueImport(deps, actor, { organisationId: organisation.id, runId });
    const request = { ...rowsQuery.read(context.req), facets: { state: ['failed'] } };
    const rows = () => readBulkRows(deps, { runId, request });
    return refusedFile(wordsOf(context), { name: `refused-${runId}`, columns: options.columns, rows });
  });

  for (const [path, act] of [
    ['begin', beginCatalogueImport],
    ['end', endCatalogueImport],
    ['go-on', resumeCatalogueImport],
  ] as const)
    button(`/imports/:id/${path}`, author, async (context, { actor, organisation, base }) => {
      const runId = context.req.param('id') ?? '';
      await act(deps, actor, { organisationId: organisation.id, runId });
      return context.redirect(`${base}/imports/${runId}`, 303);
    });

  function showUpload(context: Context<WebEnv>, { base }: Entered, state: FormState): Response {
    const body = <UploadPage base={`${base}/imports`} {...state} />;
    const title = wordsOf(context).imports.upload.title;
    return show(context, { layout: 'console', title, status: state.status, body });
  }

  async function showMapping(
    context: Context<WebEnv>,
    { actor, organisation, base }: Entered,
    state?: FormState,
  ): Promise<Response> {
    const organisationId = organisation.id;
    const uploadId = context.req.param('id') ?? '';
    const uploaded = await getUpload(deps, actor, { organisationId, uploadId });
    const reads = readsOf(context);
    const scale = await getScale(deps, { organisationId, frameworkId: defaultFrameworkId, languages: reads });
    const levels = scaleIn(scale, reads).levels.map(({ level, name }) => ({
      value: String(level),
      label: `${level}: ${name.text}`,
    }));
    const tongue = languages.find((tag) => reads.includes(tag)) ?? languages[0];
    const values = state?.values ?? valuesOf(uploaded, tongue);
    const mayPublish = publish(actor, { organisationId });
    const page = {
      base: `${base}/imports`,
      uploaded,
      levels,
      mayPublish,
      values,
      errors: state?.errors ?? {},
    };
    return show(context, {
      layout: 'console',
      title: wordsOf(context).imports.map.title(uploaded.upload.name),
      status: state?.status,
      body: <MapPage {...page} />,
    });
  }

  return routes;
}
