import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  changePassword,
  confirmPassword,
  endOtherSessions,
  endSession,
  getSignInMeans,
  listSessions,
  renamePerson,
  requestLink,
} from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { assertMadeFrom, withState } from '../edit-state.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { AccountPage, ChangePasswordForm, ConfirmPage } from './account-pages.tsx';
import { emptyForm, type FormState, handleForm } from './handle-form.ts';
import { countOne, type Limits } from './limits.ts';
import * as schemas from './schemas.ts';
import { requireActor, requireFreshSession, requireSession, safeNext } from './session.ts';
import { SessionsPage } from './sessions-page.tsx';
import { QuestionPage } from './sign-up-pages.tsx';

const onlyName = z.object({ name: schemas.name });
const onlyPassword = z.object({ password: schemas.password });

export function accountRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showAccount = async (context: Context<WebEnv>, state: FormState) => {
    const means = await getSignInMeans(deps, requireActor(context));
    const body = <AccountPage state={state} means={means} providerName={deps.config.oidc?.name} />;
    return show(context, { title: wordsOf(context).access.account.title, body, status: state.status });
  };
  routes.get('/account', (context) =>
    showAccount(context, { values: withState({ name: requireActor(context).name }), errors: {} }),
  );
  routes.post('/account', (context) => {
    const actor = requireActor(context);
    return handleForm(context, onlyName, {
      act: async ({ name }, posted) => {
        const madeFrom = (stored: { name: string }) => assertMadeFrom(posted, stored);
        await renamePerson(deps, actor, { name, madeFrom });
        flash(context, 'saved');
        return context.redirect('/account', 303);
      },
      page: (state) => showAccount(context, state),
    });
  });

  const showPassword = (context: Context<WebEnv>, state: FormState) => {
    const { passwordChange: title, passwordLead } = wordsOf(context).access.account;
    const body = (
      <QuestionPage title={title} lead={passwordLead} state={state}>
        <ChangePasswordForm state={state} />
      </QuestionPage>
    );
    return show(context, { title, body, status: state.status });
  };
  routes.get('/account/password', (context) => {
    requireFreshSession(context, deps);
    return showPassword(context, emptyForm);
  });
  routes.post('/account/password', (context) => {
    const actor = requireActor(context);
    const { sessionId } = requireFreshSession(context, deps);
    return handleForm(context, onlyPassword, {
      act: async ({ password }) => {
        await countOne(limits.person, actor.personId);
        await changePassword(deps, actor, { password, sessionId });
        flash(context, 'passwordChanged');
        return context.redirect('/account', 303);
      },
      page: (state) => showPassword(context, state),
    });
  });
  return routes;
}

/** Showing again who one is, before something about the account changes. */
export function confirmRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showConfirm = async (context: Context<WebEnv>, state: FormState) => {
    const means = await getSignInMeans(deps, requireActor(context));
    const body = <ConfirmPage state={state} means={means} next={safeNext(context.req.query('next'))} />;
    return show(context, { title: wordsOf(context).access.confirm.title, body, status: state.status });
  };
  routes.get('/account/confirm', (context) => showConfirm(context, emptyForm));
  routes.post('/account/confirm', (context) => {
    const { personId } = requireActor(context);
    const { sessionId } = requireSession(context);
    return handleForm(context, onlyPassword, {
      act: async ({ password }) => {
        await countOne(limits.person, personId);
        await confirmPassword(deps, { personId, sessionId }, password);
        return context.redirect(safeNext(context.req.query('next')), 303);
      },
      page: (state) => showConfirm(context, state),
    });
  });
  routes.post('/account/confirm/mail', async (context) => {
    const actor = requireActor(context);
    await countOne(limits.person, actor.personId);
    await requestLink(deps, {
      address: actor.email,
      wish: 'sign-in',
      next: safeNext(context.req.query('next')),
    });
    return context.redirect('/sign-in/sent', 303);
  });
  return routes;
}

export function sessionRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/account/sessions', async (context) => {
    const actor = requireActor(context);
    const { sessionId } = requireSession(context);
    const body = <SessionsPage sessions={await listSessions(deps, actor)} currentId={sessionId} />;
    return show(context, { title: wordsOf(context).access.sessions.title, body });
  });
  routes.post('/account/sessions/others/end', async (context) => {
    await endOtherSessions(deps, requireActor(context), requireSession(context).sessionId);
    flash(context, 'devicesSignedOut');
    return context.redirect('/account/sessions', 303);
  });
  routes.post('/account/sessions/:id/end', async (context) => {
    await endSession(deps, requireActor(context), context.req.param('id'));
    flash(context, 'devicesSignedOut');
    return context.redirect('/account/sessions', 303);
  });
  return routes;
}
