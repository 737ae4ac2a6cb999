import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../platform/refusal.ts';
import type { WebEnv } from './env.ts';
import { say } from './refusals.ts';

/** Most that a form may send, in bytes: ten of the longest texts of ours. */
const largestForm = 256 * 1024;
/** In letters, with the query: what a sign-in provider sends back fits several times. */
const longestAddress = 8000;
/** The pages to which files are sent, in the one way in which forms send them: the limit of every request holds for them. */
const takesFiles = /^\/(verify|admin\/site|console\/[^/]+\/look)$/;

/**
 * Forms are small; only forms with files may be sent more. A form without one is taken apart at each `&`: a few
 * megabytes of empty fields would keep the server busy for seconds.
 */
export function limitForms(): MiddlewareHandler<WebEnv> {
  const limit = bodyLimit({
    maxSize: largestForm,
    onError: (context) => leaveUnread(context, refuseLargeForm),
  });
  return (context, next) => {
    const { path } = context.req;
    const isOfFiles = context.req.header('content-type')?.startsWith('multipart/form-data') === true;
    return isOfFiles && takesFiles.test(path) ? next() : limit(context, next);
  };
}

/** No address of ours is so long, and what stands in one is looked for or shown again. */
export function limitAddresses(): MiddlewareHandler<WebEnv> {
  return (context, next) => {
    if (context.req.url.length > longestAddress) throw new Refusal('too-large', say('web.address-too-long'));
    return next();
  };
}

/** At most so many bytes in any request: more than any form or badge of ours needs. */
export function limitBodies(maxSize: number): MiddlewareHandler<WebEnv> {
  return bodyLimit({ maxSize, onError: (context) => leaveUnread(context, refuseLargeBody) });
}

/**
 * What is too large is not read to its end, so nothing else can come over that connection: without saying so, the next
 * request of a proxy or browser that keeps it would be lost (RFC 9110 §15.5.14).
 */
function leaveUnread(context: Context, refuse: () => never): never {
  context.header('connection', 'close');
  return refuse();
}

export function refuseLargeForm(): never {
  throw new Refusal('too-large', say('web.form-too-large'));
}

function refuseLargeBody(): never {
  throw new Refusal('too-large', say('web.request-too-large'));
}
