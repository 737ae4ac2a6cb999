import type { CheckOutcome } from './report.ts';

export interface CodeEntry {
  outcome: CheckOutcome;
  /** `{name}` is filled from the check's `detail`. */
  message: string;
  /** What the reader can do now. */
  advice?: string;
}

export const askIssuer = 'Ask the holder or the issuer for a fresh copy of the badge file.';
export const tryLater = 'Try again later. If it stays so, ask the issuer.';
export const doNotRely = 'Do not rely on it. Ask the issuer whether they awarded it.';
