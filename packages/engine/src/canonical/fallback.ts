/**
 * Why the fast path does not take a document (performance.md §4, guards). None of these means that the document
 * is wrong: the general library decides about it.
 */
export type FallbackReason =
  | 'context-list'
  | 'context-feature'
  | 'nested-context'
  | 'unknown-term'
  | 'unsupported-term'
  | 'null'
  | 'nested-array'
  | 'odd-type'
  | 'odd-id'
  | 'odd-iri'
  | 'native-value-as-iri'
  | 'odd-number'
  | 'lone-surrogate'
  | 'line-order'
  | 'odd-list'
  | 'duplicate-native-value'
  | 'empty-document'
  | 'too-deep'
  | 'too-large'
  | 'work-limit';

/** Thrown inside the fast path only; `canonicalize` turns it into a call of the general library. */
export class Fallback extends Error {
  readonly reason: FallbackReason;

  constructor(reason: FallbackReason) {
    super(`The fast path does not take this document: ${reason}.`);
    this.name = 'Fallback';
    this.reason = reason;
  }
}

/** One error object per reason: a hostile document must not cost a stack trace. */
export function fallback(reason: FallbackReason): Fallback {
  let error = errors.get(reason);
  if (!error) {
    error = new Fallback(reason);
    errors.set(reason, error);
  }
  return error;
}

const errors = new Map<FallbackReason, Fallback>();
