import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../platform/refusal.ts';
import { say } from './refusals.ts';

/** More than any request of ours needs: a check of a badge may take 45 s, the database 20 s. */
const longest = 60_000;

/** Whatever happens, an answer comes. What was begun may still end, but nobody waits for it. */
export function timeLimit(milliseconds: number = longest): MiddlewareHandler {
  return async (_context, next) => {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Refusal('busy', say('web.too-slow'))), milliseconds);
    try {
      await Promise.race([next(), late.promise]);
    } finally {
      clearTimeout(timer);
    }
  };
}
