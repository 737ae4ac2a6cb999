import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Person } from '../../modules/audit/index.ts';
import { findSignedIn } from '../../modules/organisations/index.ts';
import {
  assertAdministrator,
  endSession,
  isFresh,
  type Session,
  sessionSeconds,
} from '../../modules/people/index.ts';
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

/** The signed-in person, who runs the site; to others its administration does not exist. */
export function requireAdministrator(context: Context<WebEnv>): Person {
  const actor = requireActor(context);
  assertAdministrator(actor);
  return actor;
}

/** The session that `requireActor` speaks of. */
export function requireSession(context: Context<WebEnv>): Session {
  requireActor(context);
  return present(context.get('session'));
}

/** The session of somebody who proved who they are within the last minutes; others are asked to do it again. */
export function requireFreshSession(context: Context<WebEnv>, deps: Pick<Deps, 'now'>): Session {
  requireActor(context);
  const session = context.get('session');
  if (session && isFresh(session, deps.now())) return session;
  throw leadTo(context, '/account/confirm');
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
export const longestNext = 2000;

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

/** Somebody is led to another page first, to show who they are, and back to `next`. */
export class ShowWhoFirst extends HTTPException {
  readonly page: string;
  readonly next: string;

  constructor(context: Context<WebEnv>, { page, next }: { page: string; next: string }) {
    super(401, { res: context.redirect(addressOf(page, next), 303) });
    this.page = page;
    this.next = next;
  }
}

/** The address of a page that asks who somebody is, and leads back. */
export function addressOf(page: string, next: string): string {
  return `${page}?next=${encodeURIComponent(next)}`;
}

function leadTo(context: Context<WebEnv>, page: string): ShowWhoFirst {
  const { pathname, search } = new URL(context.req.url);
  const next = context.req.method === 'GET' ? pathname + search : pageOfForm(context, pathname);
  return new ShowWhoFirst(context, { page, next });
}

/** The page that a form stood on: many forms post to an address that has no page of its own. */
function pageOfForm(context: Context<WebEnv>, pathname: string): string {
  const base = context.get('settings').publicUrl;
  const referrer = context.req.header('referer') ?? '';
  return referrer.startsWith(`${base}/`) ? referrer.slice(base.length) : pathname;
}
