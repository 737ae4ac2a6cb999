/** A private key as a JWK. It holds the secret in clear text: encrypt it before it is stored anywhere. */
export interface PrivateJwk {
  kty: string;
  crv?: string;
  x?: string;
  y?: string;
  n?: string;
  e?: string;
  d?: string;
  p?: string;
  q?: string;
  dp?: string;
  dq?: string;
  qi?: string;
}
