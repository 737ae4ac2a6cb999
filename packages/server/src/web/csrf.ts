import { createHmac, createSecretKey, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { readCookie, writeCookie } from './cookies.ts';
import type { WebEnv } from './env.ts';
import { answerOldForm } from './errors.tsx';
import { isForm, readPosted } from './forms/posted.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Forms are taken only from our own pages (security.md row 27): the Origin must be ours and the posted token must
 * belong to the visitor's cookie. Other doors (protocols, API) do not use cookies and are mounted outside.
 */
export function csrf(config: Pick<Config, 'publicUrl'>, bytes: Uint8Array): MiddlewareHandler<WebEnv> {
  const secret = createSecretKey(bytes);
  return async (context, next) => {
    let visitor = readCookie(context, config, 'visitor');
    if (!visitor || !/^[\w-]{22}$/.test(visitor)) {
      visitor = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
      writeCookie(context, config, { name: 'visitor', value: visitor });
    }
    const known = visitor;
    context.set('visitor', visitor);
    context.set('formToken', (personId) => formToken(known, personId, secret));
    if (safeMethods.has(context.req.method)) return next();
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== new URL(config.publicUrl).origin) return answerOldForm(context);
    if (origin === undefined && !isSameOriginFetch(context.req.header('sec-fetch-site')))
      return answerOldForm(context);
    const sent = context.req.header('x-csrf-token') ?? (await readPostedToken(context.req)) ?? '';
    const [masked = '', personId = ''] = sent.split('.');
    if (!isSame(unmask(masked), tokenOf(visitor, personId, secret))) return answerOldForm(context);
    if (personId) context.set('shownTo', personId);
    return next();
  };
}

/** Says also to whom the page was shown, because what was typed is theirs, whoever is signed in when it comes. */
function formToken(visitor: string, personId: string | undefined, secret: KeyObject): string {
  const masked = mask(tokenOf(visitor, personId ?? '', secret));
  return personId === undefined ? masked : `${masked}.${personId}`;
}

function tokenOf(visitor: string, personId: string, secret: KeyObject): Buffer {
  return createHmac('sha256', secret).update(`csrf:${visitor}:${personId}`).digest();
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
  const mixed = Buffer.alloc(bytes.length);
  for (let index = 0; index < bytes.length; index++) mixed[index] = (bytes[index] ?? 0) ^ (pad[index] ?? 0);
  return mixed;
}

function isSameOriginFetch(site: string | undefined): boolean {
  return site === 'same-origin';
}

function isSame(sent: Buffer, token: Buffer): boolean {
  return sent.length === token.length && timingSafeEqual(sent, token);
}

async function readPostedToken(request: HonoRequest): Promise<string | undefined> {
  if (!isForm(request)) return undefined;
  // What was cut off on its way, or is no form at all, holds no token either.
  const posted = await readPosted(request).catch(() => undefined);
  return typeof posted?.csrf === 'string' ? posted.csrf : undefined;
}
