import { contextUrl } from '../contexts/index.ts';
import { EngineError } from '../engine-error.ts';
import type { JsonObject, JsonValue, Signer } from '../ports.ts';
import { signCompactJws } from './compact-jws.ts';

export interface SignVcJwtOptions {
  /** Goes into the header as `kid`: an address under which the key can be found. */
  verificationMethod: string;
  signer: Signer;
  /**
   * `JWT` (default) by the rule of Open Badges 3.0 §8.2.4: the claims iss, jti, nbf, sub and exp repeat the credential.
   * `vc+jwt` and `vp+jwt` by VC-JOSE-COSE §3.1: the payload is the document alone.
   */
  typ?: 'JWT' | 'vc+jwt' | 'vp+jwt';
  /** For presentations: the challenge and the recipient, as the claims `nonce` and `aud`. */
  challenge?: string;
  domain?: string;
  /** When it is signed, as the claim `iat`: what a replaced key signed before stays good. ISO 8601. */
  issuedAt?: string;
}

/** A VC 2.0 credential or presentation as a compact JWS. The input is not changed. Throws `proof.invalid-options`. */
export async function signVcJwt(document: JsonObject, options: SignVcJwtOptions): Promise<string> {
  const { verificationMethod, signer, typ = 'JWT', challenge, domain, issuedAt } = options;
  const context = document['@context'];
  const first = Array.isArray(context) ? context[0] : context;
  if (first !== contextUrl.credentialsV2) {
    throw invalid('Only documents of the data model 2.0 are signed as tokens.');
  }
  if (document.proof !== undefined && typ !== 'JWT') {
    throw invalid('A document with an embedded proof cannot be signed as vc+jwt.');
  }
  const header: JsonObject = { kid: verificationMethod, typ };
  if (typ !== 'JWT') header.cty = typ === 'vc+jwt' ? 'vc' : 'vp';
  const claims = {
    ...(typ === 'JWT' ? claimsOf(document) : {}),
    ...(challenge === undefined ? {} : { nonce: challenge }),
    ...(domain === undefined ? {} : { aud: domain }),
    ...(issuedAt === undefined ? {} : { iat: seconds(issuedAt) }),
  };
  return signCompactJws(header, { ...document, ...claims }, signer);
}

function claimsOf(document: JsonObject): JsonObject {
  const issuer = idOf(document.issuer) ?? idOf(document.holder);
  const subject = idOf(document.credentialSubject);
  const { id, validFrom, validUntil } = document;
  return {
    ...(issuer === undefined ? {} : { iss: issuer }),
    ...(typeof id === 'string' ? { jti: id } : {}),
    ...(subject === undefined ? {} : { sub: subject }),
    ...(typeof validFrom === 'string' ? { nbf: seconds(validFrom) } : {}),
    ...(typeof validUntil === 'string' ? { exp: seconds(validUntil) } : {}),
  };
}

function idOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

function seconds(date: string): number {
  const time = Date.parse(date);
  if (Number.isNaN(time)) throw invalid(`${date} is not a date.`);
  return Math.floor(time / 1000);
}

function invalid(message: string): EngineError {
  return new EngineError('proof.invalid-options', message);
}
