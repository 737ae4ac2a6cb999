import type { Verdict } from '@cairn/engine';

/** Exit codes of `cairn verify`: one a verdict, stable for scripts. 2 is a call that cannot be understood. */
export const exitCodes: { [name in Verdict]: number } = {
  valid: 0,
  'could-not-check': 3,
  expired: 4,
  'not-yet-valid': 5,
  suspended: 6,
  revoked: 7,
  altered: 8,
  'key-not-confirmed': 9,
  'issuer-unknown': 10,
  'other-recipient': 11,
  'not-a-credential': 12,
  'breaks-format': 13,
  replaced: 14,
};

/** The word and the symbol of a verdict: never the colour alone. */
export const verdictWords: { [name in Verdict]: { symbol: string; word: string } } = {
  valid: { symbol: '✓', word: 'valid' },
  'issuer-unknown': { symbol: '?', word: 'valid, issuer not known here' },
  'not-yet-valid': { symbol: '…', word: 'not valid yet' },
  expired: { symbol: '⌛', word: 'expired' },
  replaced: { symbol: '↻', word: 'replaced by a newer one' },
  suspended: { symbol: '‖', word: 'suspended' },
  revoked: { symbol: '✗', word: 'revoked' },
  altered: { symbol: '✗', word: 'altered' },
  'key-not-confirmed': { symbol: '✗', word: 'key not confirmed' },
  'breaks-format': { symbol: '!', word: 'signed, but breaks a rule of its format' },
  'other-recipient': { symbol: '✗', word: 'belongs to somebody else' },
  'could-not-check': { symbol: '?', word: 'could not be checked' },
  'not-a-credential': { symbol: '✗', word: 'not a badge' },
};

/** The exit code over several reports: 0 when all are valid, the common code when all agree, else 1. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  const codes = new Set(verdicts.map((verdict) => exitCodes[verdict]));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : 1;
}
