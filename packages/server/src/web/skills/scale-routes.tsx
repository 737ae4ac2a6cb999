import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  addScale,
  defaultFrameworkId,
  type Framework,
  getMapping,
  getScale,
  labelBounds,
  listFrameworks,
  listMappings,
  type MappingLine,
  mappingBounds,
  publishMapping,
  relations,
  skillPolicy,
  withdrawMapping,
} from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { idField, lineField, nameField, textField } from '../forms/fields.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { languageOf, readsOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { MakeMappingPage, MappingPage, MappingsPage, NewScalePage } from './mapping-pages.tsx';
import { mostLevels } from './scale-levels.ts';

const layout = 'console' as const;
const long = 'scaleMappings.newScale.long';
const longMapping = 'scaleMappings.make.long';

const levelFields = Array.from({ length: mostLevels }, (_, index) => [
  [`level-${index + 1}`, lineField(labelBounds.name, long).default('')],
  [`meaning-${index + 1}`, textField(labelBounds.description, long).default('')],
]).flat() as [string, z.ZodType<string>][];
const scaleSchema = z
  .looseObject({
    ...Object.fromEntries(levelFields),
    name: nameField(labelBounds.name, { empty: 'scaleMappings.newScale.noName', long }),
    language: lineField(35, 'scaleMappings.newScale.badLanguage').refine(
      (text) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text),
      'scaleMappings.newScale.badLanguage',
    ),
  })
  .superRefine((value, context) => {
    const names = levelsIn(value);
    const last = names.findLastIndex(({ name, description }) => name !== '' || description !== '');
    const gap = names.slice(0, last + 1).findIndex(({ name }) => name === '');
    if (gap >= 0)
      context.addIssue({
        ...{ code: 'custom', path: [`level-${gap + 1}`], message: 'scaleMappings.newScale.gap' },
      });
    else if (last < 1)
      context.addIssue({
        ...{ code: 'custom', path: [`level-${last + 2}`], message: 'scaleMappings.newScale.tooFew' },
      });
  });

function levelsIn(value: { [field: string]: unknown }) {
  return Array.from({ length: mostLevels }, (_, index) => ({
    name: String(value[`level-${index + 1}`] ?? ''),
    description: String(value[`meaning-${index + 1}`] ?? ''),
  }));
}

const bad = 'scaleMappings.make.bad';
const withdrawSchema = z.object({ reason: lineField(mappingBounds.reason, 'scaleMappings.console.long') });

/** `/console/:slug/scales/new` and `/scale-mappings`: scales of the organisation, and how their levels compare. */
export function scaleConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const { author } = skillPolicy;
  const showNew = (context: Context<WebEnv>, { base }: Entered, state: FormState) => {
    const { title } = wordsOf(context).scaleMappings.newScale;
    return show(context, {
      layout,
      title,
      body: <NewScalePage {...{ base, state }} />,
      status: state.status,
    });
  };
  get('/scales/new', author, (context, entered) =>
    showNew(context, entered, { values: { language: languageOf(context).code }, errors: {} }),
  );
  form('/scales/new', author, {
    limit: bodies.long,
    schema: scaleSchema,
    act: async (context, { actor, organisation, base }, { value }) => {
      const levels = levelsIn(value).filter(({ name }) => name !== '');
      const { name, language } = value;
      await addScale(deps, actor, { organisationId: organisation.id, name, language, levels });
      flash(context, 'scaleAdded');
      return context.redirect(`${base}/skills#scales`, 303);
    },
    page: showNew,
  });
  mappingRoutes(deps, { get, form, routes });
  return routes;
}

type Door = Pick<ReturnType<typeof consoleDoor>, 'get' | 'form' | 'routes'>;

function mappingRoutes(deps: Deps, { get, form }: Door): void {
  const { read, author } = skillPolicy;
  get('/scale-mappings', read, async (context, { actor, organisation, base }) => {
    const organisationId = organisation.id;
    const mappings = await listMappings(deps, { organisationId });
    const mayWrite = author(actor, { organisationId });
    const { title } = wordsOf(context).scaleMappings.console;
    const body = <MappingsPage {...{ base, mappings, mayWrite }} />;
    return show(context, { layout, title, body });
  });

  const showMake = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const { base, organisation } = entered;
    const title = wordsOf(context).scaleMappings.choose.title;
    const asked = (name: string) => (one(state.values, name) || context.req.query(name) || '').slice(0, 100);
    const query = { organisationId: organisation.id, languages: readsOf(context) };
    const scales = await listFrameworks(deps, query);
    const askedFor = (name: string) => scales.find(({ frameworkId }) => frameworkId === asked(name));
    const own = scales.find(({ organisationId }) => organisationId === organisation.id);
    const from = askedFor('from') ?? own ?? scales[0];
    const others = scales.filter(({ frameworkId }) => frameworkId !== from?.frameworkId);
    const to = others.find((one) => one === askedFor('to')) ?? others.find(isDefault) ?? others[0];
    if (!from || !to) throw new Error('Cairn brings two scales');
    const body = <MakeMappingPage {...{ base, scales, from, to, state }} />;
    return show(context, { layout, title, body, status: state.status });
  };
  get('/scale-mappings/new', author, (context, entered) => showMake(context, entered, emptyForm));
  form('/scale-mappings/new', author, {
    limit: bodies.short,
    schema: mappingSchema(),
    act: async (context, { actor, organisation, base }, { value, posted }) => {
      const organisationId = organisation.id;
      const from = await getScale(deps, { organisationId, frameworkId: value.from, languages: [] });
      const { mappingId } = await publishMapping(deps, actor, {
        ...{ organisationId, fromScaleId: value.from, toScaleId: value.to },
        lines: linesOf(from, (field) => one(posted, field)),
        ...{ source: value.source, sourceUrl: value.sourceUrl },
      });
      flash(context, 'mappingPublished');
      return context.redirect(`${base}/scale-mappings/${mappingId}`, 303);
    },
    page: showMake,
  });

  const showOne = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const { base, organisation, actor } = entered;
    const organisationId = organisation.id;
    const found = await getMapping(deps, { organisationId, mappingId: context.req.param('mapping') ?? '' });
    const mayWrite = author(actor, { organisationId });
    const { title } = wordsOf(context).scaleMappings.console;
    const body = <MappingPage {...{ base, read: found, mayWrite, state }} />;
    return show(context, { layout, title, body, status: state.status });
  };
  get('/scale-mappings/:mapping', read, (context, entered) => showOne(context, entered, emptyForm));
  form('/scale-mappings/:mapping', author, {
    limit: bodies.short,
    schema: withdrawSchema,
    act: async (context, { actor, organisation, base }, { value: { reason } }) => {
      const mappingId = context.req.param('mapping') ?? '';
      await withdrawMapping(deps, actor, { organisationId: organisation.id, mappingId, reason });
      flash(context, 'mappingWithdrawn');
      return context.redirect(`${base}/scale-mappings/${mappingId}`, 303);
    },
    page: showOne,
  });
}

function mappingSchema() {
  const fields = Array.from({ length: mostLevels }, (_, index) => [
    [`relation-${index + 1}`, z.enum(['', ...relations], bad).optional()],
    [
      `to-${index + 1}`,
      z
        .string()
        .regex(/^\d{0,2}$/, bad)
        .optional(),
    ],
  ]).flat() as [string, z.ZodType][];
  return z.looseObject({
    from: idField(bad),
    to: idField(bad),
    source: lineField(mappingBounds.source, longMapping).default(''),
    sourceUrl: lineField(mappingBounds.url, longMapping).default(''),
    ...Object.fromEntries(fields),
  });
}

/** What is said of each level; a level without a relation says nothing. */
function linesOf({ levels }: Framework, typed: (field: string) => string): MappingLine[] {
  return levels.flatMap(({ level }) => {
    const relation = relations.find((each) => each === typed(`relation-${level}`));
    return relation ? [{ from: level, relation, to: Number(typed(`to-${level}`)) }] : [];
  });
}

function isDefault({ frameworkId }: Framework): boolean {
  return frameworkId === defaultFrameworkId;
}
