import { type JudgedKey, judgeJwk } from '../did/judge-jwk.ts';
import type { ResolvedMethod } from '../did/resolved-method.ts';
import type { Crypto } from '../ports.ts';
import type { CompactJws } from './compact-jws.ts';
import { asProofFault, emptyResult, faultResult } from './fault-result.ts';
import { ProofFault, type ProofResult } from './proof-result.ts';
import { readVcJwt, type VcJwt } from './read-vc-jwt.ts';
import { type ResolveKey, resolveKey } from './resolve-key.ts';

export interface VerifyVcJwtOptions {
  crypto: Crypto;
  resolve: ResolveKey;
  /** What the key must be allowed for; without it `assertionMethod` for a credential, `authentication` for a presentation. */
  expectedPurpose?: string;
  /** When given, the claim `nonce` must be this one. */
  challenge?: string;
  /** When given, the claim `aud` must name it. */
  domain?: string;
}

/** Checks a VC-JWT and never throws. `token` is absent when it could not even be read. */
export async function verifyVcJwt(
  token: string,
  options: VerifyVcJwtOptions,
): Promise<{ token?: VcJwt; result: ProofResult }> {
  let read: VcJwt;
  try {
    read = readVcJwt(token);
  } catch (error) {
    return { result: faultResult({ cryptosuite: 'vc-jwt' }, error) };
  }
  const purpose =
    options.expectedPurpose ?? (read.kind === 'credential' ? 'assertionMethod' : 'authentication');
  let known: Partial<ProofResult> = {
    cryptosuite: `vc-jwt ${String(read.jws.header.alg)}`,
    proofPurpose: purpose,
    ...(read.claims.iat === undefined ? {} : { created: new Date(read.claims.iat * 1000).toISOString() }),
  };
  try {
    const holding = keyInHeader(read.jws);
    const named = holding === undefined ? keyIdOf(read) : issuerOf(read);
    known = { ...known, verificationMethod: named };
    assertExpected(read, options);
    const found = await resolveKey(named, options.resolve, holding?.key);
    const key = holding?.signs === false ? { ...found, relationships: [] } : found;
    known = { ...known, verificationMethod: key.id, key };
    await checkSignature(read.jws, { key, purpose, crypto: options.crypto });
    const message = 'The signature fits the content.';
    return {
      token: read,
      result: { ...emptyResult, ...known, consistent: true, code: 'proof.consistent', message },
    };
  } catch (error) {
    return { token: read, result: faultResult(known, asProofFault(error)) };
  }
}

/** `kid` may be absolute, or relative to the issuer; without it only an issuer that is a key by itself can be checked. */
function keyIdOf(token: VcJwt): string {
  const { keyId } = token.jws;
  const issuer = issuerOf(token);
  if (keyId === undefined || keyId === issuer) return ownKeyOf(issuer);
  if (keyId.startsWith('did:key:') && !keyId.includes('#')) return ownKeyOf(keyId);
  if (keyId.startsWith('did:') || keyId.startsWith('https://')) return keyId;
  return `${issuer}#${keyId.replace(/^#/, '')}`;
}

function issuerOf({ claims, document, kind }: VcJwt): string {
  const named = document[kind === 'credential' ? 'issuer' : 'holder'];
  const embedded = typeof named === 'object' && named !== null && !Array.isArray(named) ? named.id : named;
  return claims.iss ?? (typeof embedded === 'string' ? embedded : '');
}

/**
 * OB 3.0 §8.2.4.1: a header may show its key (`jwk`) in place of naming it. That proves nothing of who signed, but tells
 * which of the issuer's published keys to take.
 */
function keyInHeader({ keyId, header }: CompactJws): Exclude<JudgedKey, string> | undefined {
  if (keyId !== undefined || header.jwk === undefined) return undefined;
  const judged = judgeJwk(header.jwk);
  if (typeof judged === 'object') return judged;
  throw new ProofFault(
    judged === 'unread' ? 'proof.key-unsupported' : 'proof.malformed',
    'The header shows a key that cannot be used here.',
  );
}

function ownKeyOf(issuer: string): string {
  if (issuer.startsWith('did:key:')) return `${issuer}#${issuer.slice('did:key:'.length)}`;
  if (issuer.startsWith('did:jwk:')) return `${issuer}#0`;
  if (issuer.startsWith('https://')) return issuer;
  throw new ProofFault('proof.key-not-found', 'The token does not say which key signed it.', 'did.not-found');
}

function assertExpected({ claims }: VcJwt, { challenge, domain }: VerifyVcJwtOptions): void {
  if (challenge !== undefined && claims.nonce !== challenge) {
    throw new ProofFault('proof.challenge-mismatch', 'The token does not answer the challenge that was set.');
  }
  if (domain !== undefined && !claims.aud.includes(domain)) {
    throw new ProofFault('proof.domain-mismatch', 'The token was made for another recipient.');
  }
}

async function checkSignature(
  jws: CompactJws,
  { key, purpose, crypto }: { key: ResolvedMethod; purpose: string; crypto: Crypto },
): Promise<void> {
  if (jws.algorithm !== key.publicKey.algorithm) {
    throw new ProofFault('proof.key-mismatch', 'The token is signed in another way than its key is for.');
  }
  if (!(await crypto.verify(key.publicKey, jws.signingInput, jws.signature))) {
    throw new ProofFault(
      'proof.signature-mismatch',
      'The signature does not fit the content: one of them was changed.',
    );
  }
  if (!key.relationships.includes(purpose)) {
    throw new ProofFault(
      'proof.key-not-authorised',
      `The owner of the key does not allow it for ${purpose}.`,
    );
  }
}
