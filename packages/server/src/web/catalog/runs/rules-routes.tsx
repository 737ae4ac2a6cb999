import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { getPolicies, type Policies, runPolicy, savePolicies } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { consoleDoor, type Entered } from '../../console/enter.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../../forms/edit-state.ts';
import { emptyForm, type FormState } from '../../forms/form-state.ts';
import { wordsOf } from '../../language.ts';
import { flash, show } from '../../show.tsx';
import { ErrorSummary, PageHeader } from '../../ui/index.ts';
import { type AchievementScope, achievementDoor, frame } from '../achievement-door.ts';
import { AchievementFrame } from '../achievement-frame.tsx';
import { policiesOf, policyFields, policyValues } from './policy-form.ts';
import { RulesForm } from './rules-page.tsx';

const schema = z.object(policyFields);

/** Refund, deferral and what else holds for all runs of an achievement. */
export function rulesPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);
  const of = ({ achievement }: AchievementScope) => ({
    organisationId: achievement.organisationId,
    achievementId: achievement.achievementId,
  });
  const showIt = async (context: Context<WebEnv>, scope: AchievementScope, state: FormState) => {
    const { console: page, form: said } = wordsOf(context).offering;
    const values = await shownValues(deps, of(scope), state);
    const body = (
      <AchievementFrame scope={scope} part="runs" errors={state.errors}>
        <RulesForm state={{ ...state, values }} wider={said.widerOfAchievement}>
          <p>
            <a href={`${scope.address}/runs`}>{page.back}</a>
          </p>
          <h2>{page.rules}</h2>
        </RulesForm>
      </AchievementFrame>
    );
    return show(context, { ...frame(context, scope), status: state.status, body });
  };
  get('/runs/rules', runPolicy.read, (context, scope) => showIt(context, scope, emptyForm));
  form('/runs/rules', runPolicy.write, {
    limit: bodies.short,
    schema,
    act: async (context, scope, { value, posted }) => {
      await savePolicies(deps, scope.actor, { ...of(scope), ...changeOf(value, posted) });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/runs/rules`, 303);
    },
    page: showIt,
  });
  return routes;
}

/** `/console/:slug/rules`: what holds for all that the organisation offers. */
export function organisationRules(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showIt = async (context: Context<WebEnv>, { organisation }: Entered, state: FormState) => {
    const { rules, form: said } = wordsOf(context).offering;
    const values = await shownValues(deps, { organisationId: organisation.id }, state);
    const body = (
      <RulesForm state={{ ...state, values }} wider={said.widerOfAll}>
        <ErrorSummary errors={state.errors} />
        <PageHeader title={rules.title} lead={<p>{rules.lead}</p>} />
      </RulesForm>
    );
    return show(context, { title: rules.title, layout: 'console', status: state.status, body });
  };
  get('/rules', runPolicy.ruleAll, (context, entered) => showIt(context, entered, emptyForm));
  form('/rules', runPolicy.ruleAll, {
    limit: bodies.short,
    schema,
    act: async (context, { actor, organisation, base }, { value, posted }) => {
      await savePolicies(deps, actor, { organisationId: organisation.id, ...changeOf(value, posted) });
      flash(context, 'saved');
      return context.redirect(`${base}/rules`, 303);
    },
    page: showIt,
  });
  return routes;
}

async function shownValues(
  deps: Pick<Deps, 'database'>,
  of: { organisationId: string; achievementId?: string },
  state: FormState,
) {
  return state === emptyForm ? withState(policyValues(await getPolicies(deps, of))) : state.values;
}

function changeOf(value: z.output<typeof schema>, posted: FormState['values']) {
  const madeFrom = (stored: Policies) => assertMadeFrom(posted, policyValues(stored));
  return { policies: policiesOf(value), madeFrom };
}
