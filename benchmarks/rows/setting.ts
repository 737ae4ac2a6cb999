import { createIssuer, type Issuer, type JsonObject, type Signer } from '@cairn/engine';
import { createSigner, nodeCrypto } from '@cairn/engine/node';
import { createDigitalBazaar, type DigitalBazaar } from '../peers/digitalbazaar.ts';
import { typicalCredential } from '../typical-credential.ts';

/** What the rows share: one key, one issuer, the peer with the same key, and awards to work on. */
export interface Setting {
  verificationMethod: string;
  privateJwk: DigitalBazaar['privateJwk'];
  signer: ReturnType<typeof createSigner>;
  issuer: Issuer;
  peer: DigitalBazaar;
  credentials: JsonObject[];
  /** A fresh signer of the raw limit: what it signs is 64 bytes, as the hash data of eddsa-rdfc-2022. */
  rawSigner: Signer;
}

export const created = '2026-11-22T02:00:00Z';
const awards = 500;

export async function createSetting(): Promise<Setting> {
  const peer = await createDigitalBazaar();
  const { verificationMethod, privateJwk } = peer;
  const signer = createSigner(privateJwk);
  const issuer = createIssuer({ verificationMethod, signer, crypto: nodeCrypto });
  const did = verificationMethod.split('#')[0] ?? '';
  const credentials = Array.from({ length: awards }, (_, award) => withIssuer(typicalCredential(award), did));
  return {
    verificationMethod,
    privateJwk,
    signer,
    issuer,
    peer,
    credentials,
    rawSigner: createSigner(privateJwk),
  };
}

/** An item by an index that only grows. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to take from.');
  return item;
}

function withIssuer(credential: JsonObject, id: string): JsonObject {
  const { issuer } = credential;
  const profile = typeof issuer === 'object' && issuer !== null && !Array.isArray(issuer) ? issuer : {};
  return { ...credential, issuer: { ...profile, id } };
}
