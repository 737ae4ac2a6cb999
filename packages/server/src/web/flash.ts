import type { Context } from 'hono';
import { dropCookie, readCookie, writeCookie } from './cookies.ts';
import type { WebEnv } from './env.ts';
import type { FlashCode } from './words/en/flash.ts';
import { flash as sentences } from './words/en/flash.ts';

/** Remembers for the next page what was just done; that page says it once. Call it before the 303. */
export function flash(context: Context<WebEnv>, code: FlashCode): void {
  writeCookie(context, context.get('settings'), { name: 'flash', value: code, maxAgeSeconds: 120 });
}

/** What the request before has left to be said, and forgets it. A code that we did not write is nothing. */
export function takeFlash(context: Context<WebEnv>): FlashCode | undefined {
  const code = readCookie(context, context.get('settings'), 'flash');
  if (code === undefined) return undefined;
  dropCookie(context, context.get('settings'), 'flash');
  return Object.hasOwn(sentences, code) ? (code as FlashCode) : undefined;
}
