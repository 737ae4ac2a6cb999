import type { MiddlewareHandler } from 'hono';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { WebEnv } from './env.ts';

/** Gives each request an id (also in the answer) and writes one line when it ends: no query strings, names or tokens. */
export function requestLog(log: Log): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const requestId = newId('req');
    const startedAt = performance.now();
    context.set('requestId', requestId);
    context.header('x-request-id', requestId);
    await next();
    const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10;
    const fields = {
      requestId,
      method: context.req.method,
      path: withoutTokens(context.req.path),
      status: context.res.status,
      milliseconds,
    };
    log.info(fields, 'request');
  };
}

/** Mailed and printed links end in a token that opens an account; ids are shorter (security.md row 1). */
function withoutTokens(path: string): string {
  return path.replace(/[\w-]{40,}/g, '…');
}
