/** Every reason for which a building or signing function of the engine refuses. Verification never throws: it reports. */
export const engineErrorCodes = [
  'credential.invalid',
  'credential.not-canonical',
  'credential.too-large',
  'context.unknown',
  'context.invalid',
  'key.invalid',
  'key.unsupported',
  'did.invalid',
  'did.unsupported',
  'did.not-found',
  'did.unavailable',
  'proof.invalid-options',
  'proof.unsupported',
  'encoding.invalid',
  'status.invalid-index',
  'status.invalid-value',
  'status.invalid-list',
  'status.too-large',
  'baking.ambiguous',
  'baking.invalid-image',
  'baking.invalid-text',
  'baking.too-large',
] as const;

export type EngineErrorCode = (typeof engineErrorCodes)[number];

/** A refusal: `code` is stable and machine readable, `message` is one sentence that a person can act on. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}
