import type { Award, AwardFilterStatus } from './award.ts';
import { issuingRefusal } from './refusals.ts';

export const longestReason = 500;

/** The reason as it is stored and shown. Refuses an empty or overlong one. */
export function assertReason(typed: string): string {
  const reason = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (reason === '') throw issuingRefusal('invalid', 'issuing.reason-missing', 'reason');
  if (reason.length > longestReason) throw issuingRefusal('invalid', 'issuing.reason-too-long', 'reason');
  return reason;
}

const earliestAward = new Date('1900-01-01T00:00:00Z');
// The zone that is furthest ahead: who awards there in the morning names a day that UTC has not reached.
const furthestAhead = 14 * 60 * 60 * 1000;

/** The moment of an award on a named day: today where the registrar is may be tomorrow in UTC, and is now. */
export function momentOf(day: Date, now: Date): Date {
  return day > now && day.getTime() - now.getTime() <= furthestAhead ? now : day;
}

/** Refuses dates that make no sense together, or that nobody can have meant. */
export function assertDates(dates: { awardedAt: Date; expiresAt?: Date | undefined; now: Date }): void {
  if (!(dates.awardedAt >= earliestAward))
    throw issuingRefusal('invalid', 'issuing.date-too-early', 'awardedOn');
  if (dates.awardedAt > dates.now) throw issuingRefusal('invalid', 'issuing.date-in-future', 'awardedOn');
  if (dates.expiresAt && dates.expiresAt <= dates.awardedAt)
    throw issuingRefusal('invalid', 'issuing.expiry-before-award', 'expiresOn');
  if (dates.expiresAt && dates.expiresAt > addMonths(dates.awardedAt, 1200))
    throw issuingRefusal('invalid', 'issuing.expiry-too-late', 'expiresOn');
}

/** From when until when an award counts, as it is asked for; refuses dates that make no sense. */
export function termsOf(
  edition: { validityMonths?: number | undefined },
  asked: { awardedAt?: Date | undefined; expiresAt?: Date | undefined },
  now: Date,
): { awardedAt: Date; expiresAt?: Date } {
  const awardedAt = momentOf(asked.awardedAt ?? now, now);
  const expiresAt = asked.expiresAt ?? expiryOf(edition, awardedAt);
  assertDates({ awardedAt, expiresAt, now });
  return { awardedAt, ...(expiresAt && { expiresAt }) };
}

/** When an award of that edition ends; undefined where it has no end. */
export function expiryOf(
  edition: { validityMonths?: number | undefined },
  awardedAt: Date,
): Date | undefined {
  return edition.validityMonths ? addMonths(awardedAt, edition.validityMonths) : undefined;
}

/** The same day so many months later; the last day of a shorter month, never the month after it. */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

export function isExpired(award: Pick<Award, 'expiresAt'>, now: Date): boolean {
  return award.expiresAt !== undefined && award.expiresAt <= now;
}

/** How an award stands at a moment; the last of what is true of it. */
export function statusAt(award: Pick<Award, 'status' | 'expiresAt'>, now: Date): AwardFilterStatus {
  return award.status === 'issued' && isExpired(award, now) ? 'expired' : award.status;
}

/** How many more places a list gives away. Half a list is filled at most, so that a random free place is found after two draws on average. */
export function roomOf(list: { used: number; entries: number }): number {
  return list.entries / 2 - list.used;
}

/** An index from four random bytes. Even, because the number of entries divides 2^32. */
export function indexFrom(random: Uint8Array, entries: number): number {
  return new DataView(random.buffer, random.byteOffset, 4).getUint32(0) % entries;
}

/**
 * From when on a key counts as retired, to the second: never earlier than it was, or what it signed in its last second
 * would be too late.
 */
export function retiredFrom(validUntil: Date): string {
  return timestampOf(new Date(validUntil.getTime() + 1000));
}

/** ISO 8601 in UTC to the second: fractions gain nothing and some verifiers stumble over them. */
export function timestampOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
