/** Apart from the libraries, so that the published declarations need none of theirs. */
export interface GeneralOptions {
  /** ECDSA with P-384 canonicalises with SHA-384 (VC-DI-ECDSA §3.2). */
  hash?: 'sha256' | 'sha384';
}
