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
import { Refusal, refusalStatus } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { refusalText } from '../words/index.ts';
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
  routes.post('/account/passkeys/options', (context) => {
    const actor = requireActor(context);
    requireFreshSession(context, deps);
    return answer(context, () => beginPasskey(deps, actor));
  });
  routes.post('/account/passkeys/add', (context) => {
    const actor = requireActor(context);
    requireFreshSession(context, deps);
    return answer(context, async () => {
      const { ticket, name, response } = added.parse(await context.req.json());
      await finishPasskey(deps, actor, { ticket, name, response: response as PasskeyAnswer });
      flash(context, 'saved');
      return { next: '/account/passkeys' };
    });
  });
  routes.post('/account/passkeys/:id/remove', async (context) => {
    requireFreshSession(context, deps);
    await removePasskey(deps, requireActor(context), context.req.param('id'));
    flash(context, 'removed');
    return context.redirect('/account/passkeys', 303);
  });

  routes.post('/sign-in/passkey/options', (context) =>
    answer(context, async () => {
      await countVisit(context, deps, limits);
      return beginPasskeySignIn(deps);
    }),
  );
  routes.post('/sign-in/passkey', (context) =>
    answer(context, async () => {
      await countVisit(context, deps, limits);
      const { ticket, next, response } = proven.parse(await context.req.json());
      const userAgent = context.req.header('user-agent') ?? '';
      const proof = response as PasskeyProof;
      await replaceSession(
        context,
        deps,
        await finishPasskeySignIn(deps, { ticket, response: proof, userAgent }),
      );
      flash(context, 'signedIn');
      return { next: safeNext(next) };
    }),
  );
  return routes;
}

async function answer(context: Context<WebEnv>, act: () => Promise<object>): Promise<Response> {
  try {
    return context.json(await act());
  } catch (error) {
    if (error instanceof Refusal)
      return context.json({ message: refusalText(wordsOf(context), error) }, refusalStatus[error.kind]);
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return context.json({ message: wordsOf(context).access.passkeys.failed }, 400);
    throw error;
  }
}
