/** A hosted and a signed badge of Open Badges 2.0, and the web that they need. Used by tests only. */
import { createPublicKey } from 'node:crypto';
import { createSigner, generateKeyPair } from '../../../adapters/node.ts';
import { offline, outcomes, web } from '../../../test-support/verifying.ts';
import type { JsonObject } from '../../ports.ts';
import { verify } from '../verify.ts';

export const site = 'https://badges.example';
export const url = `${site}/assertions/1`;
export const issuer: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: `${site}/issuer`,
  type: 'Issuer',
  name: 'Old Badge House',
  url: site,
  email: 'badges@badges.example',
};
export const badge: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: `${site}/badges/1`,
  type: 'BadgeClass',
  name: 'Robotics',
  description: 'Builds robots.',
  image: `${site}/badges/1.png`,
  criteria: { narrative: 'Build one.' },
  issuer: `${site}/issuer`,
};
export const assertion: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: url,
  type: 'Assertion',
  recipient: {
    type: 'email',
    hashed: true,
    salt: 'Kosher',
    identity: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
  },
  badge: `${site}/badges/1`,
  issuedOn: '2020-01-01T00:00:00+00:00',
  verification: { type: 'HostedBadge' },
};
export const published = { [url]: assertion, [`${site}/badges/1`]: badge, [`${site}/issuer`]: issuer };

export async function check(
  input: JsonObject | string | Uint8Array,
  documents: Parameters<typeof web>[0],
  more = {},
) {
  const report = await verify(input, offline({ fetch: web(documents).fetch, ...more }));
  return { ...outcomes(report), verdict: report.verdict, report };
}

export const pair = generateKeyPair('RS256');
export const signer = createSigner(pair.privateJwk);
export const publicKeyPem = String(
  createPublicKey({ key: { ...pair.publicJwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
);
export const keyUrl = `${site}/keys/1`;
export const key: JsonObject = {
  id: keyUrl,
  type: 'CryptographicKey',
  owner: `${site}/issuer`,
  publicKeyPem,
};
export const signedAssertion = {
  ...assertion,
  id: 'urn:uuid:9',
  verification: { type: 'SignedBadge', creator: keyUrl },
};
export const signedWeb = {
  ...published,
  [keyUrl]: key,
  [`${site}/issuer`]: { ...issuer, publicKey: keyUrl, revocationList: `${site}/revoked` },
  [`${site}/revoked`]: { id: `${site}/revoked`, type: 'RevocationList', revokedAssertions: ['urn:uuid:8'] },
};
