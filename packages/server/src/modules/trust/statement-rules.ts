import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import type { OrganisationKind } from '../audit/index.ts';
import { trustRefusal } from './refusals.ts';
import type { PartnerRole, Statement, StatementKind, StatementState } from './statement.ts';

/** Letters. */
export const longest = { line: 200, text: 2000, reason: 500 } as const;

const year = 366 * 24 * 3_600_000;
const longestTime = 30 * year;

/** Who may say that something keeps to a standard: those whose business that is. */
const kindsThatAccredit: readonly OrganisationKind[] = ['accreditor', 'public-authority'];

/** What an organisation of this kind may say. */
export function mayBeSaidBy(kind: StatementKind, speaker: OrganisationKind): boolean {
  return kind === 'accreditation' || kind === 'approval' ? kindsThatAccredit.includes(speaker) : true;
}

/** A partner is one only when both say so. */
export function isToConfirm({ kind }: Pick<Statement, 'kind'>): boolean {
  return kind === 'partnership';
}

/** The last of what is true of it at a moment. */
export function stateAt(statement: Statement, at: Date): StatementState {
  const { stoodAt, declinedAt, withdrawn, validFrom, validUntil } = statement;
  if (withdrawn && withdrawn.at <= at) return 'withdrawn';
  if (declinedAt && declinedAt <= at) return 'declined';
  if (!stoodAt || stoodAt > at) return 'waiting';
  if (validFrom > at) return 'future';
  return validUntil && validUntil <= at ? 'expired' : 'standing';
}

/** What the speaker says, as it came. */
export interface Wording {
  kind: StatementKind;
  role?: PartnerRole | undefined;
  equivalentTo?: string | undefined;
  standard?: string | undefined;
  conditions?: string | undefined;
  comment?: string | undefined;
  validFrom?: Date | undefined;
  validUntil?: Date | undefined;
}

type Worded = Pick<
  Statement,
  'kind' | 'role' | 'equivalentTo' | 'standard' | 'conditions' | 'comment' | 'validFrom' | 'validUntil'
>;

/** The wording as it is kept; refuses what says too little or too much. */
export function assertWording(wording: Wording, now: Date): Worded {
  const { kind, role, validFrom = now, validUntil } = wording;
  const equivalentTo = assertLine(wording.equivalentTo, 'equivalentTo');
  const standard = assertLine(wording.standard, 'standard');
  if (kind === 'partnership' && !role) throw trustRefusal('invalid', 'trust.role-missing', 'role');
  if (kind === 'equivalence' && !hasVisibleLetter(equivalentTo))
    throw trustRefusal('invalid', 'trust.equivalent-missing', 'equivalentTo');
  if (kind === 'accreditation' && !hasVisibleLetter(standard))
    throw trustRefusal('invalid', 'trust.standard-missing', 'standard');
  if (Math.abs(validFrom.getTime() - now.getTime()) > longestTime)
    throw trustRefusal('invalid', 'trust.start-far', 'validFrom');
  assertEnd({ validFrom, validUntil }, now);
  return {
    kind,
    ...(kind === 'partnership' && role ? { role } : {}),
    ...(kind === 'equivalence' ? { equivalentTo } : {}),
    standard,
    conditions: assertText(wording.conditions, 'conditions'),
    comment: assertText(wording.comment, 'comment'),
    validFrom,
    ...(validUntil ? { validUntil } : {}),
  };
}

/** When it ends: ahead, after the start, and not for ever. */
export function assertEnd(
  { validFrom, validUntil }: { validFrom: Date; validUntil: Date | undefined },
  now: Date,
): void {
  if (!validUntil) return;
  if (validUntil <= validFrom || validUntil <= now)
    throw trustRefusal('invalid', 'trust.ends-too-early', 'validUntil');
  if (validUntil.getTime() - now.getTime() > longestTime)
    throw trustRefusal('invalid', 'trust.ends-too-late', 'validUntil');
}

/** Both sides and everybody else read it. */
export function assertReason(typed: string): string {
  const reason = oneLine(typed);
  if (!hasVisibleLetter(reason)) throw trustRefusal('invalid', 'trust.reason-missing', 'reason');
  if (reason.length > longest.reason) throw trustRefusal('invalid', 'trust.too-long', 'reason');
  return reason;
}

function assertLine(typed = '', field: string): string {
  const line = oneLine(typed);
  if (line.length > longest.line) throw trustRefusal('invalid', 'trust.too-long', field);
  return line;
}

function assertText(typed = '', field: string): string {
  const text = plainText(typed);
  if (text.length > longest.text) throw trustRefusal('invalid', 'trust.too-long', field);
  return text;
}
