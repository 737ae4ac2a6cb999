import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type GuideKind, guideBounds, isOwnEntry, listGuide, sayInGuide } from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireAdministrator } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { lineField, textField } from '../forms/fields.ts';
import type { FormState } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { languageOf, localeOf, wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { languageNamed, listShown, oursIn } from './guide-entries.ts';
import { fillIn, findGuideFigures } from './guide-figures.ts';
import { GlossaryPage, GuideEntryPage, GuideListPage, GuidePage } from './guide-pages.tsx';

const entryForm = z.object({ title: lineField(guideBounds.title), text: textField(guideBounds.text) });
const kinds: readonly GuideKind[] = ['question', 'term'];

/** `/guide` and `/glossary` for everybody, and where administrators say them in their own words. */
export function guidePages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/guide', async (context) => {
    const language = languageOf(context);
    const [entries, figures] = await Promise.all([
      listShown(deps, { kind: 'question', language }),
      findGuideFigures(deps, { words: language.words, locale: localeOf(context) }),
    ]);
    const filled = entries.map((entry) => ({ ...entry, text: fillIn(entry.text, figures) }));
    const { title, lead } = language.words.guide;
    return show(context, { title, description: lead, body: <GuidePage entries={filled} /> });
  });
  routes.get('/glossary', async (context) => {
    const language = languageOf(context);
    const entries = await listShown(deps, { kind: 'term', language });
    const { title, lead } = language.words.glossary;
    return show(context, { title, description: lead, body: <GlossaryPage entries={entries} /> });
  });
  routes.route('/', editingRoutes(deps));
  return routes;
}

function editingRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const base = '/admin/guide/:language/:kind';

  routes.get('/admin/guide', (context) => {
    requireAdministrator(context);
    const language = languageNamed(context.req.query('language')) ?? languageOf(context);
    const kind = kinds.find((each) => each === context.req.query('kind')) ?? 'question';
    return context.redirect(`/admin/guide/${language.code}/${kind}`, 303);
  });

  const enterList = (context: Context<WebEnv>) => {
    const actor = requireAdministrator(context);
    const language = languageNamed(context.req.param('language'));
    const kind = kinds.find((each) => each === context.req.param('kind'));
    if (!language || !kind) throw new Refusal('not-found', say('web.no-text'));
    return { actor, language, kind };
  };
  routes.get(base, async (context) => {
    const { language, kind } = enterList(context);
    const entries = await listShown(deps, { kind, language });
    const { title } = wordsOf(context).guide.edit;
    const body = <GuideListPage kind={kind} language={language.code} entries={entries} />;
    return show(context, { title, body });
  });

  const enterEntry = async (context: Context<WebEnv>) => {
    const entered = enterList(context);
    const { language, kind } = entered;
    const key = context.req.param('key') ?? '';
    const ours = oursIn(language, kind);
    const all = await listGuide(deps, { kind, language: language.code });
    const stored = all.find((entry) => entry.key === key);
    const isKnown = key === 'new' || Object.hasOwn(ours, key) || (isOwnEntry(key) && stored !== undefined);
    if (!isKnown) throw new Refusal('not-found', say('web.no-text'));
    return { ...entered, key: key === 'new' ? undefined : key, ours: ours[key], stored };
  };
  type Entered = Awaited<ReturnType<typeof enterEntry>>;
  const valuesOf = (ours: Entered['ours'], stored: { title: string; text: string } | undefined) => ({
    title: stored?.title ?? ours?.title ?? '',
    text: stored?.text ?? ours?.text ?? '',
  });
  const showEntry = (context: Context<WebEnv>, { kind, language, ours }: Entered, state: FormState) => {
    const { title } = wordsOf(context).guide.edit;
    const body = <GuideEntryPage {...{ kind, ours, state }} language={language.code} />;
    return show(context, { title, body, status: state.status });
  };
  routes.get(`${base}/:key`, async (context) => {
    const entered = await enterEntry(context);
    const values = withState(valuesOf(entered.ours, entered.stored));
    return showEntry(context, entered, { values, errors: {} });
  });
  postForm(routes, `${base}/:key`, {
    limit: bodies.short,
    enter: enterEntry,
    schema: entryForm,
    act: async (context, { actor, kind, language, key, ours, stored }, { value, posted }) => {
      const list = `/admin/guide/${language.code}/${kind}`;
      // Who says it as we do takes theirs back.
      const isOurs = value.title === ours?.title && value.text === ours.text;
      if (isOurs && !stored) return context.redirect(list, 303);
      await sayInGuide(deps, actor, {
        ...{ kind, key, language: language.code },
        ...(isOurs ? { ...value, text: '' } : value),
        madeFrom: (stored) => assertMadeFrom(posted, valuesOf(ours, stored)),
      });
      flash(context, 'saved');
      return context.redirect(list, 303);
    },
    page: showEntry,
  });
  return routes;
}
