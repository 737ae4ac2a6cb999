import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type Account,
  changeAccount,
  changePassword,
  confirmPassword,
  endOtherSessions,
  endSession,
  getSignInMeans,
  listSessions,
  requestLink,
} from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { dropCookie } from '../cookies.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState, type FormValues } from '../forms/form-state.ts';
import { postButton, postForm } from '../forms/post-form.ts';
import { languageOf, localeOf, timeZoneNamed, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at, languages } from '../words/index.ts';
import { AccountPage, ChangePasswordForm, ConfirmPage } from './account-pages.tsx';
import { countryCodes } from './countries.ts';
import { countOne, type Limits } from './limits.ts';
import * as schemas from './schemas.ts';
import { requireActor, requireFreshSession, requireSession, safeNext } from './session.ts';
import { SessionsPage } from './sessions-page.tsx';
import { QuestionPage } from './sign-up-pages.tsx';

const emptyIsNone = (text: string) => text || undefined;
const accountForm = z.object({
  name: schemas.name,
  language: z
    .enum(['', ...languages.map(({ code }) => code)], at('access.account.reader.unknown'))
    .transform(emptyIsNone)
    .optional(),
  timeZone: z
    .string()
    .refine((zone) => zone === '' || timeZoneNamed(zone) !== undefined, at('access.account.reader.unknown'))
    .transform(timeZoneNamed)
    .optional(),
  country: z
    .enum(['', ...countryCodes], at('access.account.reader.unknown'))
    .transform(emptyIsNone)
    .optional(),
});
const onlyPassword = z.object({ password: schemas.password });

export function accountRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showAccount = async (context: Context<WebEnv>, state: FormState) => {
    const means = await getSignInMeans(deps, requireActor(context));
    const body = <AccountPage state={state} means={means} providerName={deps.config.oidc?.name} />;
    return show(context, { title: wordsOf(context).access.account.title, body, status: state.status });
  };
  routes.get('/account', (context) =>
    showAccount(context, { values: withState(accountValues(requireActor(context))), errors: {} }),
  );
  postForm(routes, '/account', {
    limit: bodies.short,
    enter: requireActor,
    schema: accountForm,
    act: async (context, actor, { value: account, posted }) => {
      const madeFrom = (stored: Account) =>
        assertMadeFrom(posted, accountValues(stored), { name: nameOfSetting(context) });
      await changeAccount(deps, actor, { ...account, madeFrom });
      // What was chosen in the footer would go before what was just set.
      if (account.language) dropCookie(context, deps.config, 'language');
      flash(context, 'saved');
      return context.redirect('/account', 303);
    },
    page: (context, _actor, state) => showAccount(context, state),
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
  postForm(routes, '/account/password', {
    limit: bodies.short,
    enter: (context) => ({ actor: requireActor(context), ...requireFreshSession(context, deps) }),
    schema: onlyPassword,
    act: async (context, { actor, sessionId }, { value: { password } }) => {
      await countOne(limits.person, actor.personId);
      await changePassword(deps, actor, { password, sessionId });
      flash(context, 'passwordChanged');
      return context.redirect('/account', 303);
    },
    page: (context, _entered, state) => showPassword(context, state),
  });
  return routes;
}

/** What is stored, as the form shows it. */
function accountValues({ name, language = '', timeZone = '', country = '' }: Account): FormValues {
  return { name, language, timeZone, country };
}

function nameOfSetting(context: Context<WebEnv>) {
  return (field: string, value: string) => {
    if (field === 'language') return languages.find(({ code }) => code === value)?.name ?? value;
    if (field === 'country' && value !== '')
      return new Intl.DisplayNames(localeOf(context), { type: 'region' }).of(value) ?? value;
    return value;
  };
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
  postForm(routes, '/account/confirm', {
    limit: bodies.short,
    enter: (context) => ({ ...requireActor(context), ...requireSession(context) }),
    schema: onlyPassword,
    act: async (context, { personId, sessionId }, { value: { password } }) => {
      await countOne(limits.person, personId);
      await confirmPassword(deps, { personId, sessionId }, password);
      return context.redirect(safeNext(context.req.query('next')), 303);
    },
    page: (context, _entered, state) => showConfirm(context, state),
  });
  postButton(routes, '/account/confirm/mail', {
    enter: requireActor,
    act: async (context, actor) => {
      await countOne(limits.person, actor.personId);
      await requestLink(deps, {
        address: actor.email,
        wish: 'sign-in',
        language: languageOf(context).code,
        next: safeNext(context.req.query('next')),
      });
      return context.redirect('/sign-in/sent', 303);
    },
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
  postButton(routes, '/account/sessions/others/end', {
    enter: requireActor,
    act: async (context, actor) => {
      await endOtherSessions(deps, actor, requireSession(context).sessionId);
      flash(context, 'devicesSignedOut');
      return context.redirect('/account/sessions', 303);
    },
  });
  postButton(routes, '/account/sessions/:id/end', {
    enter: requireActor,
    act: async (context, actor) => {
      await endSession(deps, actor, context.req.param('id'));
      flash(context, 'devicesSignedOut');
      return context.redirect('/account/sessions', 303);
    },
  });
  return routes;
}
