import type { Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import { achievementPolicy, isReviewNeeded, setReviewNeeded } from '../../modules/catalog/index.ts';
import { listMembersWho } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import {
  Breadcrumbs,
  Button,
  Checkbox,
  EditState,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  useWords,
} from '../ui/index.ts';

const settingForm = z.object({ isNeeded: z.literal('on').optional(), state: z.string().max(40).optional() });

/** `/console/:slug/reviewing`: whether a second person approves what the organisation publishes. */
export function reviewingRoutes(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const valuesOf = async (organisationId: string) => ({
    isNeeded: (await isReviewNeeded(deps, { organisationId })) ? 'on' : '',
  });
  const showSetting = async (context: Context<WebEnv>, { organisation, base }: Entered, state: FormState) => {
    const reviewers = await listMembersWho(deps, achievementPolicy.review, {
      organisationId: organisation.id,
    });
    const body = <ReviewingPage base={base} state={state} isAlone={reviewers.length < 2} />;
    const { title } = wordsOf(context).authoring.review.setting;
    return show(context, { title, layout: 'console', body, status: state.status });
  };

  get('/reviewing', achievementPolicy.setReview, async (context, entered) =>
    showSetting(context, entered, {
      values: withState(await valuesOf(entered.organisation.id)),
      errors: {},
    }),
  );

  form('/reviewing', achievementPolicy.setReview, {
    limit: bodies.button,
    schema: settingForm,
    act: async (context, { actor, organisation, base }, { value: { isNeeded }, posted }) => {
      const organisationId = organisation.id;
      assertMadeFrom({ isNeeded: '', ...posted }, await valuesOf(organisationId));
      await setReviewNeeded(deps, actor, { organisationId, isNeeded: isNeeded === 'on' });
      flash(context, 'saved');
      return context.redirect(`${base}/reviewing`, 303);
    },
    page: showSetting,
  });

  return routes;
}

function ReviewingPage(props: { base: string; state: FormState; isAlone: boolean }): JSX.Element {
  const { authoring } = useWords();
  const words = authoring.review.setting;
  const { values, errors } = props.state;
  return (
    <>
      <Breadcrumbs
        items={[{ label: authoring.title, href: `${props.base}/achievements` }, { label: words.title }]}
      />
      <ErrorSummary errors={errors} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {props.isAlone ? <Notice kind="warning">{words.alone}</Notice> : null}
      <Form autocomplete="off">
        <EditState values={values} errors={errors} />
        <Checkbox
          label={words.label}
          hint={words.hint}
          name="isNeeded"
          value="on"
          checked={one(values, 'isNeeded') === 'on'}
          error={errors.isNeeded}
        />
        <Button icon="save">{authoring.save}</Button>
      </Form>
    </>
  );
}
