import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  addPreset,
  beginFromPreset,
  copyAchievement,
  exportPreset,
  getPreset,
  listPresets,
  type NamedPreset,
  type Preset,
  readPreset,
  removePreset,
  storedPreset,
  wordsOfPreset,
} from '../../../modules/assessment/index.ts';
import { achievementPolicy, listAuthored } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { consoleDoor, type Entered } from '../../console/enter.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import { idField, nameField, textField } from '../../forms/fields.ts';
import { emptyForm, type FormState } from '../../forms/form-state.ts';
import { bytesOf } from '../../forms/read-form.ts';
import { readsOf, wordsOf } from '../../language.ts';
import { flash, show } from '../../show.tsx';
import { achievementDoor } from '../achievement-door.ts';
import { CopyPage, PresetListPage, PresetPage, RemovePresetPage } from './preset-pages.tsx';

const title = nameField(120, { empty: 'authoring.errors.title', long: 'authoring.errors.title' });
const beginSchema = z.object({ title, purpose: textField(600).default('') });
const copySchema = z.object({ title, from: idField('authoring.errors.choice') });
// Files come apart from the text: a text in their place is none.
const bringSchema = z.object({ file: z.string().max(0, 'presets.notAFile').optional() });

/** What new achievements begin from: presets of Cairn and of the organisation, and copies. */
export function presetPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, below } = consoleDoor(deps);
  const may = achievementPolicy;

  const showList = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const { actor, organisation, base } = entered;
    const where = { organisationId: organisation.id };
    const page = {
      base,
      presets: await listPresets(deps, actor, where),
      mayAuthor: may.author(actor, where),
      state,
    };
    const { title } = wordsOf(context).presets;
    return show(context, {
      title,
      layout: 'console',
      body: <PresetListPage {...page} />,
      status: state.status,
    });
  };
  get('/presets', may.read, (context, entered) => showList(context, entered, emptyForm));
  form('/presets', may.author, {
    limit: bodies.preset,
    schema: bringSchema,
    act: async (context, entered, { files }) => {
      const bytes = await bytesOf(files.file);
      if (!bytes) {
        const { noFile } = wordsOf(context).presets;
        return showList(context, entered, { values: {}, errors: { file: noFile }, status: 422 });
      }
      const { actor, organisation, base } = entered;
      const added = { organisationId: organisation.id, preset: readPreset(bytes) };
      const { presetId } = await addPreset(deps, actor, added);
      flash(context, 'saved');
      return context.redirect(`${base}/presets/${presetId}`, 303);
    },
    page: showList,
  });

  const showCopy = async (
    context: Context<WebEnv>,
    { actor, organisation, base }: Entered,
    state: FormState,
  ) => {
    const all = await listAuthored(deps, actor, { organisationId: organisation.id });
    const asked = context.req.query('from') ?? '';
    const values = state === emptyForm ? { from: asked.slice(0, 100) } : state.values;
    const body = (
      <CopyPage base={base} offers={all.map(({ newest }) => newest)} state={{ ...state, values }} />
    );
    const { copyTitle } = wordsOf(context).presets;
    return show(context, { title: copyTitle, layout: 'console', body, status: state.status });
  };
  get('/achievements/new/copy', may.author, (context, entered) => showCopy(context, entered, emptyForm));
  form('/achievements/new/copy', may.author, {
    limit: bodies.short,
    schema: copySchema,
    act: async (context, { actor, organisation, base }, { value: { from, title } }) => {
      const command = { achievementId: from, title, organisationId: organisation.id };
      const { achievementId } = await copyAchievement(deps, actor, command);
      flash(context, 'created');
      return context.redirect(`${base}/achievements/${achievementId}`, 303);
    },
    page: showCopy,
  });

  const one = below('/presets/:preset', async (context, { actor, organisation, base }: Entered) => {
    const where = { organisationId: organisation.id };
    const named = await getPreset(deps, actor, { ...where, presetId: context.req.param('preset') ?? '' });
    return { actor, base, where, named };
  });
  type One = Parameters<Parameters<typeof one.get>[2]>[1];
  const nameIn = (context: Context<WebEnv>, { named }: One) =>
    wordsOfPreset(named.preset, readsOf(context)).said.name;
  const showOne = (context: Context<WebEnv>, found: One, state: FormState) => {
    const { actor, base, where, named } = found;
    const body = <PresetPage {...{ base, named, state }} mayAuthor={may.author(actor, where)} />;
    const title = wordsOf(context).presets.of(nameIn(context, found));
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  one.get('', may.read, (context, found) => showOne(context, found, emptyForm));
  one.form('', may.author, {
    limit: bodies.short,
    schema: beginSchema,
    act: async (context, { actor, base, where, named: { preset } }, { value }) => {
      const begun = { ...where, preset, ...value, reads: readsOf(context) };
      const { achievementId } = await beginFromPreset(deps, actor, begun);
      flash(context, 'created');
      return context.redirect(`${base}/achievements/${achievementId}/details`, 303);
    },
    page: showOne,
  });
  one.get('/file', may.read, (_context, { named }) => fileOf(named));
  one.get('/remove', may.author, (context, found) =>
    found.named.isOwn
      ? show(context, {
          title: wordsOf(context).presets.removeTitle(nameIn(context, found)),
          layout: 'console',
          body: <RemovePresetPage base={found.base} named={found.named} />,
        })
      : context.notFound(),
  );
  one.button('/remove', may.author, async (context, { actor, base, where, named: { presetId } }) => {
    await removePreset(deps, actor, { ...where, presetId });
    flash(context, 'saved');
    return context.redirect(`${base}/presets`, 303);
  });

  const achievement = achievementDoor(deps);
  achievement.get('/preset', may.read, async (_context, { actor, achievement: { achievementId } }) =>
    fileOf({ presetId: achievementId, preset: await exportPreset(deps, actor, { achievementId }) }),
  );
  routes.route('/', achievement.routes);
  return routes;
}

function fileOf({ presetId, preset }: Pick<NamedPreset, 'presetId'> & { preset: Preset }): Response {
  const json = JSON.stringify(JSON.parse(storedPreset.write(preset)), undefined, 2);
  return new Response(`${json}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="preset-${presetId}.json"`,
      'cache-control': 'no-store',
    },
  });
}
