import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { listPublished } from '../../modules/catalog/index.ts';
import {
  awardListKind,
  awardPolicy,
  getAwardList,
  hasSigned,
  type ListOptions,
  listTargets,
  startAwardList,
  steerAwardList,
  type TakenColumns,
  takeColumns,
} from '../../modules/issuing/index.ts';
import { assertAddressMeant } from '../../modules/site/index.ts';
import {
  listBulkRows,
  listBulkRuns,
  pageBulkRows,
  readBulkRows,
  readBulkRuns,
} from '../../platform/bulk/read-bulk-runs.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { idField } from '../forms/fields.ts';
import { emptyForm, type FormState, type FormValues } from '../forms/form-state.ts';
import { bytesOf } from '../forms/read-form.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { rowsQuery } from '../runs/row-list.tsx';
import { show } from '../show.tsx';
import { at } from '../words/index.ts';
import { AwardListPage, AwardListsPage, NewListPage } from './award-list-pages.tsx';
import { awardLineColumns, awardListColumns, awardListsQuery, failedLines } from './award-list-rows.tsx';

const refreshSeconds = '3';
const shownSamples = 3;
const requestKey = z.string().regex(/^req_[0-9A-Za-z]{22}$/);
const achievementId = z.preprocess(
  (value) => (value === '' ? undefined : value),
  idField('issuing.give.chooseOne').optional(),
);
const uploadForm = z.object({
  requestKey,
  achievementId,
  file: z.string().max(0, at('awardLists.upload.noFile')).optional(),
});
/** Places of columns, from 1; empty for none. */
const place = z
  .string()
  .regex(/^\d{0,3}$/, at('awardLists.taken.choose'))
  .default('');
const columnsForm = z.object({
  ...{ requestKey, achievementId },
  ...{ email: place, achievement: place, awardedOn: place, expiresOn: place, note: place },
});

/** `/console/:slug/awards/lists`: many people at once, from a table. */
export function awardListConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button } = consoleDoor(deps);
  const { see, award } = awardPolicy;
  const whichOf = (context: Context<WebEnv>, { organisation }: Entered) => ({
    organisationId: organisation.id,
    runId: context.req.param('id') ?? '',
  });

  get('/awards/lists', see, async (context, { actor, organisation, base }) => {
    const { id: organisationId, slug } = organisation;
    const query = awardListsQuery.read(context.req);
    const asked = { organisationId, kinds: [awardListKind], request: query };
    const words = wordsOf(context);
    const columns = awardListColumns(words, `${base}/awards/lists`);
    if (query.isFile) return listFile(`award-lists-${slug}`, columns, readBulkRuns(deps, asked));
    const lists = { query, columns, found: await listBulkRuns(deps, asked) };
    const mayAward = award(actor, { organisationId });
    const body = <AwardListsPage base={`${base}/awards/lists`} lists={lists} mayAward={mayAward} />;
    return show(context, { layout: 'console', title: words.awardLists.title, body });
  });

  get('/awards/lists/new', award, (context, entered) => showNew(context, entered, emptyForm));
  form('/awards/lists/new', award, {
    limit: bodies.table,
    schema: uploadForm,
    act: async (context, entered, { value, posted, files }) => {
      const bytes = await bytesOf(files.file);
      if (!bytes) {
        const errors = { file: wordsOf(context).awardLists.upload.noFile };
        return showNew(context, entered, { values: posted, errors, status: 422 });
      }
      const { actor, organisation, base } = entered;
      const { file: _, ...wanted } = value;
      const file = { name: files.file?.name ?? '', bytes };
      const runId = await startAwardList(deps, actor, { organisationId: organisation.id, file, ...wanted });
      return context.redirect(`${base}/awards/lists/${runId}`, 303);
    },
    page: showNew,
  });

  get('/awards/lists/:id', award, (context, entered) => showList(context, entered, undefined));
  form('/awards/lists/:id/columns', award, {
    limit: bodies.short,
    schema: columnsForm,
    act: async (context, entered, { value }) => {
      const which = whichOf(context, entered);
      const { options } = await getAwardList(deps, entered.actor, which);
      const { requestKey, achievementId } = value;
      const taken = takenOf(options, value);
      const runId = await takeColumns(deps, entered.actor, { ...which, taken, achievementId, requestKey });
      return context.redirect(`${entered.base}/awards/lists/${runId}`, 303);
    },
    page: (context, entered, state) => showList(context, entered, state),
  });

  get('/awards/lists/:id/failed.csv', award, async (context, entered) => {
    const which = whichOf(context, entered);
    const { options } = await getAwardList(deps, entered.actor, which);
    const request = { ...rowsQuery.read(context.req), facets: { state: ['failed'] } };
    const rows = () => readBulkRows(deps, { runId: which.runId, request });
    return failedLines(wordsOf(context), { name: `failed-${which.runId}`, columns: options.columns, rows });
  });

  for (const how of ['begin', 'end', 'go-on'] as const)
    button(`/awards/lists/:id/${how}`, award, async (context, entered) => {
      const which = whichOf(context, entered);
      if (how !== 'end')
        await assertAddressMeant(deps, entered.actor, {
          isFirst: async () => !(await hasSigned(deps)),
          isMeant: false,
        });
      await steerAwardList(deps, entered.actor, { how, ...which });
      return context.redirect(`${entered.base}/awards/lists/${which.runId}`, 303);
    });

  async function showNew(
    context: Context<WebEnv>,
    { organisation, base }: Entered,
    state: FormState,
  ): Promise<Response> {
    const choices = await listPublished(deps, { organisationId: organisation.id });
    const page = { base: `${base}/awards/lists`, choices, requestKey: deps.newId('req'), state };
    const { title } = wordsOf(context).awardLists.upload;
    return show(context, { layout: 'console', title, status: state.status, body: <NewListPage {...page} /> });
  }

  async function showList(
    context: Context<WebEnv>,
    entered: Entered,
    state: FormState | undefined,
  ): Promise<Response> {
    const { runId, organisationId } = whichOf(context, entered);
    const list = await getAwardList(deps, entered.actor, { organisationId, runId });
    const words = wordsOf(context);
    const query = rowsQuery.read(context.req);
    const columns = awardLineColumns(words, list, `${entered.base}/awards`);
    const asked = { runId, request: query };
    if (query.isFile) return listFile(`list-${runId}`, columns, readBulkRows(deps, asked));
    const [found, samples, choices] = await Promise.all([
      listBulkRows(deps, asked),
      pageBulkRows(deps, { runId, after: 0, limit: shownSamples }),
      listPublished(deps, { organisationId }),
    ]);
    if (list.run.state === 'checking' || list.run.state === 'running')
      context.header('refresh', refreshSeconds);
    const page = { list, rows: { query, columns, found }, samples, choices };
    const shown = state ?? { values: valuesOf(list.options), errors: {} };
    const form = { base: `${entered.base}/awards/lists`, requestKey: deps.newId('req'), state: shown };
    return show(context, {
      layout: 'console',
      title: words.awardLists.list.title(list.options.file),
      status: shown.status,
      body: <AwardListPage {...page} {...form} />,
    });
  }

  return routes;
}

function valuesOf({ columns, taken, achievementId = '' }: ListOptions): FormValues {
  const places = listTargets.map((target) => {
    const found = columns.indexOf(taken[target] ?? '');
    return [target, found < 0 ? '' : String(found + 1)];
  });
  return { ...Object.fromEntries(places), achievementId };
}

function takenOf(
  { columns }: ListOptions,
  typed: { [target in (typeof listTargets)[number]]: string },
): TakenColumns {
  const taken: TakenColumns = {};
  for (const target of listTargets) {
    const column = columns[Number(typed[target]) - 1];
    if (column !== undefined) taken[target] = column;
  }
  return taken;
}
