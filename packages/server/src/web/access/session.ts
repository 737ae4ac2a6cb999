import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Person } from '../../modules/audit/index.ts';
import { findSignedIn } from '../../modules/organisations/index.ts';
import { endSession, isFresh, type Session, sessionSeconds } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { dropCookie, readCookie, writeCookie } from '../cookies.ts';
import type { WebEnv } from '../env.ts';
import { rememberDevice } from './known-device.ts';

const cookie = 'session';

/** Finds who sends the request by the session cookie, and puts `actor` and `session` into the context. */
export function sessions(deps: Pick<Deps, 'config' | 'database' | 'now'>): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const token = readCookie(context, deps.config, cookie);
    if (token) {
      const signedIn = await findSignedIn(deps, token);
      if (signedIn) {
        context.set('actor', signedIn.actor);
        context.set('session', signedIn.session);
        // What a signed-in person sees is for no shared cache.
        context.header('cache-control', 'private, no-store');
      } else if (context.req.method === 'GET') dropCookie(context, deps.config, cookie);
    }
    await next();
  };
}

/** The signed-in person; anyone else is led to sign-in and back again. */
export function requireActor(context: Context<WebEnv>): Person {
  const actor = context.get('actor');
  if (actor) return actor;
  throw leadTo(context, '/sign-in');
}

/** The session that `requireActor` speaks of. */
export function requireSession(context: Context<WebEnv>): Session {
  requireActor(context);
  return present(context.get('session'));
}

/**
 * The session of somebody who proved who they are within the last minutes; others are asked to do it again and come
 * back to `back`, so that a form can bring along what was typed.
 */
export function requireFreshSession(
  context: Context<WebEnv>,
  deps: Pick<Deps, 'now'>,
  back?: string,
): Session {
  requireActor(context);
  const session = context.get('session');
  if (session && isFresh(session, deps.now())) return session;
  throw leadTo(context, '/account/confirm', back);
}

/** Gives the browser its new session, and knows the device from then on; the session that it had ends, so that no session outlives a change of person. */
export async function replaceSession(
  context: Context<WebEnv>,
  deps: Pick<Deps, 'config' | 'database' | 'now'>,
  token: string,
): Promise<void> {
  await endCurrent(context, deps);
  const signedIn = await findSignedIn(deps, token);
  if (signedIn) rememberDevice(context, deps, signedIn.actor.personId);
  writeCookie(context, deps.config, { name: cookie, value: token, maxAgeSeconds: sessionSeconds });
}

/** Signs this browser out. */
export async function takeSessionCookie(
  context: Context<WebEnv>,
  deps: Pick<Deps, 'config' | 'database'>,
): Promise<void> {
  await endCurrent(context, deps);
  dropCookie(context, deps.config, cookie);
}

function present(session: Session | undefined): Session {
  if (session) return session;
  throw new Error('There is an actor without a session.');
}

async function endCurrent(context: Context<WebEnv>, deps: Pick<Deps, 'database'>): Promise<void> {
  const actor = context.get('actor');
  const session = context.get('session');
  if (actor && session) await endSession(deps, actor, session.sessionId);
}

/** Longer ones are nobody's, and a browser would refuse the answer's head. */
const longestNext = 2000;

/** A path of ours to go on to, never another site. */
export function safeNext(next: string | undefined): string {
  if (
    !next?.startsWith('/') ||
    next.length > longestNext ||
    /^\/[/\\]/.test(next) ||
    /[\p{Cc}\s\\]/u.test(next)
  )
    return '/';
  return next;
}

function leadTo(context: Context<WebEnv>, page: string, back?: string): HTTPException {
  const { pathname, search } = new URL(context.req.url);
  const here = context.req.method === 'GET' ? pathname + search : pageOfForm(context, pathname);
  const next = back ?? here;
  return new HTTPException(401, { res: context.redirect(`${page}?next=${encodeURIComponent(next)}`, 303) });
}

/** The page that a form stood on: many forms post to an address that has no page of its own. */
function pageOfForm(context: Context<WebEnv>, pathname: string): string {
  const base = context.get('settings').publicUrl;
  const referrer = context.req.header('referer') ?? '';
  return referrer.startsWith(`${base}/`) ? referrer.slice(base.length) : pathname;
}
