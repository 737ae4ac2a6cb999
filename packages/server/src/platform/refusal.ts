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

/** A sentence by its code, with what stands in it; the door says it in the language of whoever reads. */
export interface Said {
  readonly code: string;
  readonly params?: SaidParams | undefined;
}

export type SaidParams = { readonly [name: string]: string | number | boolean | readonly string[] };

/**
 * An act that Cairn does not do, for a reason that the person can act on. Its sentence stands in the words of each
 * language.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** From the module's closed union, e.g. `issuing.already-revoked`. */
  readonly code: string;
  readonly said: Said;
  /** What is said at fields of the form. */
  readonly fields: { readonly [field: string]: Said };

  constructor(kind: RefusalKind, said: Said, fields: { readonly [field: string]: Said } = {}) {
    super(said.code);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = said.code;
    this.said = said;
    this.fields = fields;
  }
}

/** The refusals that a module or a door knows: code to what stands in its sentence. */
export type Refusals = { [code: string]: SaidParams | undefined };

/** What is left of the arguments once the code is known: none are asked for where its sentence takes none. */
type Rest<Params> = Params extends undefined ? [] : [params: Params];

/** Makes sayings of one closed union, such as `export const say = sayingOf<WebRefusals>()`. */
export function sayingOf<Known extends Refusals>() {
  return <Code extends keyof Known & string>(code: Code, ...[params]: Rest<Known[Code]>): Said =>
    params === undefined ? { code } : { code, params };
}
