import { createPublicKey, verify as verifyRaw } from 'node:crypto';
import { type JsonObject, signVcJwt } from '@cairn/engine';
import { importJWK, SignJWT } from 'jose';
import type { Row } from '../measure.ts';
import { at, type Setting } from './setting.ts';

/** Issuing a credential as a VC-JWT: credential object in, compact JWS out, the same claims on both sides. */
export async function vcJwtRow({
  credentials,
  privateJwk,
  rawSigner,
  signer,
  verificationMethod,
}: Setting): Promise<Row> {
  const key = await importJWK({ ...privateJwk, alg: 'EdDSA' });
  const options = { verificationMethod, signer };
  const peer = (credential: JsonObject): Promise<string> =>
    new SignJWT({ ...credential, ...claimsOf(credential) })
      .setProtectedHeader({ alg: 'EdDSA', kid: verificationMethod, typ: 'JWT' })
      .sign(key);
  const token = await signVcJwt(at(credentials, 0), options);
  assertSigned(token, privateJwk);
  assertSigned(await peer(at(credentials, 0)), privateJwk);
  const signingInput = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  return {
    name: 'issue-vc-jwt-eddsa',
    what: 'issue an Open Badge as a VC-JWT with EdDSA',
    ours: { name: 'signVcJwt', run: (index) => signVcJwt(at(credentials, index), options) },
    peer: { name: 'jose', run: (index) => peer(at(credentials, index)) },
    limit: { name: 'Ed25519 signature of the signing input', run: () => rawSigner.sign(signingInput) },
    budget: { peerRatio: 2 },
  };
}

function claimsOf({ id, issuer, credentialSubject, validFrom, validUntil }: JsonObject): JsonObject {
  const idOf = (value: unknown): string => (value as { id: string }).id;
  const seconds = (date: unknown): number => Math.floor(Date.parse(String(date)) / 1000);
  return {
    iss: idOf(issuer),
    jti: String(id),
    sub: idOf(credentialSubject),
    nbf: seconds(validFrom),
    exp: seconds(validUntil),
  };
}

function assertSigned(token: string, { d: _, ...publicJwk }: Setting['privateJwk']): void {
  const end = token.lastIndexOf('.');
  const signature = Buffer.from(token.slice(end + 1), 'base64url');
  const key = createPublicKey({ key: publicJwk, format: 'jwk' });
  if (!verifyRaw(null, Buffer.from(token.slice(0, end)), key, signature)) {
    throw new Error('A token is not signed with the key of the benchmark.');
  }
}
