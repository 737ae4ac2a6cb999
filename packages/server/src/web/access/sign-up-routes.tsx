import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  assertSetupLink,
  createFirstAdministrator,
  finishSignUp,
  readReset,
  readSignUp,
  requestLink,
  resetPassword,
} from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { anybody, postForm } from '../forms/post-form.ts';
import { guessReader, languageOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { countMail, type Limits } from './limits.ts';
import { enterLink, openLink } from './link-pages.tsx';
import { needsMail } from './no-mail-page.tsx';
import * as schemas from './schemas.ts';
import { replaceSession, safeNext } from './session.ts';
import { MailLinkPage } from './sign-in-pages.tsx';
import {
  FirstAdministratorForm,
  NewAccountForm,
  NewPasswordForm,
  QuestionPage,
  SignUpPage,
} from './sign-up-pages.tsx';

const begin = z.object({ name: schemas.name, address: schemas.address });
const account = z.object({ name: schemas.name, password: schemas.password });
const onlyAddress = z.object({ address: schemas.address });
const onlyPassword = z.object({ password: schemas.password });
const administrator = z.object({
  name: schemas.name,
  address: schemas.address,
  password: schemas.password,
});

export function signUpRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showBegin = (context: Context<WebEnv>, state: FormState) => {
    const body = <SignUpPage state={state} next={safeNext(context.req.query('next'))} />;
    return show(context, { title: wordsOf(context).access.signUp.title, body, status: state.status });
  };
  routes.use('/sign-up', needsMail(deps));
  routes.get('/sign-up', (context) => showBegin(context, emptyForm));
  postForm(routes, '/sign-up', {
    limit: bodies.short,
    enter: anybody,
    schema: begin,
    act: async (context, _anybody, { value: { name, address } }) => {
      const next = safeNext(context.req.query('next'));
      const language = languageOf(context).code;
      if (await countMail(context, deps, { limits, address }))
        await requestLink(deps, { address, name, wish: 'sign-up', next, language });
      return context.redirect('/sign-in/sent', 303);
    },
    page: (context, _anybody, state) => showBegin(context, state),
  });

  const showFinish = (context: Context<WebEnv>, address: string, state: FormState) => {
    const { finishTitle, finishLead, finishSubmit } = wordsOf(context).access.signUp;
    const body = (
      <QuestionPage title={finishTitle} lead={finishLead(address)} state={state}>
        <NewAccountForm state={state} submit={finishSubmit} />
      </QuestionPage>
    );
    return show(context, { title: finishTitle, body, status: state.status });
  };
  routes.get('/sign-up/:token', (context) =>
    openLink(context, '/sign-up', {
      read: () => readSignUp(deps, context.req.param('token')),
      page: ({ address = '', detail }) =>
        showFinish(context, address, { values: { name: detail.name ?? '' }, errors: {} }),
    }),
  );
  postForm(routes, '/sign-up/:token', {
    limit: bodies.short,
    enter: (context) => enterLink(context, '/sign-up', () => readSignUp(deps, context.req.param('token'))),
    schema: account,
    act: async (context, _link, { value }) => {
      const { sessionToken, next } = await finishSignUp(deps, {
        token: context.req.param('token'),
        userAgent: context.req.header('user-agent') ?? '',
        reader: guessReader(context),
        ...value,
      });
      await replaceSession(context, deps, sessionToken);
      flash(context, 'welcome');
      return context.redirect(safeNext(next), 303);
    },
    page: (context, { address = '' }, state) => showFinish(context, address, state),
  });
  return routes;
}

export function resetRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showBegin = (context: Context<WebEnv>, state: FormState) => {
    const { title, lead, submit } = wordsOf(context).access.reset;
    const body = <MailLinkPage state={state} title={title} lead={lead} submit={submit} />;
    return show(context, { title, body, status: state.status });
  };
  routes.use('/reset-password', needsMail(deps));
  routes.get('/reset-password', (context) => showBegin(context, emptyForm));
  postForm(routes, '/reset-password', {
    limit: bodies.short,
    enter: anybody,
    schema: onlyAddress,
    act: async (context, _anybody, { value: { address } }) => {
      if (await countMail(context, deps, { limits, address }))
        await requestLink(deps, { address, wish: 'reset-password', language: languageOf(context).code });
      return context.redirect('/sign-in/sent', 303);
    },
    page: (context, _anybody, state) => showBegin(context, state),
  });

  const showFinish = (context: Context<WebEnv>, address: string, state: FormState) => {
    const { title, finishLead, finishSubmit } = wordsOf(context).access.reset;
    const body = (
      <QuestionPage title={title} lead={finishLead(address)} state={state}>
        <NewPasswordForm state={state} submit={finishSubmit} />
      </QuestionPage>
    );
    return show(context, { title, body, status: state.status });
  };
  routes.get('/reset-password/:token', (context) =>
    openLink(context, '/reset-password', {
      read: () => readReset(deps, context.req.param('token')),
      page: ({ address = '' }) => showFinish(context, address, emptyForm),
    }),
  );
  postForm(routes, '/reset-password/:token', {
    limit: bodies.short,
    enter: (context) =>
      enterLink(context, '/reset-password', () => readReset(deps, context.req.param('token'))),
    schema: onlyPassword,
    act: async (context, _link, { value: { password } }) => {
      const token = context.req.param('token');
      const userAgent = context.req.header('user-agent') ?? '';
      const sessionToken = await resetPassword(deps, { token, password, userAgent });
      await replaceSession(context, deps, sessionToken);
      flash(context, 'passwordChanged');
      return context.redirect('/', 303);
    },
    page: (context, { address = '' }, state) => showFinish(context, address, state),
  });
  return routes;
}

export function setupRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showForm = (context: Context<WebEnv>, state: FormState) => {
    const { title, lead } = wordsOf(context).access.setup;
    const body = (
      <QuestionPage title={title} lead={lead} state={state}>
        <FirstAdministratorForm state={state} />
      </QuestionPage>
    );
    return show(context, { title, body, status: state.status });
  };
  routes.get('/setup/:token', (context) =>
    openLink(context, '/sign-in', {
      read: () => assertSetupLink(deps, context.req.param('token')),
      page: () => showForm(context, emptyForm),
    }),
  );
  postForm(routes, '/setup/:token', {
    limit: bodies.short,
    enter: (context) =>
      enterLink(context, '/sign-in', () => assertSetupLink(deps, context.req.param('token'))),
    schema: administrator,
    act: async (context, _link, { value }) => {
      const sessionToken = await createFirstAdministrator(deps, {
        token: context.req.param('token'),
        userAgent: context.req.header('user-agent') ?? '',
        reader: guessReader(context),
        ...value,
      });
      await replaceSession(context, deps, sessionToken);
      flash(context, 'welcome');
      return context.redirect('/admin', 303);
    },
    page: (context, _link, state) => showForm(context, state),
  });
  return routes;
}
