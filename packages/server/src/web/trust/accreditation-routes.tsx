import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { listPublished } from '../../modules/catalog/index.ts';
import { findOrganisation, listOrganisations } from '../../modules/organisations/index.ts';
import {
  type Application,
  addStandard,
  applyForAccreditation,
  getApplication,
  judgeApplication,
  judgements,
  listStandards,
  longestOfStatement,
  mayBeSaidBy,
  mostLinks,
  mostPoints,
  retireStandard,
  trustPolicy,
} from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { idField, lineField, textField } from '../forms/fields.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { ApplyPage, JudgePage, StandardsPage } from './accreditation-pages.tsx';
import { endOf } from './statement-forms.ts';

const { line, text, reason } = longestOfStatement;
const empty = (value: unknown) => (value === '' ? undefined : value);
const tooLong = 'trust.errors.long';
const several = <Each extends z.ZodType>(each: Each) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(each).max(mostPoints));

const standardForm = z.object({
  name: lineField(line, tooLong),
  points: textField(mostPoints * reason, tooLong),
});
const applyForm = z.object({
  accreditor: idField('trust.errors.about'),
  standardId: idField('trust.errors.about'),
  achievementId: z.preprocess(empty, idField('trust.errors.about').optional()),
  evidence: textField(text, tooLong),
  links: textField(mostLinks * reason, tooLong).default(''),
});
const judgeForm = z.object({
  judgement: several(z.enum(judgements, at('trust.errors.judgement'))),
  note: several(lineField(reason, tooLong)),
  conditions: textField(text, tooLong).default(''),
  validUntil: z.preprocess(empty, z.iso.date(at('trust.errors.date')).optional()),
});

/** Where accreditation is applied for and judged; it is decided among the cases. */
export function accreditationConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button } = consoleDoor(deps);
  const may = trustPolicy.speak;

  const showStandards = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const standards = await listStandards(deps, { organisationId: entered.organisation.id });
    const body = <StandardsPage base={entered.base} standards={standards} state={state} />;
    const { title } = wordsOf(context).trust.standards;
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  get('/standards', may, (context, entered) => showStandards(context, entered, emptyForm));
  form('/standards', may, {
    limit: bodies.long,
    schema: standardForm,
    act: async (context, { actor, organisation, base }, { value: { name, points } }) => {
      const organisationId = organisation.id;
      await addStandard(deps, actor, { organisationId, name, points: points.split('\n') });
      flash(context, 'created');
      return context.redirect(`${base}/standards`, 303);
    },
    page: showStandards,
  });

  button('/standards/:id/retire', may, async (context, { actor, organisation, base }) => {
    const standardId = context.req.param('id') ?? '';
    await retireStandard(deps, actor, { organisationId: organisation.id, standardId });
    flash(context, 'saved');
    return context.redirect(`${base}/standards`, 303);
  });

  const showApply = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const wanted = (one(state.values, 'accreditor') || context.req.query('accreditor')) ?? '';
    const accreditor = await findOrganisation(deps, wanted.slice(0, 100));
    const all = await listOrganisations(deps);
    const accreditors = all.filter(
      ({ id, kind }) => mayBeSaidBy('accreditation', kind) && id !== entered.organisation.id,
    );
    const [standards, offered] = await Promise.all([
      accreditor ? openStandards(deps, accreditor.id) : [],
      listPublished(deps, { organisationId: entered.organisation.id }),
    ]);
    const { base } = entered;
    const chosen = standards.length > 0 ? accreditor : undefined;
    const page = { base, accreditors, accreditor: chosen, standards, offers: offered, state };
    const title = wordsOf(context).trust.apply.make;
    const body = <ApplyPage {...page} />;
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  get('/accreditation/new', may, (context, entered) => showApply(context, entered, emptyForm));
  form('/accreditation/new', may, {
    limit: bodies.short,
    schema: applyForm,
    act: async (context, { actor, organisation }, { value }) => {
      const { accreditor, links, ...application } = value;
      const opened = await applyForAccreditation(deps, actor, {
        ...application,
        organisationId: organisation.id,
        accreditorId: (await findOrganisation(deps, accreditor))?.id ?? '',
        links: links.split('\n'),
      });
      flash(context, 'caseOpened');
      return context.redirect(`/cases/${opened.id}`, 303);
    },
    page: showApply,
  });
  routes.route('/', judgeRoutes(deps));
  return routes;
}

async function openStandards(deps: Deps, organisationId: string) {
  return (await listStandards(deps, { organisationId })).filter(({ retiredAt }) => !retiredAt);
}

function judgeRoutes(deps: Deps): Hono<WebEnv> {
  const { routes, below } = consoleDoor(deps);
  const may = trustPolicy.speak;
  const judged = below('/accreditation/:id', async (context, { actor, organisation, base }: Entered) => {
    const named = { organisationId: organisation.id, applicationId: context.req.param('id') ?? '' };
    return { actor, named, base, application: await getApplication(deps, named) };
  });
  type Judged = Parameters<Parameters<typeof judged.get>[2]>[1];
  const showOne = (context: Context<WebEnv>, { base, application }: Judged, state: FormState) => {
    const values = state === emptyForm ? withState(valuesOf(application)) : state.values;
    const body = <JudgePage base={base} application={application} state={{ ...state, values }} />;
    return show(context, { title: application.title, layout: 'console', body, status: state.status });
  };
  judged.get('', may, (context, found) => showOne(context, found, emptyForm));
  judged.form('', may, {
    limit: bodies.long,
    schema: judgeForm,
    act: async (context, { actor, base, named }, { value, posted }) => {
      const { judgement, note, conditions, validUntil } = value;
      const checklist = judgement.map((each, index) => ({ judgement: each, note: note[index] ?? '' }));
      const said = { checklist, conditions, validUntil: endOf(validUntil) };
      const madeFrom = (stored: Application) => assertMadeFrom(posted, valuesOf(stored));
      await judgeApplication(deps, actor, { ...named, ...said, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/accreditation/${named.applicationId}`, 303);
    },
    page: showOne,
  });
  return routes;
}

function valuesOf({ checklist = [], conditions, validUntil }: Application) {
  return {
    judgement: checklist.map(({ judgement }) => judgement),
    note: checklist.map(({ note }) => note),
    conditions,
    validUntil: validUntil?.toISOString().slice(0, 10) ?? '',
  };
}
