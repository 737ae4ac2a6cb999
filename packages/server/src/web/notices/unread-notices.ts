import type { MiddlewareHandler } from 'hono';
import { countUnread } from '../../modules/notices/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';

/** Lets every page of a person say how much is new for them. */
export function unreadNotices(deps: Pick<Deps, 'database'>): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const actor = context.get('actor');
    if (actor && context.req.method === 'GET') context.set('unread', await countUnread(deps, actor));
    await next();
  };
}
