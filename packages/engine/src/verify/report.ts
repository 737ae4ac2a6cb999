/** Every check that verification makes, in the order in which a report lists them. */
export const checkIds = [
  'form',
  'schema',
  'proof',
  'issuer-key',
  'issuer-identity',
  'status',
  'dates',
  'recipient',
  'evidence',
  'endorsements',
  'nested',
] as const;

export type CheckId = (typeof checkIds)[number];

/** `unknown`: the check could not be made, `reason` says why. It never counts as passed. */
export type CheckOutcome = 'passed' | 'failed' | 'unknown' | 'not-applicable';

export interface Check {
  id: CheckId;
  outcome: CheckOutcome;
  /** Stable and machine readable, e.g. `proof.signature-mismatch`, `status.revoked`. */
  code: string;
  /** One plain sentence: what was found. */
  message: string;
  /** What the reader can do now; absent when there is nothing to do. */
  advice?: string;
  /** Facts behind the sentence: addresses, dates, indexes. */
  detail?: { [name: string]: string | number | boolean };
}

/**
 * The one word over a report. Only `valid` means that a reader may rely on the credential:
 * proof and issuer key passed, nothing failed, status and dates passed or not applicable.
 */
export type Verdict =
  | 'valid'
  | 'issuer-unknown'
  | 'not-yet-valid'
  | 'expired'
  | 'suspended'
  | 'replaced'
  | 'revoked'
  | 'altered'
  | 'key-not-confirmed'
  | 'breaks-format'
  | 'other-recipient'
  | 'could-not-check'
  | 'not-a-credential';
