import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../platform/refusal.ts';
import type { WebEnv } from './env.ts';
import { declaredFor } from './forms/declaration.ts';
import { say } from './refusals.ts';

/** In letters, with the query: what a sign-in provider sends back fits several times. */
const longestAddress = 8000;
/** No address of ours is so long, and what stands in one is looked for or shown again. */
export function limitAddresses(): MiddlewareHandler<WebEnv> {
  return (context, next) => {
    if (context.req.url.length > longestAddress) throw new Refusal('too-large', say('web.address-too-long'));
    return next();
  };
}

/**
 * At most so many bytes in any request: more than any badge of ours needs. Forms and the operations below `apiBase` say
 * for themselves how large they may be, since a framework of skills is larger.
 */
export function limitBodies(maxSize: number, { apiBase }: { apiBase: string }): MiddlewareHandler<WebEnv> {
  const gate = bodyLimit({ maxSize, onError: (context) => leaveUnread(context, refuseLargeBody) });
  return (context, next) =>
    context.req.path.startsWith(`${apiBase}/`) || declaredFor(context) ? next() : gate(context, next);
}

/**
 * What is too large is not read to its end, so nothing else can come over that connection: without saying so, the next
 * request of a proxy or browser that keeps it would be lost (RFC 9110 §15.5.14).
 */
export function leaveUnread(context: Context, refuse: () => never): never {
  context.header('connection', 'close');
  return refuse();
}

export function refuseLargeForm(): never {
  throw new Refusal('too-large', say('web.form-too-large'));
}

export function refuseLargeFiles(megabytes: number): never {
  throw new Refusal('too-large', say('web.files-too-large', { megabytes }));
}

function refuseLargeBody(): never {
  throw new Refusal('too-large', say('web.request-too-large'));
}
