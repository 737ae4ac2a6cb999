import type { MiddlewareHandler } from 'hono';

/** How soon somebody who was told "not now" may ask again, in seconds. */
const soon = '30';

/** Every 503, of whichever door, says when to ask again. */
export function retryAfter(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (context.res.status === 503) context.res.headers.set('retry-after', soon);
  };
}
