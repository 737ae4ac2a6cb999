import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { listDemoPeople, signInAsDemoPerson } from '../../modules/organisations/index.ts';
import { readSignInLink, requestLink, signInByLink, signInWithPassword } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { anybody, postButton, postForm } from '../forms/post-form.ts';
import { languageOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { countMail, countSignIn, type Limits } from './limits.ts';
import { openLink, showSent } from './link-pages.tsx';
import { needsMail } from './no-mail-page.tsx';
import * as schemas from './schemas.ts';
import { replaceSession, safeNext, takeSessionCookie } from './session.ts';
import {
  AlreadySignedInPage,
  ConfirmLinkPage,
  MailLinkPage,
  SignInPage,
  SignOutPage,
} from './sign-in-pages.tsx';

const credentials = z.object({ address: schemas.address, password: schemas.password });
const onlyPerson = z.object({ personId: z.string().max(100) });
const onlyAddress = z.object({ address: schemas.address });

export function signInRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showSignIn = async (context: Context<WebEnv>, state: FormState) => {
    const demoPeople = deps.config.demo ? await listDemoPeople(deps) : [];
    const next = safeNext(context.req.query('next'));
    const providerName = deps.config.oidc?.name;
    const body = <SignInPage state={state} next={next} providerName={providerName} demoPeople={demoPeople} />;
    return show(context, { title: wordsOf(context).access.signIn.title, body, status: state.status });
  };

  routes.get('/sign-in', (context) => {
    const actor = context.get('actor');
    if (!actor) return showSignIn(context, emptyForm);
    const body = <AlreadySignedInPage actor={actor} next={safeNext(context.req.query('next'))} />;
    return show(context, { title: wordsOf(context).access.signIn.alreadyTitle, body });
  });

  postForm(routes, '/sign-in', {
    limit: bodies.short,
    enter: anybody,
    schema: credentials,
    act: async (context, _anybody, { value: { address, password } }) => {
      const giveBack = await countSignIn(context, deps, { limits, address });
      const userAgent = context.req.header('user-agent') ?? '';
      const token = await signInWithPassword(deps, { address, password, userAgent });
      await giveBack();
      await replaceSession(context, deps, token);
      flash(context, 'signedIn');
      return context.redirect(safeNext(context.req.query('next')), 303);
    },
    page: (context, _anybody, state) => showSignIn(context, state),
  });

  postForm(routes, '/sign-in/demo', {
    limit: bodies.button,
    enter: anybody,
    schema: onlyPerson,
    act: async (context, _anybody, { value: { personId } }) => {
      const userAgent = context.req.header('user-agent') ?? '';
      await replaceSession(context, deps, await signInAsDemoPerson(deps, { personId, userAgent }));
      flash(context, 'signedIn');
      return context.redirect(safeNext(context.req.query('next')), 303);
    },
    page: (context, _anybody, state) => showSignIn(context, state),
  });

  const showMail = (context: Context<WebEnv>, state: FormState) => {
    const { mailTitle, mailLead, mailSubmit } = wordsOf(context).access.signIn;
    const body = <MailLinkPage state={state} title={mailTitle} lead={mailLead} submit={mailSubmit} />;
    return show(context, { title: mailTitle, body, status: state.status });
  };
  routes.use('/sign-in/mail', needsMail(deps));
  routes.get('/sign-in/mail', (context) => showMail(context, emptyForm));
  postForm(routes, '/sign-in/mail', {
    limit: bodies.short,
    enter: anybody,
    schema: onlyAddress,
    act: async (context, _anybody, { value: { address } }) => {
      const next = safeNext(context.req.query('next'));
      if (await countMail(context, deps, { limits, address }))
        await requestLink(deps, { address, wish: 'sign-in', next, language: languageOf(context).code });
      return context.redirect('/sign-in/sent', 303);
    },
    page: (context, _anybody, state) => showMail(context, state),
  });
  routes.get('/sign-in/sent', (context) => showSent(context));

  routes.get('/sign-in/link/:token', (context) =>
    openLink(context, '/sign-in/mail', {
      read: () => readSignInLink(deps, context.req.param('token')),
      page: ({ address = '' }) => {
        const { linkTitle, linkLead, linkSubmit } = wordsOf(context).access.signIn;
        const body = <ConfirmLinkPage title={linkTitle} lead={linkLead(address)} submit={linkSubmit} />;
        return show(context, { title: linkTitle, body });
      },
    }),
  );
  postButton(routes, '/sign-in/link/:token', {
    enter: anybody,
    act: (context) =>
      openLink(context, '/sign-in/mail', {
        read: () => {
          const userAgent = context.req.header('user-agent') ?? '';
          return signInByLink(deps, { token: context.req.param('token'), userAgent });
        },
        page: async ({ sessionToken, next }) => {
          await replaceSession(context, deps, sessionToken);
          flash(context, 'signedIn');
          return context.redirect(safeNext(next), 303);
        },
      }),
  });

  routes.get('/sign-out', (context) =>
    show(context, { title: wordsOf(context).access.signOut.title, body: <SignOutPage /> }),
  );
  postButton(routes, '/sign-out', {
    enter: anybody,
    act: async (context) => {
      await takeSessionCookie(context, deps);
      flash(context, 'signedOut');
      return context.redirect('/', 303);
    },
  });
  return routes;
}
