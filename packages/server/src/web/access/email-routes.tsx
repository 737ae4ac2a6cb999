import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  confirmAddress,
  confirmPrimaryAddress,
  getAddress,
  listAddresses,
  readAddressLink,
  readPrimaryLink,
  readRevertLink,
  removeAddress,
  requestAddress,
  requestPrimaryAddress,
  revertPrimaryAddress,
} from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { anybody, postButton, postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { EmailsPage, RemoveEmailPage, RevertedPage } from './email-pages.tsx';
import { countOne, type Limits } from './limits.ts';
import { openLink } from './link-pages.tsx';
import * as schemas from './schemas.ts';
import { requireActor, requireFreshSession, requireSession, takeSessionCookie } from './session.ts';
import { ConfirmLinkPage } from './sign-in-pages.tsx';

const onlyAddress = z.object({ address: schemas.address });
const home = '/account/emails';

export function emailRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showEmails = async (context: Context<WebEnv>, state: FormState) => {
    const emails = await listAddresses(deps, requireActor(context));
    const body = <EmailsPage state={state} emails={emails} />;
    return show(context, { title: wordsOf(context).access.emails.title, body, status: state.status });
  };
  routes.get(home, (context) => showEmails(context, emptyForm));
  const enterFresh = (context: Context<WebEnv>) => {
    const actor = requireActor(context);
    requireFreshSession(context, deps);
    return actor;
  };
  postForm(routes, home, {
    limit: bodies.short,
    enter: enterFresh,
    schema: onlyAddress,
    act: async (context, actor, { value: { address } }) => {
      await countOne(limits.person, actor.personId);
      await requestAddress(deps, actor, address);
      flash(context, 'sent');
      return context.redirect(home, 303);
    },
    page: (context, _actor, state) => showEmails(context, state),
  });

  postButton(routes, '/account/emails/:id/primary', {
    enter: enterFresh,
    act: async (context, actor) => {
      await countOne(limits.person, actor.personId);
      await requestPrimaryAddress(deps, actor, context.req.param('id'));
      flash(context, 'confirmAtPrimary');
      return context.redirect(home, 303);
    },
  });
  // A person who had to show again who they are comes back by GET.
  routes.get('/account/emails/:id/primary', (context) => context.redirect(home, 303));

  routes.get('/account/emails/:id/remove', async (context) => {
    requireFreshSession(context, deps);
    const { address } = await getAddress(deps, requireActor(context), context.req.param('id'));
    return show(context, {
      title: wordsOf(context).access.emails.removeTitle,
      body: <RemoveEmailPage address={address} />,
    });
  });
  postButton(routes, '/account/emails/:id/remove', {
    enter: enterFresh,
    act: async (context, actor) => {
      await removeAddress(deps, actor, context.req.param('id'));
      flash(context, 'removed');
      return context.redirect(home, 303);
    },
  });
  return routes;
}

/** The pages behind the links that are mailed about addresses. */
export function emailLinkRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/account/emails/confirm/:token', (context) => {
    const actor = requireActor(context);
    return openLink(context, home, {
      read: () => readAddressLink(deps, actor, context.req.param('token')),
      page: ({ address = '' }) =>
        ask(
          context,
          wordsOf(context).access.emails.confirmTitle,
          wordsOf(context).access.emails.confirmLead(address),
          wordsOf(context).access.emails.confirmSubmit,
        ),
    });
  });
  postButton(routes, '/account/emails/confirm/:token', {
    enter: requireActor,
    act: (context, actor) =>
      openLink(context, home, {
        read: () => confirmAddress(deps, actor, context.req.param('token')),
        page: () => {
          flash(context, 'saved');
          return context.redirect(home, 303);
        },
      }),
  });

  routes.get('/account/emails/primary/:token', (context) => {
    const actor = requireActor(context);
    return openLink(context, home, {
      read: () => readPrimaryLink(deps, actor, context.req.param('token')),
      page: ({ address = '' }) =>
        ask(
          context,
          wordsOf(context).access.emails.primaryTitle,
          wordsOf(context).access.emails.primaryLead(address),
          wordsOf(context).access.emails.primarySubmit,
        ),
    });
  });
  postButton(routes, '/account/emails/primary/:token', {
    enter: requireActor,
    act: (context, actor) => {
      const { sessionId } = requireSession(context);
      return openLink(context, home, {
        read: () => confirmPrimaryAddress(deps, actor, { token: context.req.param('token'), sessionId }),
        page: () => {
          flash(context, 'saved');
          return context.redirect(home, 303);
        },
      });
    },
  });

  routes.get('/account/emails/revert/:token', (context) =>
    openLink(context, '/reset-password', {
      read: () => readRevertLink(deps, context.req.param('token')),
      page: ({ address = '' }) =>
        ask(
          context,
          wordsOf(context).access.emails.revertTitle,
          wordsOf(context).access.emails.revertLead(address),
          wordsOf(context).access.emails.revertSubmit,
        ),
    }),
  );
  postButton(routes, '/account/emails/revert/:token', {
    enter: anybody,
    act: (context) =>
      openLink(context, '/reset-password', {
        read: () => revertPrimaryAddress(deps, context.req.param('token')),
        page: async () => {
          await takeSessionCookie(context, deps);
          return show(context, { title: wordsOf(context).access.emails.revertTitle, body: <RevertedPage /> });
        },
      }),
  });
  return routes;
}

function ask(context: Context<WebEnv>, title: string, ...[lead, submit]: [string, string]): Response {
  return show(context, { title, body: <ConfirmLinkPage title={title} lead={lead} submit={submit} /> });
}
