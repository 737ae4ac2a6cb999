import { Hono } from 'hono';
import { findOfferings, findPublished } from '../../modules/catalog/index.ts';
import { mostRoleNeeds } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { readRole } from '../catalog/role/read-role.ts';
import type { WebEnv } from '../env.ts';
import { readNumber } from '../forms/fields.ts';
import type { FormErrors } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { ChoosePage } from './choose-pages.tsx';
import { type Answers, type Question, questions } from './choose-rules.ts';
import { DegreePage } from './degree-page.tsx';
import type { Degree } from './degree-rules.ts';

const bounds = {
  years: { least: 0.5, most: 10, first: '3' },
  ects: { least: 10, most: 480, first: '180' },
  yearlyFee: { least: 0, most: 1_000_000, first: '1500' },
  weeklyHours: { least: 1, most: 80, first: '10' },
} as const;

/** `/choose`: which kind of offer suits somebody, and a microcredential beside a degree. Nothing is kept. */
export function choosePages(deps: Pick<Deps, 'database' | 'now'>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/choose', (context) => {
    const { title, lead } = wordsOf(context).choose;
    const answers = readAnswers((name) => context.req.query(name));
    return show(context, { title, description: lead, body: <ChoosePage answers={answers} /> });
  });
  routes.get('/choose/degree', async (context) => {
    const { title, lead, wrong } = wordsOf(context).choose.degree;
    const edition = await findPublished(deps, (context.req.query('id') ?? '').slice(0, 100));
    const values: { [field: string]: string } = {};
    const errors: FormErrors = {};
    const said: { [field: string]: number } = {};
    for (const [field, { least, most, first }] of Object.entries(bounds)) {
      values[field] = (context.req.query(field) ?? first).slice(0, 20);
      const number = readNumber(values[field]);
      if (number !== undefined && number >= least && number <= most) said[field] = number;
      else errors[field] = wrong[field as keyof typeof bounds];
    }
    const degree = Object.keys(errors).length === 0 ? (said as unknown as Degree) : undefined;
    const asked = await readRole(deps, context, edition ? [edition] : []);
    const has = (context.req.queries('has') ?? []).slice(0, mostRoleNeeds);
    const taught = new Set(has.filter((id) => /^[\w-]{1,60}$/.test(id)));
    const achievementIds = edition ? [edition.achievementId] : [];
    const runs = (await findOfferings(deps, { achievementIds })).get(edition?.achievementId ?? '') ?? [];
    const state = { values, errors };
    const body = <DegreePage {...{ edition, runs, degree, state, asked, taught, now: deps.now() }} />;
    return show(context, { title, description: lead, body });
  });
  return routes;
}

/** What no question has among its answers was not said. */
function readAnswers(typed: (name: string) => string | undefined): Answers {
  const said = (Object.keys(questions) as Question[]).flatMap((question) => {
    const answer = questions[question].find((each) => each === typed(question));
    return answer === undefined ? [] : [[question, answer] as const];
  });
  return Object.fromEntries(said);
}
