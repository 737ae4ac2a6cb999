import type { Award } from './award.ts';
import { addMonths, isExpired } from './issuing-rules.ts';

const day = 24 * 3_600_000;
/** So many days after its end an award is still renewed from that end, and its holder can still ask for it. */
export const graceDays = 90;
/** Where the edition does not say from when on: so many months before the end. */
const usualOpensMonths = 3;

/** What an edition says of renewing. */
export interface RenewalRule {
  validityMonths?: number | undefined;
  renewalOpensMonths?: number | undefined;
}

type Ending = Pick<Award, 'expiresAt' | 'endedAt' | 'credential'>;

/** Until when it counts if it is renewed now: from its end, or from today where that is too long ago. */
export function endAfterRenewal(
  { expiresAt }: Pick<Award, 'expiresAt'>,
  { validityMonths }: RenewalRule,
  now: Date,
): Date | undefined {
  if (!expiresAt || !validityMonths) return undefined;
  return addMonths(isInGrace(expiresAt, now) ? expiresAt : now, validityMonths);
}

/** Whether its holder can ask for it to be renewed: from the day of the edition on, until the grace is over. */
export function mayAskForRenewal(award: Ending, rule: RenewalRule, now: Date): boolean {
  const { expiresAt, endedAt, credential } = award;
  // Where the edition does not say for how long, the issuer does, by hand.
  if (!expiresAt || endedAt || !credential || !rule.validityMonths) return false;
  return isRenewalOpen(award, rule, now) && isInGrace(expiresAt, now);
}

/** Whether the day has come from which on it is renewed. */
export function isRenewalOpen(
  { expiresAt }: Pick<Award, 'expiresAt'>,
  { renewalOpensMonths = usualOpensMonths, validityMonths = renewalOpensMonths }: RenewalRule,
  now: Date,
): boolean {
  const months = Math.min(renewalOpensMonths, validityMonths);
  return expiresAt !== undefined && now >= addMonths(expiresAt, -months);
}

function isInGrace(expiresAt: Date, now: Date): boolean {
  return now.getTime() <= expiresAt.getTime() + graceDays * day;
}

/** Days before the end at which the holder hears of it, the last first. */
export const expiryStages = [7, 30, 90] as const;
export type ExpiryStage = (typeof expiryStages)[number];

/** Which notice an award is at; three months before, where it can be renewed by then. */
export function expiryStageOf(award: Ending, rule: RenewalRule, now: Date): ExpiryStage | undefined {
  const { expiresAt } = award;
  if (!expiresAt || isExpired(award, now)) return undefined;
  const left = expiresAt.getTime() - now.getTime();
  const stage = expiryStages.find((days) => left <= days * day);
  return stage === 90 && !mayAskForRenewal(award, rule, now) ? undefined : stage;
}
