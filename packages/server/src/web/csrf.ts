import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { readCookie, writeCookie } from './cookies.ts';
import type { WebEnv } from './env.ts';
import { answerOldForm } from './errors.tsx';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Forms are taken only from our own pages (security.md row 27): the Origin must be ours and the posted token must
 * belong to the visitor's cookie. Other doors (protocols, API) do not use cookies and are mounted outside.
 */
export function csrf(config: Pick<Config, 'publicUrl'>, secret: Uint8Array): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    let visitor = readCookie(context, config, 'visitor');
    if (!visitor || !/^[\w-]{22}$/.test(visitor)) {
      visitor = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
      writeCookie(context, config, { name: 'visitor', value: visitor });
    }
    const token = tokenOf(visitor, secret);
    context.set('csrfToken', mask(token));
    if (safeMethods.has(context.req.method)) return next();
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== new URL(config.publicUrl).origin) return answerOldForm(context);
    if (origin === undefined && !isSameOriginFetch(context.req.header('sec-fetch-site')))
      return answerOldForm(context);
    const sent = context.req.header('x-csrf-token') ?? (await readPostedToken(context.req));
    return sent && isSame(unmask(sent), token) ? next() : answerOldForm(context);
  };
}

function tokenOf(visitor: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`csrf:${visitor}`).digest();
}

/** Written differently into each page: what is the same in many compressed pages can be guessed by their length (BREACH). */
function mask(token: Buffer): string {
  const pad = randomBytes(token.length);
  return Buffer.concat([pad, xor(pad, token)]).toString('base64url');
}

function unmask(sent: string): Buffer {
  const bytes = Buffer.from(sent, 'base64url');
  const half = bytes.length / 2;
  return Number.isInteger(half) ? xor(bytes.subarray(0, half), bytes.subarray(half)) : Buffer.alloc(0);
}

function xor(pad: Uint8Array, bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (pad[index] ?? 0)));
}

function isSameOriginFetch(site: string | undefined): boolean {
  return site === 'same-origin';
}

function isSame(sent: Buffer, token: Buffer): boolean {
  return sent.length === token.length && timingSafeEqual(sent, token);
}

async function readPostedToken(request: {
  header(name: string): string | undefined;
  parseBody(options: { all: true }): Promise<{ csrf?: unknown }>;
}): Promise<string | undefined> {
  const type = request.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data'))
    return undefined;
  // What was cut off on its way, or is no form at all, holds no token either.
  const body = await request.parseBody({ all: true }).catch(() => undefined);
  return typeof body?.csrf === 'string' ? body.csrf : undefined;
}
