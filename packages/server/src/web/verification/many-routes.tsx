import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import {
  countFound,
  eraseBulkCheck,
  getBulkCheck,
  getVerdictFile,
  listBulkChecks,
  listCheckedRows,
  readCheckedRows,
  readPresented,
  readTexts,
  readVerdictRows,
  startBulkCheck,
} from '../../modules/verification/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { countOne } from '../access/limits.ts';
import { requireActor } from '../access/session.ts';
import { lineFile } from '../csv.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { textField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postButton, postForm } from '../forms/post-form.ts';
import { bytesOf } from '../forms/read-form.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { BulkCheckPage, BulkChecksPage } from './many-pages.tsx';
import { bulkCheckColumns, bulkChecksQuery, checkedRowColumns, checkedRowsQuery } from './many-rows.tsx';

const base = '/verify/many';
const refreshSeconds = '3';
const longestAddresses = 20_000;

const manyForm = z.object({
  requestKey: z.string().regex(/^req_[0-9A-Za-z]{22}$/),
  addresses: textField(longestAddresses, at('bulkChecks.addressesLong')).default(''),
  files: z.string().optional(),
});

/** `/verify/many`: what a person has checked many at a time, for that person alone. */
export function bulkCheckPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const limit = rateLimit(deps, { name: 'bulk checks of a person', count: 40, perMinutes: 24 * 60 });

  const showAll = async (context: Context<WebEnv>, actor: Person, state: FormState) => {
    const words = wordsOf(context);
    const query = bulkChecksQuery.read(context.req);
    const found = await listBulkChecks(deps, actor, query);
    const checks = { query, columns: bulkCheckColumns(words), found };
    return show(context, {
      title: words.bulkChecks.title,
      status: state.status,
      body: <BulkChecksPage requestKey={deps.newId('req')} state={state} checks={checks} />,
    });
  };
  routes.get(base, (context) => showAll(context, requireActor(context), emptyForm));
  postForm(routes, base, {
    limit: { ...bodies.manyBadges, letters: longestAddresses },
    enter: requireActor,
    schema: manyForm,
    act: async (context, actor, { value: { requestKey, addresses }, severalFiles }) => {
      await countOne(limit, actor.personId);
      const files = (severalFiles.files ?? []).filter(({ size }) => size > 0);
      const lines = addresses.split('\n').flatMap((line) => line.trim() || []);
      const presented = [
        ...(await presentedIn(files)),
        ...readTexts(lines.map((line) => ({ presented: line }))),
      ];
      const { bulkChecks: words } = wordsOf(context);
      const [first] = files;
      const name = first ? words.and(first.name, files.length - 1) : words.typed;
      const checkId = await startBulkCheck(deps, actor, { name, presented, requestKey });
      return context.redirect(`${base}/${checkId}`, 303);
    },
    page: showAll,
  });

  const enter = async (context: Context<WebEnv>) => {
    const actor = requireActor(context);
    const which = { checkId: context.req.param('id') ?? '' };
    return { actor, which, run: await getBulkCheck(deps, actor, which) };
  };
  routes.get(`${base}/:id`, async (context) => {
    const { actor, which, run } = await enter(context);
    const words = wordsOf(context);
    const query = checkedRowsQuery.read(context.req);
    const columns = checkedRowColumns(words);
    const asked = { ...which, request: query };
    if (query.isFile) return listFile(`checked-${run.runId}`, columns, readCheckedRows(deps, actor, asked));
    const [counts, found] = await Promise.all([
      countFound(deps, actor, which),
      listCheckedRows(deps, actor, asked),
    ]);
    if (run.state === 'running') context.header('refresh', refreshSeconds);
    const rows = { query, columns, found };
    return show(context, {
      title: words.bulkChecks.title,
      body: <BulkCheckPage {...{ run, counts, rows }} now={deps.now()} />,
    });
  });
  routes.get(`${base}/:id/verdicts.json`, async (context) => {
    const { actor, which } = await enter(context);
    return context.body(await getVerdictFile(deps, actor, which), 200, {
      'content-type': 'application/vc+ld+json',
      'content-disposition': 'attachment; filename="verdicts.json"',
      'cache-control': 'private, no-store',
    });
  });
  routes.get(`${base}/:id/rows.jsonl`, async (context) => {
    const { actor, which } = await enter(context);
    const lines = await readVerdictRows(deps, actor, which);
    return lineFile('rows.jsonl', lines, { contentType: 'application/jsonl' });
  });
  postButton(routes, `${base}/:id/erase`, {
    enter,
    act: async (context, { actor, which }) => {
      await eraseBulkCheck(deps, actor, which);
      flash(context, 'bulkCheckErased');
      return context.redirect(base, 303);
    },
  });
  return routes;
}

/** Each read whole: all together they are as large as the form may be. */
async function presentedIn(files: readonly File[]) {
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: (await bytesOf(file)) ?? new Uint8Array(),
  }));
  return readPresented(await Promise.all(read));
}
