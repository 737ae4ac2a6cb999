import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { keepForm, takeKeptForm } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { addressOf, longestNext, requireActor, ShowWhoFirst, safeNext } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { declarationOf, declaredFor } from './declaration.ts';
import type { FormValues } from './form-state.ts';
import { readValues } from './read-form.ts';

/** The names of fields whose answers are kept nowhere. */
const secret = /password|secret|token/i;

/**
 * Keeps what was typed into a form whose reader must show first who they are: the session was over, or too old for
 * what the form does. It is theirs to whom the page was shown, and comes back when they come back.
 */
export function keepForms(deps: Pick<Deps, 'database' | 'now' | 'randomBytes'>): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    await next();
    const { error } = context;
    if (!(error instanceof ShowWhoFirst) || !declaredFor(context)?.showAgain) return;
    const personId = context.get('shownTo') ?? context.get('actor')?.personId;
    const values = await typedInto(context);
    if (!personId || !values) return;
    const { pathname, search } = new URL(context.req.url);
    const who = { personId, browser: context.get('visitor') };
    const token = await keepForm(deps, who, { path: pathname, values });
    if (token === undefined) return;
    const back = new URLSearchParams(search);
    back.set('kept', token);
    if (error.next !== pathname) back.set('from', error.next);
    const address = `${pathname}?${back}`;
    if (address.length <= longestNext) context.res.headers.set('location', addressOf(error.page, address));
  };
}

/** What can be kept; undefined when it is nothing that anybody typed. */
async function typedInto(context: Context<WebEnv>): Promise<FormValues | undefined> {
  const { values } = await readValues(context);
  const kept = Object.entries(values).filter(([field]) => !secret.test(field));
  return kept.some(([field]) => field !== 'state') ? Object.fromEntries(kept) : undefined;
}

/** For each form an address that shows it again, filled with what was kept: that to which it is sent. */
export function giveFormsBack(
  deps: Pick<Deps, 'database' | 'now'>,
  doors: readonly Pick<Hono<WebEnv>, 'routes'>[],
): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  for (const { method, path, handler } of doors.flatMap((door) => door.routes)) {
    const showAgain = method === 'POST' ? declarationOf(handler)?.showAgain : undefined;
    if (!showAgain) continue;
    routes.use(path, async (context, next) => {
      const token = context.req.query('kept');
      if (context.req.method !== 'GET' || token === undefined) return next();
      const actor = requireActor(context);
      const { pathname } = new URL(context.req.url);
      const answer = await showAgain(context, async () => {
        const kept = await takeKeptForm(deps, actor, { token, browser: context.get('visitor') });
        if (kept?.path !== pathname) return undefined;
        context.set('isGivenBack', true);
        return kept.values;
      });
      return answer ?? context.redirect(pageOf(context, pathname), 303);
    });
  }
  return routes;
}

/** Where the form stood, for who comes when nothing is kept. */
function pageOf(context: Context<WebEnv>, pathname: string): string {
  const from = context.req.query('from');
  return from === undefined ? pathname : safeNext(from);
}
