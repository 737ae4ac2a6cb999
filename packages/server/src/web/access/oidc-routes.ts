import { Hono } from 'hono';
import { beginOidc, finishOidc } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { dropCookie, readCookie, writeCookie } from '../cookies.ts';
import type { WebEnv } from '../env.ts';
import { guessReader } from '../language.ts';
import { flash } from '../show.tsx';
import { countVisit, type Limits } from './limits.ts';
import { replaceSession, requireActor, requireFreshSession, safeNext } from './session.ts';

const cookie = 'oidc';

/**
 * Sign-in at an OpenID Connect provider. These are links, not forms: the policy of our pages lets no form lead to
 * another site. What a link starts is bound to this browser by a cookie.
 */
export function oidcRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/sign-in/oidc', async (context) => {
    await countVisit(context, deps, limits);
    const { url, ticket } = await beginOidc(deps, { next: safeNext(context.req.query('next')) });
    writeCookie(context, deps.config, { name: cookie, value: ticket, maxAgeSeconds: 600 });
    return context.redirect(url, 303);
  });
  routes.get('/account/oidc', async (context) => {
    const { personId } = requireActor(context);
    requireFreshSession(context, deps);
    const { url, ticket } = await beginOidc(deps, { next: '/account', personId });
    writeCookie(context, deps.config, { name: cookie, value: ticket, maxAgeSeconds: 600 });
    return context.redirect(url, 303);
  });
  routes.get('/sign-in/oidc/callback', async (context) => {
    const ticket = readCookie(context, deps.config, cookie) ?? '';
    dropCookie(context, deps.config, cookie);
    const { search } = new URL(context.req.url);
    const { sessionToken, next } = await finishOidc(deps, {
      // The address as the provider knows it, whatever a proxy has made of it.
      url: new URL(`/sign-in/oidc/callback${search}`, deps.config.publicUrl),
      ticket,
      personId: context.get('actor')?.personId,
      userAgent: context.req.header('user-agent') ?? '',

      reader: guessReader(context),
    });
    if (sessionToken) await replaceSession(context, deps, sessionToken);
    flash(context, sessionToken ? 'signedIn' : 'saved');
    return context.redirect(safeNext(next), 303);
  });
  return routes;
}
