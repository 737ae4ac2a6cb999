import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  beginPasskey,
  beginPasskeySignIn,
  finishPasskey,
  finishPasskeySignIn,
  listPasskeys,
  type PasskeyAnswer,
  type PasskeyProof,
  removePasskey,
} from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { postButton } from '../forms/post-form.ts';
import { postJson } from '../forms/post-json.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { countVisit, type Limits } from './limits.ts';
import { PasskeysPage } from './passkey-pages.tsx';
import { replaceSession, requireActor, requireFreshSession, safeNext } from './session.ts';

const text = z.string().max(20_000);
const shared = { id: text, rawId: text, type: z.literal('public-key'), clientExtensionResults: z.object({}) };
const attachment = z.enum(['platform', 'cross-platform']).optional();
const added = z.object({
  ticket: text,
  name: z.string().max(60),
  response: z.object({
    ...shared,
    authenticatorAttachment: attachment,
    response: z.object({
      clientDataJSON: text,
      attestationObject: text,
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
  }),
});
const proven = z.object({
  ticket: text,
  next: z.string().max(2000),
  response: z.object({
    ...shared,
    authenticatorAttachment: attachment,
    response: z.object({
      clientDataJSON: text,
      authenticatorData: text,
      signature: text,
      userHandle: text.optional(),
    }),
  }),
});

/** Spoken by the island `passkeys`: JSON, with the form token in a header. */
export function passkeyRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/account/passkeys', async (context) => {
    requireFreshSession(context, deps);
    const passkeys = await listPasskeys(deps, requireActor(context));
    return show(context, {
      title: wordsOf(context).access.passkeys.title,
      body: <PasskeysPage passkeys={passkeys} />,
    });
  });
  const enterFresh = (context: Context<WebEnv>) => {
    const actor = requireActor(context);
    requireFreshSession(context, deps);
    return actor;
  };
  postJson(routes, '/account/passkeys/options', {
    limit: bodies.button,
    enter: enterFresh,
    schema: z.unknown(),
    act: (_context, actor) => beginPasskey(deps, actor),
  });
  postJson(routes, '/account/passkeys/add', {
    limit: bodies.long,
    enter: enterFresh,
    schema: added,
    act: async (context, actor, { ticket, name, response }) => {
      await finishPasskey(deps, actor, { ticket, name, response: response as PasskeyAnswer });
      flash(context, 'saved');
      return { next: '/account/passkeys' };
    },
  });
  postButton(routes, '/account/passkeys/:id/remove', {
    enter: enterFresh,
    act: async (context, actor) => {
      await removePasskey(deps, actor, context.req.param('id'));
      flash(context, 'removed');
      return context.redirect('/account/passkeys', 303);
    },
  });

  postJson(routes, '/sign-in/passkey/options', {
    limit: bodies.button,
    enter: (context) => countVisit(context, deps, limits),
    schema: z.unknown(),
    act: () => beginPasskeySignIn(deps),
  });
  postJson(routes, '/sign-in/passkey', {
    limit: bodies.long,
    enter: (context) => countVisit(context, deps, limits),
    schema: proven,
    act: async (context, _counted, { ticket, next, response }) => {
      const userAgent = context.req.header('user-agent') ?? '';
      const proof = response as PasskeyProof;
      const token = await finishPasskeySignIn(deps, { ticket, response: proof, userAgent });
      await replaceSession(context, deps, token);
      flash(context, 'signedIn');
      return { next: safeNext(next) };
    },
  });
  return routes;
}
