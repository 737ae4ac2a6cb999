import type { Context } from 'hono';
import { dropCookie, readCookie, writeCookie } from './cookies.ts';
import type { WebEnv } from './env.ts';
import { type FlashCode, languages } from './words/index.ts';

/** Remembers for the next page what was just done; that page says it once. Call it before the 303. */
export function flash(context: Context<WebEnv>, code: FlashCode): void {
  writeCookie(context, context.get('settings'), { name: 'flash', value: code, maxAgeSeconds: 120 });
}

/** What the request before has left to be said, and forgets it. A code that we did not write is nothing. */
export function takeFlash(context: Context<WebEnv>): FlashCode | undefined {
  const code = readCookie(context, context.get('settings'), 'flash');
  if (code === undefined) return undefined;
  dropCookie(context, context.get('settings'), 'flash');
  return Object.hasOwn(languages[0].words.flash, code) ? (code as FlashCode) : undefined;
}
