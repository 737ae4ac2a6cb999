import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type Framework,
  getSource,
  listScalesFor,
  measureFramework,
  scaleIn,
  skillPolicy,
  startImportFrom,
} from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ConsoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { idField, lineField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { readsOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { FetchPage, MeasurePage } from './fetch-pages.tsx';
import { adminFrameworkDoor, consoleFrameworkDoor, type FrameworkScope } from './framework-door.ts';

const fetchSchema = z.object({ address: lineField(2000, 'ownFrameworks.fetch.long').default('') });
const measureSchema = z.object({ scaleId: idField('ownFrameworks.measure.unknown') });

/** Frameworks of a CASE service, and on which scale an imported one is measured: for organisations and administrators. */
export function fetchedFrameworks(deps: Deps): Hono<WebEnv>[] {
  return [consoleFrameworkDoor(deps), adminFrameworkDoor()].map((door) => fetchPages(deps, door));
}

function fetchPages(deps: Deps, door: Omit<ConsoleDoor<FrameworkScope>, 'below' | 'json'>): Hono<WebEnv> {
  const { get, form } = door;
  const { author } = skillPolicy;
  const showFetch = (context: Context<WebEnv>, scope: FrameworkScope, state: FormState) => {
    const { title } = wordsOf(context).ownFrameworks.fetch;
    const { layout } = scope;
    return show(context, { layout, title, body: <FetchPage {...{ scope, state }} />, status: state.status });
  };
  get('/fetch', author, (context, scope) => showFetch(context, scope, emptyForm));
  form('/fetch', author, {
    limit: bodies.short,
    schema: fetchSchema,
    act: async (context, { actor, organisationId, base }, { value: { address } }) => {
      const runId = await startImportFrom(deps, actor, { organisationId, address });
      return context.redirect(`${base}/imports/${runId}`, 303);
    },
    page: showFetch,
  });

  const showScale = async (context: Context<WebEnv>, scope: FrameworkScope, state: FormState) => {
    const which = { organisationId: scope.organisationId, sourceId: context.req.param('id') ?? '' };
    const source = await getSource(deps, which);
    const { scales, scaleId } = await listScalesFor(deps, { ...which, languages: readsOf(context) });
    const values = state === emptyForm ? withState({ scaleId }) : state.values;
    const body = <MeasurePage {...{ scope, source, scales, state: { ...state, values } }} />;
    const { layout } = scope;
    return show(context, { layout, title: source.name, body, status: state.status });
  };
  get('/:id/scale', author, (context, scope) => showScale(context, scope, emptyForm));
  form('/:id/scale', author, {
    limit: bodies.short,
    schema: measureSchema,
    act: async (context, { actor, organisationId, base }, { value: { scaleId }, posted }) => {
      const sourceId = context.req.param('id') ?? '';
      const { scales } = await listScalesFor(deps, { organisationId, sourceId, languages: readsOf(context) });
      const name = scaleNames(context, scales);
      const madeFrom = (stored: string) => assertMadeFrom(posted, { scaleId: stored }, { name });
      await measureFramework(deps, actor, { organisationId, sourceId, scaleId, madeFrom });
      flash(context, 'frameworkMeasured');
      return context.redirect(`${base}/${sourceId}/scale`, 303);
    },
    page: showScale,
  });
  return door.routes;
}

/** How a scale reads beside the field where somebody else was quicker. */
export function scaleNames(context: Context<WebEnv>, scales: readonly Framework[]) {
  return (field: string, value: string): string => {
    const scale = field === 'scaleId' ? scales.find(({ frameworkId }) => frameworkId === value) : undefined;
    return scale ? scaleIn(scale, readsOf(context)).name.text : value;
  };
}
