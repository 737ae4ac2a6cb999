import type { Context } from 'hono';
import { weeklyHours } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { readCookie, writeCookie } from '../../cookies.ts';
import type { WebEnv } from '../../env.ts';

const year = 365 * 86_400;

/**
 * How many hours a week the reader has: as the address asks, which is remembered on their device, or as it was
 * remembered. `isOwn` is false where nobody said it.
 */
export function myHours(
  deps: Pick<Deps, 'config'>,
  context: Context<WebEnv>,
): { hours: number; isOwn: boolean } {
  const asked = readHours(context.req.query('hours'));
  if (asked !== undefined) {
    const cookie = { name: 'hours', value: String(asked), maxAgeSeconds: year };
    writeCookie(context, deps.config, cookie);
    return { hours: asked, isOwn: true };
  }
  const kept = readHours(readCookie(context, deps.config, 'hours'));
  return { hours: kept ?? weeklyHours.usual, isOwn: kept !== undefined };
}

function readHours(text: string | undefined): number | undefined {
  const hours = Number((text ?? '').trim().replace(',', '.'));
  const isFine =
    text !== undefined && text.trim() !== '' && hours >= weeklyHours.least && hours <= weeklyHours.most;
  return isFine ? Math.round(hours * 2) / 2 : undefined;
}
