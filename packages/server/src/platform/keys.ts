import type { PublicKey, Signer } from '@cairn/engine';

/** Holds issuers' private keys and never shows one. */
export interface KeyStore {
  createKey(options: { purpose: 'issuer' }): Promise<{ keyId: string; publicKey: PublicKey }>;
  signer(keyId: string): Promise<Signer>;
}
