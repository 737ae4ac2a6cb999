import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  changeOrganisation,
  type Organisation,
  organisationPolicy,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import type { FormState, FormValues } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import type { Words } from '../words/index.ts';
import { OrganisationFormPage } from './administration-pages.tsx';
import { organisationFields } from './schemas.ts';

const profileForm = z.object(organisationFields);

/** `/console/:slug/profile`: what an organisation says of itself. */
export function profileRoutes(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showForm = (context: Context<WebEnv>, { name, slug }: Organisation, state: FormState) => {
    const title = wordsOf(context).administration.form.changeTitle(name);
    const back = { label: name, href: `/console/${slug}` };
    const body = <OrganisationFormPage title={title} state={state} isNew={false} back={back} />;
    return show(context, { title, layout: 'console', body, status: state.status });
  };

  get('/profile', organisationPolicy.manage, (context, { organisation }) =>
    showForm(context, organisation, { values: withState(valuesOf(organisation)), errors: {} }),
  );

  form('/profile', organisationPolicy.manage, {
    limit: bodies.short,
    schema: profileForm,
    act: async (context, { actor, organisation, base }, { value, posted }) => {
      const madeFrom = (stored: Organisation) =>
        assertMadeFrom(posted, valuesOf(stored), { name: nameOfAnswer(wordsOf(context)) });
      await changeOrganisation(deps, actor, { organisationId: organisation.id, ...value, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/profile`, 303);
    },
    page: (context, { organisation }, state) => showForm(context, organisation, state),
  });

  return routes;
}

/** What is stored, as the form shows it. */
function valuesOf({ name, kind, description, websiteUrl = '', countryCode = '' }: Organisation): FormValues {
  return { name, kind, description, websiteUrl, countryCode };
}

function nameOfAnswer({ members }: Words) {
  return (field: string, value: string) =>
    field === 'kind' ? (members.kinds[value as Organisation['kind']] ?? value) : value;
}
