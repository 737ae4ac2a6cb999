import type { Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import { awardPolicy, findIssuer, type Issuer, offerSuspension } from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState, type FormValues, one } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import {
  Breadcrumbs,
  Button,
  EditState,
  ErrorSummary,
  Form,
  PageHeader,
  RadioGroup,
  useWords,
} from '../ui/index.ts';

const settingForm = z.object({ newBadges: z.enum(['no', 'yes']) });

/** `/console/:slug/issuer/suspension`: whether new badges can be suspended, and what that costs. */
export function suspensionConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showSetting = async (context: Context<WebEnv>, { organisation }: Entered, state: FormState) => {
    const issuer = await findIssuer(deps, { organisationId: organisation.id });
    const values = state === emptyForm ? withState(valuesOf(issuer)) : state.values;
    return show(context, {
      title: wordsOf(context).issuing.suspension.title,
      layout: 'console',
      body: <SuspensionPage slug={organisation.slug} values={values} errors={state.errors} />,
      status: state.status,
    });
  };
  get('/issuer/suspension', awardPolicy.offerSuspension, (context, entered) =>
    showSetting(context, entered, emptyForm),
  );
  form('/issuer/suspension', awardPolicy.offerSuspension, {
    limit: bodies.button,
    schema: settingForm,
    act: async (context, { actor, organisation, base }, { value: { newBadges }, posted }) => {
      const words = wordsOf(context).issuing.suspension;
      const name = (_field: string, value: string) => (value === 'yes' ? words.yes : words.no);
      const madeFrom = (stored: Issuer) => assertMadeFrom(posted, valuesOf(stored), { name });
      const offersSuspension = newBadges === 'yes';
      await offerSuspension(deps, actor, { organisationId: organisation.id, offersSuspension, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/issuer/suspension`, 303);
    },
    page: showSetting,
  });
  return routes;
}

function valuesOf(issuer: Issuer | undefined): FormValues {
  return { newBadges: issuer?.offersSuspension ? 'yes' : 'no' };
}

function SuspensionPage(props: {
  slug: string;
  values: FormValues;
  errors: FormState['errors'];
}): JSX.Element {
  const { issuer, suspension: words } = useWords().issuing;
  const { slug, values, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumbs
        items={[{ label: issuer.title, href: `/console/${slug}/issuer` }, { label: words.title }]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <Form autocomplete="off">
        <EditState values={values} errors={errors} />
        <RadioGroup
          legend={words.legend}
          name="newBadges"
          value={one(values, 'newBadges')}
          error={errors.newBadges}
          options={[
            { value: 'no', label: words.no, hint: words.noHint },
            { value: 'yes', label: words.yes, hint: words.yesHint },
          ]}
        />
        <p>{words.before}</p>
        <Button>{words.save}</Button>
      </Form>
    </>
  );
}
