/** Why an act was refused; doors turn it into a status code. */
export type RefusalKind =
  | 'invalid'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'too-many'
  | 'busy';

export const refusalStatus = {
  invalid: 422,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  /** It would be done a little later. */
  busy: 503,
} as const satisfies Record<RefusalKind, number>;

/** An act that Cairn does not do, for a reason that the person can act on. `message` is a full sentence. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** From the module's closed union, e.g. `issuing.already-revoked`. */
  readonly code: string;
  /** Messages by form field. */
  readonly fields: { readonly [field: string]: string };

  constructor(kind: RefusalKind, code: string, message: string, fields: { [field: string]: string } = {}) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.fields = fields;
  }
}
