import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  agentSectors,
  changeOpenData,
  finderBounds,
  getOpenData,
  licences,
  type OpenData,
  openDataPolicy,
} from '../../modules/catalog/index.ts';
import { describeCatalogueData, rehearseOffer, rehearseOffers } from '../../modules/exchange/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import { readFinderQuery } from '../embed/finder-query.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { lineField, textField } from '../forms/fields.ts';
import { emptyForm, type FormState, type FormValues } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at, type Words } from '../words/index.ts';
import { OpenDataPage } from './public-page.tsx';
import { RegistryPage, RehearsalPage } from './registry-pages.tsx';
import { SettingsPage } from './settings-page.tsx';

const choice = (choices: readonly string[], sentence: Parameters<typeof at>[0]) =>
  z
    .string()
    .max(40, at(sentence))
    .refine((given) => given === '' || choices.includes(given), at(sentence));

const settingsForm = z.object({
  licence: choice(licences, 'openData.settings.errors.licence'),
  sector: choice(agentSectors, 'openData.settings.errors.sector'),
  contactEmail: lineField(254, 'openData.settings.errors.long'),
  finderHosts: textField(finderBounds.hosts * (finderBounds.host + 1), 'openData.settings.errors.long'),
  isRecognizing: z.literal('on').optional(),
});

/** `/open-data` for everybody, and the console's place for what an organisation gives. */
export function openDataPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/open-data', async (context) => {
    const data = await describeCatalogueData(deps, {});
    const { page } = wordsOf(context).openData;
    return show(context, {
      title: page.title,
      description: page.description,
      body: <OpenDataPage data={data} />,
    });
  });
  routes.route('/', settingsConsole(deps));
  routes.route('/', registryConsole(deps));
  return routes;
}

function settingsConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showPage = async (context: Context<WebEnv>, entered: Entered, given: FormState) => {
    const { actor, organisation, base } = entered;
    const where = { organisationId: organisation.id };
    const mayChange = openDataPolicy.change(actor, where);
    const values = given === emptyForm ? withState(valuesOf(await getOpenData(deps, where))) : given.values;
    const finder = { ...readFinderQuery(context), org: organisation.slug, search: '', place: undefined };
    const state = mayChange ? { ...given, values } : undefined;
    context.set('hasFrame', true);
    return show(context, {
      title: wordsOf(context).openData.settings.title,
      layout: 'console',
      body: <SettingsPage {...{ organisation, base, state, finder }} />,
      status: given.status,
    });
  };
  get('/open-data', openDataPolicy.read, (context, entered) => showPage(context, entered, emptyForm));
  form('/open-data', openDataPolicy.change, {
    limit: bodies.short,
    schema: settingsForm,
    act: async (context, { actor, organisation, base }, { value, posted }) => {
      const name = nameOfAnswer(wordsOf(context));
      await changeOpenData(deps, actor, {
        ...value,
        organisationId: organisation.id,
        finderHosts: value.finderHosts.split('\n'),
        isRecognizing: value.isRecognizing === 'on',
        madeFrom: (stored) => assertMadeFrom(posted, valuesOf(stored), { name }),
      });
      flash(context, 'saved');
      return context.redirect(`${base}/open-data`, 303);
    },
    page: showPage,
  });
  return routes;
}

const pageSize = 50;

function registryConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get } = consoleDoor(deps);
  get('/open-data/registry', openDataPolicy.read, async (context, { actor, organisation, base }) => {
    const after = /^[\w-]{0,60}$/.exec(context.req.query('after') ?? '')?.[0] ?? '';
    const query = { organisationId: organisation.id, after, limit: pageSize + 1 };
    const found = await rehearseOffers(deps, actor, query);
    const rehearsals = found.slice(0, pageSize);
    const next = found.length > pageSize ? rehearsals.at(-1)?.edition.achievementId : undefined;
    return show(context, {
      title: wordsOf(context).openData.registry.title,
      layout: 'console',
      body: <RegistryPage {...{ base, rehearsals, next, isFirst: after === '' }} />,
    });
  });
  get('/open-data/registry/:id', openDataPolicy.read, async (context, { actor, organisation, base }) => {
    const rehearsal = await rehearseOffer(deps, actor, {
      organisationId: organisation.id,
      achievementId: context.req.param('id'),
    });
    return show(context, {
      title: wordsOf(context).openData.registry.title,
      layout: 'console',
      body: <RehearsalPage base={base} rehearsal={rehearsal} />,
    });
  });
  return routes;
}

/** What is stored, as the form shows it. */
function valuesOf({ licence, sector, contactEmail, finderHosts, isRecognizing }: OpenData): FormValues {
  return {
    ...{ licence: licence ?? '', sector: sector ?? '', contactEmail },
    finderHosts: finderHosts.join('\n'),
    isRecognizing: isRecognizing ? 'on' : '',
  };
}

function nameOfAnswer({ openData }: Words) {
  const names: { [field: string]: { readonly [value: string]: string } } = {
    licence: openData.licences,
    sector: openData.sectors,
  };
  return (field: string, value: string) => names[field]?.[value] ?? value;
}
