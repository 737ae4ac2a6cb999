import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  addItem,
  changeAbout,
  changeItem,
  createFramework,
  type FrameworkContent,
  getFrameworkDraft,
  getItem,
  getScale,
  listFrameworks,
  moveItem,
  nameOf,
  publishFramework,
  removeItem,
  skillPolicy,
  wayToMove,
} from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ConsoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { idField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { languageOf, readsOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { AboutPage } from './about-page.tsx';
import { DraftPage } from './draft-page.tsx';
import { scaleNames } from './fetch-routes.tsx';
import { consoleFrameworkDoor, type DraftScope, type FrameworkScope } from './framework-door.ts';
import { ItemPage } from './item-page.tsx';
import { aboutSchema, aboutValues, itemSchema, itemValues, toAbout, toItemChange } from './own-forms.ts';

const layout = 'console' as const;

/** `/console/:slug/frameworks/new` and `/:id/draft`: frameworks that an organisation writes itself. */
export function ownFrameworks(deps: Deps): Hono<WebEnv> {
  const door = consoleFrameworkDoor(deps);
  const { get, form } = door;
  const { author } = skillPolicy;
  const showNew = async (context: Context<WebEnv>, scope: FrameworkScope, state: FormState) => {
    const scales = await scalesOf(deps, context, scope);
    const title = wordsOf(context).ownFrameworks.about.newTitle;
    const body = <AboutPage {...{ scope, scales, state }} />;
    return show(context, { layout, title, body, status: state.status });
  };
  get('/new', author, (context, scope) =>
    showNew(context, scope, { values: { language: languageOf(context).code }, errors: {} }),
  );
  form('/new', author, {
    limit: bodies.short,
    schema: aboutSchema,
    act: async (context, scope, { value }) => {
      const organisationId = scope.organisationId ?? '';
      const sourceId = await createFramework(deps, scope.actor, { organisationId, about: toAbout(value) });
      return context.redirect(`${scope.base}/${sourceId}/draft`, 303);
    },
    page: showNew,
  });
  draftRoutes(
    deps,
    door.below('/:id/draft', (context, scope) => inDraft(deps, context, scope)),
  );
  return door.routes;
}

async function inDraft(deps: Deps, context: Context<WebEnv>, scope: FrameworkScope): Promise<DraftScope> {
  const sourceId = context.req.param('id') ?? '';
  const which = { organisationId: scope.organisationId ?? '', sourceId };
  const draft = await getFrameworkDraft(deps, scope.actor, which);
  return { ...scope, draft, which, address: `${scope.base}/${sourceId}/draft` };
}

type DraftDoor = ConsoleDoor<DraftScope>;

function draftRoutes(deps: Deps, door: DraftDoor): void {
  const { get, form } = door;
  const { read, author } = skillPolicy;
  const showDraft = (context: Context<WebEnv>, scope: DraftScope, { errors, status }: FormState) => {
    const mayWrite = author(scope.actor, scope.which);
    const title = nameOf(scope.draft.content, scope.draft.content);
    return show(context, { layout, title, body: <DraftPage {...{ scope, mayWrite, errors }} />, status });
  };
  get('', read, (context, scope) => showDraft(context, scope, emptyForm));
  const showAbout = async (context: Context<WebEnv>, scope: DraftScope, state: FormState) => {
    const scales = await scalesOf(deps, context, scope);
    const values = state === emptyForm ? withState(aboutValues(scope.draft.content)) : state.values;
    const body = <AboutPage {...{ scope, scales, draft: scope, state: { ...state, values } }} />;
    const { title } = wordsOf(context).ownFrameworks.about;
    return show(context, { layout, title, body, status: state.status });
  };
  get('/about', author, (context, scope) => showAbout(context, scope, emptyForm));
  form('/about', author, {
    limit: bodies.short,
    schema: aboutSchema,
    act: async (context, scope, { value, posted }) => {
      const { actor, which, draft, address } = scope;
      const about = toAbout(value, draft.content);
      const name = scaleNames(context, await scalesOf(deps, context, scope));
      const assertSame = (stored: FrameworkContent) => assertMadeFrom(posted, aboutValues(stored), { name });
      await changeAbout(deps, actor, { ...which, about, assertSame });
      flash(context, 'saved');
      return context.redirect(address, 303);
    },
    page: showAbout,
  });
  form('/publish', author, {
    limit: bodies.short,
    schema: z.object({ seen: idField('ownFrameworks.about.long') }),
    act: async (context, { actor, which, base }, { value: { seen } }) => {
      await publishFramework(deps, actor, { ...which, seen });
      flash(context, 'frameworkPublished');
      return context.redirect(`${base}/${which.sourceId}`, 303);
    },
    page: showDraft,
  });
  itemRoutes(deps, door);
}

function itemRoutes(deps: Deps, door: DraftDoor): void {
  const { get, form, button } = door;
  const { author } = skillPolicy;
  const scaleOf = ({ draft, which }: DraftScope, languages: string[]) =>
    getScale(deps, { ...which, frameworkId: draft.content.scaleId, languages });
  const showItem = async (
    context: Context<WebEnv>,
    scope: DraftScope,
    { state, itemId }: { state: FormState; itemId?: string | undefined },
  ) => {
    const scale = await scaleOf(scope, readsOf(context));
    const { content } = scope.draft;
    const item = itemId === undefined ? undefined : getItem(content, itemId);
    const stored = item ? withState(itemValues(content, item)) : {};
    const begun = { kind: 'skill', broader: (context.req.query('below') ?? '').slice(0, 100) };
    const values = state === emptyForm ? { ...(item ? {} : begun), ...stored } : state.values;
    const words = wordsOf(context).ownFrameworks.item;
    return show(context, {
      ...{ layout, title: item ? nameOf(content, item) : words.newTitle, status: state.status },
      body: <ItemPage {...{ scope, scale, item, state: { ...state, values } }} />,
    });
  };
  get('/items/new', author, (context, scope) => showItem(context, scope, { state: emptyForm }));
  form('/items/new', author, {
    limit: bodies.long,
    schema: ({ draft }) => itemSchema(draft.content),
    act: async (context, scope, { posted }) => {
      const change = toItemChange(scope.draft.content, await scaleOf(scope, []), posted);
      await addItem(deps, scope.actor, { ...scope.which, change });
      flash(context, 'saved');
      return context.redirect(scope.address, 303);
    },
    page: (context, scope, state) => showItem(context, scope, { state }),
  });
  get('/items/:item', author, (context, scope) =>
    showItem(context, scope, { state: emptyForm, itemId: context.req.param('item') }),
  );
  form('/items/:item', author, {
    limit: bodies.long,
    schema: ({ draft }) => itemSchema(draft.content),
    act: async (context, scope, { posted }) => {
      const itemId = context.req.param('item') ?? '';
      const change = toItemChange(scope.draft.content, await scaleOf(scope, []), posted);
      const assertSame = (stored: FrameworkContent) =>
        assertMadeFrom(posted, itemValues(stored, getItem(stored, itemId)), { name: shownIn(stored) });
      await changeItem(deps, scope.actor, { ...scope.which, itemId, change, assertSame });
      flash(context, 'saved');
      return context.redirect(`${scope.address}#${itemId}`, 303);
    },
    page: (context, scope, state) => showItem(context, scope, { state, itemId: context.req.param('item') }),
  });
  for (const way of wayToMove)
    button(`/items/:item/${way}`, author, async (context, { actor, which, address }) => {
      const itemId = context.req.param('item') ?? '';
      await moveItem(deps, actor, { ...which, itemId, way });
      return context.redirect(`${address}#${itemId}`, 303);
    });
  button('/items/:item/remove', author, async (context, { actor, which, address }) => {
    await removeItem(deps, actor, { ...which, itemId: context.req.param('item') ?? '' });
    flash(context, 'saved');
    return context.redirect(address, 303);
  });
}

/** How a value reads beside the field where somebody else was quicker. */
function shownIn(content: FrameworkContent) {
  return (field: string, value: string): string => {
    const item = field === 'broader' ? content.items.find(({ itemId }) => itemId === value) : undefined;
    return item ? nameOf(content, item) : value;
  };
}

async function scalesOf(deps: Deps, context: Context<WebEnv>, { organisationId = '' }: FrameworkScope) {
  return listFrameworks(deps, { organisationId, languages: readsOf(context) });
}
