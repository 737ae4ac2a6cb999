import type { Genuine, Verdict } from '@cairn/engine';
import { largestPresented } from '../verification-rules.ts';

/** The kind of its bulk run. */
export const bulkCheckKind = 'check-credentials';

/** Of one bulk check. What is larger is divided by whoever has it. */
export const bulkCheckBounds = {
  rows: 10_000,
  /** Of everything that is handed in, unpacked. */
  bytes: 64 * 1024 * 1024,
  row: largestPresented,
  /** Letters of an address. */
  address: 2000,
  /** That one owner has under way. */
  underWay: 3,
} as const;

/** So long a report stays; it tells of people. */
export const bulkCheckKeptDays = 30;

/**
 * A verdict as a list tells it: `warning` is valid, with something that a reader should know. Whose each should be is not
 * asked.
 */
export const rowVerdicts = [
  'valid',
  'warning',
  'issuer-unknown',
  'not-yet-valid',
  'expired',
  'replaced',
  'suspended',
  'revoked',
  'breaks-format',
  'key-not-confirmed',
  'altered',
  'not-a-credential',
  'could-not-check',
] as const satisfies readonly (Verdict | 'warning')[];
export type RowVerdict = (typeof rowVerdicts)[number];

/** One thing to check: an address, or the content of a file or a cell. */
export interface Presented {
  /** Of the file, or the line of its table. */
  name: string;
  of: { address: string } | { content: Uint8Array };
}

/** What a genuine credential says of itself. */
export interface SaidByIt {
  title?: string;
  issuerName?: string;
  issuerId?: string;
  validFrom?: string;
  validUntil?: string;
}

/** What was found of one row. */
export interface Finding extends SaidByIt {
  verdict: RowVerdict;
  genuine: Genuine;
  /** Of the check, or the refusal, that decided; absent where nothing speaks against it. */
  code?: string;
  /** What stands in its sentence. */
  facts?: { readonly [name: string]: string | number | boolean };
}

/** A row of a bulk check, with what was found once it is checked. */
export interface CheckedRow {
  /** From 1, as they came. */
  number: number;
  name: string;
  address?: string;
  /** Hexadecimal, of what was handed in. */
  sha256?: string;
  found?: Finding & { checkedAt: Date };
}

/** How many rows have which verdict. */
export type VerdictCounts = { [verdict in RowVerdict]: number };
