import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import { type Grant, type GrantState, longestOfGrant } from './grant.ts';
import { walletRefusal } from './refusals.ts';

const dayMilliseconds = 24 * 3_600_000;
const mostYears = 2;

export function grantStateAt(grant: Pick<Grant, 'endsAt' | 'endedAt'>, now: Date): GrantState {
  if (grant.endedAt) return 'ended';
  return grant.endsAt <= now ? 'over' : 'open';
}

/** The last day on which it is open, as `2026-11-28` (UTC). */
export function lastDayOf({ endsAt }: Pick<Grant, 'endsAt'>): string {
  return dayOf(new Date(endsAt.getTime() - 1));
}

/** Days from now, as `2026-11-28` (UTC). */
export function dayAfter(now: Date, days: number): string {
  return dayOf(new Date(now.getTime() + days * dayMilliseconds));
}

/** The last day that a grant of today may have. */
export function latestLastDay(now: Date): string {
  return dayOf(new Date(Date.UTC(now.getUTCFullYear() + mostYears, now.getUTCMonth(), now.getUTCDate())));
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export function startOfDay(moment: Date): Date {
  return new Date(`${dayOf(moment)}T00:00:00Z`);
}

export interface GrantWish {
  name: string;
  purpose: string;
  awardIds: readonly string[];
  hasEvidence: boolean;
  /** The last day, as `2026-11-28` (UTC). */
  lastDay: string;
}

export type GrantTerms = Pick<Grant, 'name' | 'purpose' | 'awardIds' | 'hasEvidence' | 'endsAt'>;

/** What is to be stored of a wish; refuses what cannot be granted, at its field. */
export function termsOf(
  wish: GrantWish,
  { now, held }: { now: Date; held: ReadonlySet<string> },
): GrantTerms {
  const name = oneLine(wish.name);
  const purpose = plainText(wish.purpose);
  if (!hasVisibleLetter(name)) throw walletRefusal('invalid', 'wallet.grant-name-missing', 'name');
  if (name.length > longestOfGrant.name) throw walletRefusal('invalid', 'wallet.grant-too-long', 'name');
  if (purpose.length > longestOfGrant.purpose)
    throw walletRefusal('invalid', 'wallet.grant-too-long', 'purpose');
  const awardIds = [...new Set(wish.awardIds)];
  if (awardIds.length === 0) throw walletRefusal('invalid', 'wallet.grant-awards-missing', 'award');
  if (awardIds.length > longestOfGrant.awards)
    throw walletRefusal('invalid', 'wallet.grant-awards-many', 'award');
  if (awardIds.some((id) => !held.has(id))) throw walletRefusal('invalid', 'wallet.grant-not-yours', 'award');
  return { name, purpose, awardIds, hasEvidence: wish.hasEvidence, endsAt: endOf(wish.lastDay, now) };
}

function endOf(lastDay: string, now: Date): Date {
  const start = new Date(`${lastDay}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(lastDay) && !Number.isNaN(start.getTime());
  if (!isDay || dayOf(start) !== lastDay || lastDay < dayOf(now) || lastDay > latestLastDay(now))
    throw walletRefusal('invalid', 'wallet.grant-last-day', 'lastDay');
  return new Date(start.getTime() + dayMilliseconds);
}
