import type { Award } from '../../modules/issuing/index.ts';
import type { TimelineEvent } from '../ui/index.ts';

type LifeWords = { [kind in 'earned' | 'issued' | 'suspended' | 'expires' | 'expired' | 'revoked']: string };

/** What happened to an award and what will, for the timeline. */
export function lifeOf(award: Award, now: Date, words: LifeWords): TimelineEvent[] {
  const events: TimelineEvent[] = [{ at: award.awardedAt, kind: 'earned', label: words.earned }];
  if (award.issuedAt) events.push({ at: award.issuedAt, kind: 'issued', label: words.issued });
  if (award.suspended)
    events.push({
      at: award.suspended.at,
      kind: 'suspended',
      label: words.suspended,
      detail: award.suspended.reason,
    });
  if (award.expiresAt) {
    const kind = award.expiresAt <= now ? 'expired' : 'expires';
    events.push({ at: award.expiresAt, kind, label: words[kind] });
  }
  if (award.endedAt)
    events.push({
      at: award.endedAt,
      kind: 'revoked',
      label: words.revoked,
      ...(award.endReason ? { detail: award.endReason } : {}),
    });
  return events;
}
