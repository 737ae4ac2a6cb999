import { type Context, Hono } from 'hono';
import { appeal, ask, comment, getOwnCase, listOwnCases, withdraw } from '../../modules/cases/index.ts';
import { getEdition } from '../../modules/catalog/index.ts';
import { type Award, assertMayAsk } from '../../modules/issuing/index.ts';
import { getEnrolment } from '../../modules/learning/index.ts';
import { getHeld } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import { loadReported } from '../community/reported-part.tsx';
import { textsFor } from '../edition-texts.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postButton, postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { loadApplication } from '../trust/application-part.tsx';
import { asideRoutes } from './aside-routes.tsx';
import { AskPage, type AskPageProps } from './ask-page.tsx';
import { commentForm, nameForm, statementForm } from './case-forms.ts';
import { withKinds } from './case-kinds.ts';
import { caseNames } from './case-names.ts';
import { caseConsole } from './console-routes.tsx';
import { loadLapse } from './load-lapse.ts';
import { OwnCasePage, OwnCasesPage } from './own-case-page.tsx';

/** What people ask an organisation to decide: where they ask, `/cases` where they follow it, the organisation's queue. */
export function casePages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const deciding = withKinds(deps);
  routes.route('/', asideRoutes(deps));
  routes.route('/', caseConsole(deps));
  routes.route('/', askRoutes(deps));

  routes.get('/cases', async (context) => {
    const cases = await listOwnCases(deps, requireActor(context));
    return show(context, { title: wordsOf(context).cases.own.title, body: <OwnCasesPage cases={cases} /> });
  });

  const showOne = async (context: Context<WebEnv>, state: FormState) => {
    const opened = await getOwnCase(deps, requireActor(context), context.req.param('id') ?? '');
    const nameOf = await caseNames(deps, wordsOf(context), opened);
    const lapse = await loadLapse(deps, opened.found);
    const application = await loadApplication(deps, opened.found);
    const reported = await loadReported(deps, opened.found);
    const body = <OwnCasePage {...opened} {...{ nameOf, state, lapse, application, reported }} />;
    return show(context, { title: opened.found.title, body, status: state.status });
  };
  routes.get('/cases/:id', (context) => showOne(context, emptyForm));
  const enterCase = async (context: Context<WebEnv>) => {
    const actor = requireActor(context);
    const { id } = (await getOwnCase(deps, actor, context.req.param('id') ?? '')).found;
    return { actor, id };
  };
  postForm(routes, '/cases/:id/comments', {
    limit: bodies.short,
    enter: enterCase,
    schema: commentForm,
    act: async (context, { actor, id }, { value: { text } }) => {
      await comment(deciding, actor, { id, text });
      flash(context, 'saved');
      return context.redirect(`/cases/${id}`, 303);
    },
    page: (context, _case, state) => showOne(context, state),
  });
  postButton(routes, '/cases/:id/withdraw', {
    enter: enterCase,
    act: async (context, { actor, id }) => {
      await withdraw(deciding, actor, { id });
      flash(context, 'caseWithdrawn');
      return context.redirect(`/cases/${id}`, 303);
    },
  });
  postForm(routes, '/cases/:id/appeal', {
    limit: bodies.short,
    enter: enterCase,
    schema: statementForm,
    act: async (context, { actor, id }, { value: { statement } }) => {
      const opened = await appeal(deciding, actor, { id, statement });
      flash(context, 'caseOpened');
      return context.redirect(`/cases/${opened.id}`, 303);
    },
    page: (context, _case, state) => showOne(context, state),
  });
  return routes;
}

/** Where a case begins: beside the badge, and on the way to one. */
function askRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const deciding = withKinds(deps);
  const showAsk = (context: Context<WebEnv>, page: AskPageProps) => {
    const { title } = wordsOf(context).cases.kinds[page.kind];
    return show(context, { title, body: <AskPage {...page} />, status: page.state.status });
  };

  for (const [path, kind] of [
    ['name', 'wrong-name'],
    ['new-name', 'new-name'],
  ] as const) {
    const nameCase = async (context: Context<WebEnv>, state: FormState) => {
      const { award } = await getHeld(deps, requireActor(context), context.req.param('id') ?? '');
      const back = { href: `/wallet/${award.id}`, label: award.title };
      return showAsk(context, { kind, back, name: award.holderName, state });
    };
    routes.get(`/wallet/:id/${path}`, (context) => nameCase(context, emptyForm));
    postForm(routes, `/wallet/:id/${path}`, {
      limit: bodies.short,
      enter: async (context) => {
        const actor = requireActor(context);
        return { actor, award: (await getHeld(deps, actor, context.req.param('id') ?? '')).award };
      },
      schema: nameForm,
      act: async (context, { actor, award }, { value: { wish, statement } }) => {
        const { organisationId, title, id: subjectId } = award;
        const opened = await ask(deciding, actor, {
          kind,
          organisationId,
          subjectId,
          title,
          wish,
          statement,
        });
        flash(context, 'caseOpened');
        return context.redirect(`/cases/${opened.id}`, 303);
      },
      page: (context, _held, state) => nameCase(context, state),
    });
  }

  const heldForRenewal = async (context: Context<WebEnv>) => {
    const { award } = await getHeld(deps, requireActor(context), context.req.param('id') ?? '');
    await assertMayAsk(deps, award);
    return award;
  };
  const renewalCase = (context: Context<WebEnv>, award: Award, state: FormState) =>
    showAsk(context, { kind: 'renewal', back: { href: `/wallet/${award.id}`, label: award.title }, state });
  routes.get('/wallet/:id/renew', async (context) =>
    renewalCase(context, await heldForRenewal(context), emptyForm),
  );
  postForm(routes, '/wallet/:id/renew', {
    limit: bodies.short,
    enter: heldForRenewal,
    schema: statementForm,
    act: async (context, { organisationId, title, id: subjectId }, { value: { statement } }) => {
      const question = { kind: 'renewal', organisationId, subjectId, title, statement };
      const opened = await ask(deciding, requireActor(context), question);
      flash(context, 'caseOpened');
      return context.redirect(`/cases/${opened.id}`, 303);
    },
    page: renewalCase,
  });

  const wayOf = async (context: Context<WebEnv>) => {
    const enrolment = await getEnrolment(deps, requireActor(context), context.req.param('id') ?? '');
    return { enrolment, edition: await getEdition(deps, enrolment.editionId) };
  };
  const exceptionCase = async (context: Context<WebEnv>, state: FormState) => {
    const { enrolment, edition } = await wayOf(context);
    const back = { href: `/learn/${enrolment.enrolmentId}`, label: textsFor(context, edition).title };
    return showAsk(context, { kind: 'award-exception', back, state });
  };
  routes.get('/learn/:id/exception', (context) => exceptionCase(context, emptyForm));
  postForm(routes, '/learn/:id/exception', {
    limit: bodies.short,
    enter: wayOf,
    schema: statementForm,
    act: async (context, { edition }, { value: { statement } }) => {
      const { organisationId, editionId: subjectId, title } = edition;
      const question = { kind: 'award-exception', organisationId, subjectId, title, statement };
      const opened = await ask(deciding, requireActor(context), question);
      flash(context, 'caseOpened');
      return context.redirect(`/cases/${opened.id}`, 303);
    },
    page: (context, _way, state) => exceptionCase(context, state),
  });
  return routes;
}
