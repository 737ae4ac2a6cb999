import type { Award, Succession } from '../../modules/issuing/index.ts';
import type { TimelineEvent } from '../ui/index.ts';

type LifeWords = {
  [kind in
    | 'earned'
    | 'issued'
    | 'amended'
    | 'renewed'
    | 'suspended'
    | 'expires'
    | 'expired'
    | 'revoked']: string;
};

/** What happened to an award and what will, for the timeline. */
export function lifeOf(
  { award, successions }: { award: Award; successions: readonly Succession[] },
  now: Date,
  words: LifeWords,
): TimelineEvent[] {
  const events: TimelineEvent[] = [{ at: award.awardedAt, kind: 'earned', label: words.earned }];
  // Signed anew, it says so; when the first was signed is not kept beside the newest.
  if (award.issuedAt && successions.length === 0)
    events.push({ at: award.issuedAt, kind: 'issued', label: words.issued });
  const isHidden = successions.some(({ hidesFormer }) => hidesFormer);
  for (const { at, kind, reason } of successions)
    events.push({
      at,
      kind: kind === 'renewed' ? 'renewed' : 'amended',
      label: kind === 'renewed' ? words.renewed : words.amended,
      ...(reason === undefined || isHidden ? {} : { detail: reason }),
    });
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
