import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  addOrganisation,
  inviteMember,
  listOrganisations,
  slugPattern,
} from '../../modules/organisations/index.ts';
import { getPersonRow, listPeople, readPeople, setAdministrator } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { fileOfRows, openRows } from '../list/open-rows.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { OrganisationFormPage, OrganisationsPage, PeoplePage } from './administration-pages.tsx';
import { DecisionPage } from './decision-page.tsx';
import { organisationColumns, organisationList, organisationsQuery } from './organisation-list.tsx';
import { peopleColumns, peopleQuery } from './people-list.tsx';
import { emptyField, organisationFields } from './schemas.ts';
import { requireActor, requireAdministrator, requireFreshSession } from './session.ts';

const adding = z.object({
  ...organisationFields,
  slug: z.string().trim().regex(slugPattern, at('administration.form.errors.slug')),
  owner: emptyField.or(
    z
      .string()
      .trim()
      .max(254, at('administration.form.errors.owner'))
      .pipe(z.email(at('administration.form.errors.owner'))),
  ),
});
const decision = z.object({ isAdministrator: z.enum(['yes', 'no']).optional() });

export function organisationRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/admin', async (context) => {
    requireAdministrator(context);
    const words = wordsOf(context);
    const all = await listOrganisations(deps);
    const query = organisationsQuery.read(context.req);
    const asked = { list: organisationList, query, columns: organisationColumns(words) };
    if (query.isFile) return fileOfRows('organisations', all, asked);
    const body = <OrganisationsPage organisations={openRows(all, asked)} />;
    return show(context, { title: words.administration.organisations.title, body });
  });

  const showForm = (context: Context<WebEnv>, state: FormState): Response => {
    const title = wordsOf(context).administration.form.addTitle;
    const body = <OrganisationFormPage title={title} state={state} isNew />;
    return show(context, { title, body, status: state.status });
  };
  routes.get('/admin/organisations/new', (context) => {
    requireAdministrator(context);
    return showForm(context, emptyForm);
  });
  postForm(routes, '/admin/organisations/new', {
    limit: bodies.short,
    enter: requireAdministrator,
    schema: adding,
    act: async (context, actor, { value: { owner, ...organisation } }) => {
      const { id, slug } = await addOrganisation(deps, actor, organisation);
      if (owner) await inviteMember(deps, actor, { organisationId: id, address: owner, roles: ['owner'] });
      flash(context, 'created');
      return context.redirect(`/console/${slug}/members`, 303);
    },
    page: (context, _actor, state) => showForm(context, state),
  });
  return routes;
}

export function peopleRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/admin/people', async (context) => {
    const actor = requireActor(context);
    const { people: words } = wordsOf(context).administration;
    const query = peopleQuery.read(context.req);
    const columns = peopleColumns(words);
    if (query.isFile) return listFile('people', columns, readPeople(deps, actor, query));
    const people = { query, columns, found: await listPeople(deps, actor, query) };
    return show(context, { title: words.title, body: <PeoplePage people={people} /> });
  });

  const showPerson = async (context: Context<WebEnv>, state: FormState) => {
    const actor = requireActor(context);
    const person = await getPersonRow(deps, actor, context.req.param('personId') ?? '');
    const isAdministrator = person.isAdministrator;
    const title = isAdministrator
      ? wordsOf(context).administration.people.takeTitle(person.name)
      : wordsOf(context).administration.people.makeTitle(person.name);
    const body = (
      <DecisionPage
        title={title}
        lead={
          isAdministrator
            ? wordsOf(context).administration.people.takeLead(person.name)
            : wordsOf(context).administration.people.makeLead
        }
        submit={
          isAdministrator
            ? wordsOf(context).administration.people.take
            : wordsOf(context).administration.people.make
        }
        keep={wordsOf(context).administration.people.keep}
        back="/admin/people"
        errors={state.errors}
        danger={isAdministrator}
      >
        <input type="hidden" name="isAdministrator" value={isAdministrator ? 'no' : 'yes'} />
      </DecisionPage>
    );
    return show(context, { title, body, status: state.status });
  };
  routes.get('/admin/people/:personId', (context) => {
    requireAdministrator(context);
    requireFreshSession(context, deps);
    return showPerson(context, emptyForm);
  });
  postForm(routes, '/admin/people/:personId', {
    limit: bodies.button,
    enter: async (context) => {
      const actor = requireAdministrator(context);
      requireFreshSession(context, deps);
      return { actor, person: await getPersonRow(deps, actor, context.req.param('personId')) };
    },
    schema: decision,
    act: async (context, { actor, person }, { value: wanted }) => {
      // The page says what its button does, so that two clicks do it once.
      const isAdministrator = wanted.isAdministrator
        ? wanted.isAdministrator === 'yes'
        : !person.isAdministrator;
      await setAdministrator(deps, actor, { personId: person.id, isAdministrator });
      flash(context, 'saved');
      return context.redirect('/admin/people', 303);
    },
    page: (context, _entered, state) => showPerson(context, state),
  });
  return routes;
}
