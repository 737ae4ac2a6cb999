import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  beginImport,
  endImport,
  getImport,
  getOccupation,
  getSource,
  importBounds,
  listEditionChanges,
  listEditions,
  listOccupations,
  listSourceSkills,
  listSources,
  type Mapping,
  mappingParts,
  type SkillSource,
  skillPolicy,
  startImport,
} from '../../modules/skills/index.ts';
import { listBulkRows } from '../../platform/bulk/read-bulk-runs.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ConsoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { lineField } from '../forms/fields.ts';
import { emptyForm, type FormState, type FormValues } from '../forms/form-state.ts';
import { bytesOf } from '../forms/read-form.ts';
import { wordsOf } from '../language.ts';
import { rowsQuery } from '../runs/row-list.tsx';
import { show } from '../show.tsx';
import { at } from '../words/index.ts';
import { adminFrameworkDoor, consoleFrameworkDoor, type FrameworkScope } from './framework-door.ts';
import { EditionsPage, FrameworkListPage, FrameworkPage, OccupationsPage } from './framework-pages.tsx';
import { fileFields, ImportForm } from './import-form.tsx';
import { ImportPage, importColumns } from './import-page.tsx';

const line = (most: number) => lineField(most, at('frameworks.form.long')).optional();
const notAFile = z.string().max(0, at('frameworks.form.notAFile')).optional();
const importSchema = z.object({
  ...Object.fromEntries(fileFields.map((name) => [name, notAFile])),
  name: line(200),
  language: lineField(35, at('frameworks.form.badLanguage'))
    .refine(
      (tag) => tag === '' || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag),
      at('frameworks.form.badLanguage'),
    )
    .optional(),
  version: line(100),
  licence: line(500),
  ...{ uri: line(200), skill: line(200), description: line(200) },
  ...{ code: line(200), broader: line(200), alternatives: line(200) },
});

const pageSize = 50;
const changesShown = 500;
const refreshSeconds = '3';

export function consoleFrameworks(deps: Deps): Hono<WebEnv> {
  return frameworkPages(deps, consoleFrameworkDoor(deps));
}

export function adminFrameworks(deps: Deps): Hono<WebEnv> {
  return frameworkPages(deps, adminFrameworkDoor());
}

type Door = Omit<ConsoleDoor<FrameworkScope>, 'below' | 'json'>;

/** Frameworks of skills: which there are, what is in them, and the way in for new ones. */
function frameworkPages(deps: Deps, door: Door): Hono<WebEnv> {
  const { get, form, button } = door;
  const { read, author } = skillPolicy;

  get('', read, async (context, scope) => {
    const sources = await listSources(deps, scope);
    const mayImport = scope.organisationId === undefined || author(scope.actor, idOf(scope));
    const body = <FrameworkListPage scope={scope} sources={sources} mayImport={mayImport} />;
    return show(context, { ...frame(scope), title: wordsOf(context).frameworks.title, body });
  });

  get('/import', author, async (context, scope) => {
    const sourceId = context.req.query('framework');
    if (sourceId === undefined) return showForm(context, scope, emptyForm);
    const source = await getSource(deps, { organisationId: scope.organisationId, sourceId });
    return showForm(context, scope, { values: valuesOf(source), errors: {} });
  });
  form('/import', author, {
    limit: bodies.frameworks,
    schema: importSchema,
    act: async (context, scope, { value, posted, files }) => {
      const words = wordsOf(context).frameworks.form;
      const chosen = await chosenOf(files);
      if (chosen.length === 0)
        return showForm(context, scope, { values: posted, errors: { file1: words.noFile }, status: 422 });
      const { organisationId, actor, base } = scope;
      const runId = await startImport(deps, actor, { organisationId, files: chosen, given: givenOf(value) });
      return context.redirect(`${base}/imports/${runId}`, 303);
    },
    page: showForm,
  });

  get('/imports/:id', author, async (context, scope) => {
    const which = { organisationId: scope.organisationId, runId: context.req.param('id') };
    const found = await getImport(deps, scope.actor, which);
    const query = rowsQuery.read(context.req);
    const { runId } = found.run;
    const rows = await listBulkRows(deps, { runId, request: query });
    const list = { query, columns: importColumns(wordsOf(context)), found: rows };
    if (found.run.state === 'checking' || found.run.state === 'running')
      context.header('refresh', refreshSeconds);
    const title = wordsOf(context).frameworks.import.title(found.head.name);
    return show(context, {
      ...frame(scope),
      title,
      body: <ImportPage scope={scope} found={found} rows={list} />,
    });
  });
  for (const [path, act] of [
    ['begin', beginImport],
    ['end', endImport],
  ] as const)
    button(`/imports/:id/${path}`, author, async (context, { actor, organisationId, base }) => {
      const runId = context.req.param('id') ?? '';
      await act(deps, actor, { organisationId, runId });
      return context.redirect(`${base}/imports/${runId}`, 303);
    });

  get('/:id', read, async (context, scope) => {
    const which = { organisationId: scope.organisationId, sourceId: context.req.param('id') };
    const { search = '', below } = readQuery(context);
    const source = await getSource(deps, which);
    const isTop = search === '' && below === undefined;
    const wanted = {
      ...which,
      search,
      below,
      after: placeOf(context.req.query('after')),
      limit: pageSize + 1,
    };
    const tops = await listSourceSkills(deps, { ...wanted, isTop });
    const mayImport = scope.organisationId === undefined || author(scope.actor, idOf(scope));
    const body = <FrameworkPage {...{ scope, source, search, below, mayImport }} {...pageOf(tops)} />;
    return show(context, { ...frame(scope), title: source.name, body });
  });

  get('/:id/occupations', read, async (context, scope) => {
    const which = { organisationId: scope.organisationId, sourceId: context.req.param('id') };
    const source = await getSource(deps, which);
    const { search = '', occupation: occupationId } = readQuery(context);
    const shown =
      occupationId === undefined ? undefined : await getOccupation(deps, { ...which, occupationId });
    const occupations = shown ? [] : await listOccupations(deps, { ...which, search, limit: pageSize });
    const body = <OccupationsPage {...{ scope, source, search, occupations, shown }} />;
    return show(context, { ...frame(scope), title: wordsOf(context).frameworks.occupations, body });
  });

  get('/:id/editions', read, async (context, scope) => {
    const which = { organisationId: scope.organisationId, sourceId: context.req.param('id') };
    const [source, editions] = await Promise.all([getSource(deps, which), listEditions(deps, which)]);
    const number = Number(context.req.query('number') ?? editions[0]?.number ?? 0);
    const difference =
      number > 0 ? await listEditionChanges(deps, { ...which, number, limit: changesShown }) : undefined;
    const body = <EditionsPage {...{ scope, source, editions, difference }} />;
    return show(context, { ...frame(scope), title: wordsOf(context).frameworks.editions.title, body });
  });

  return door.routes;
}

function frame({ layout }: FrameworkScope) {
  return { layout };
}

function idOf({ organisationId = '' }: FrameworkScope) {
  return { organisationId };
}

function showForm(context: Context<WebEnv>, scope: FrameworkScope, state: FormState): Response {
  const title = wordsOf(context).frameworks.form.title;
  return show(context, {
    ...frame(scope),
    title,
    status: state.status,
    body: <ImportForm scope={scope} {...state} />,
  });
}

async function chosenOf(files: { [field: string]: File }) {
  const chosen = [];
  for (const name of fileFields) {
    const bytes = await bytesOf(files[name]);
    if (bytes) chosen.push({ name: files[name]?.name ?? name, bytes });
  }
  return chosen;
}

/** As a framework was imported last. */
function valuesOf({ name, language, licence = '', mapping }: SkillSource): FormValues {
  const columns = mappingParts.map((part) => [part === 'name' ? 'skill' : part, mapping[part] ?? '']);
  return { name, language, licence, ...Object.fromEntries(columns) };
}

function givenOf(value: z.infer<typeof importSchema>) {
  const said = (text: string | undefined) => (text === undefined || text === '' ? undefined : text);
  const [name, language] = [said(value.name), said(value.language)];
  const [version, licence] = [said(value.version), said(value.licence)];
  const mapping: Mapping = {};
  for (const part of mappingParts) {
    const column = said(part === 'name' ? value.skill : value[part]);
    if (column !== undefined) mapping[part] = column;
  }
  return {
    ...(name !== undefined && { name }),
    ...(language !== undefined && { language }),
    ...(version !== undefined && { version }),
    ...(licence !== undefined && { licence }),
    ...(Object.keys(mapping).length > 0 && { mapping }),
  };
}

function readQuery(context: Context<WebEnv>) {
  const text = (name: string) => (context.req.query(name) ?? '').slice(0, 120);
  const [below, occupation] = [text('below'), text('occupation')];
  return {
    search: text('q'),
    ...(below !== '' && { below }),
    ...(occupation !== '' && { occupation }),
  };
}

/** Where the page before ended: `id,name`. */
function placeOf(after: string | undefined) {
  const [id = '', ...name] = (after ?? '').slice(0, importBounds.name).split(',');
  return id === '' ? undefined : { id, name: name.join(',') };
}

function pageOf<Row extends { skillId: string; name: string }>(rows: readonly Row[]) {
  const skills = rows.slice(0, pageSize);
  const last = skills.at(-1);
  return { skills, next: rows.length > pageSize && last ? `${last.skillId},${last.name}` : undefined };
}
