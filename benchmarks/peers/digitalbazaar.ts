import { contextUrl, findContext, type JsonObject } from '@cairn/engine';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';

/** @digitalbazaar/vc with everything it needs in memory, issuing and verifying with one did:key. */
export interface DigitalBazaar {
  verificationMethod: string;
  /** The private key as a JWK, so that both sides sign with the same one. */
  privateJwk: { kty: string; crv: string; x: string; d: string };
  issue(credential: JsonObject): Promise<JsonObject>;
  verify(credential: JsonObject): Promise<boolean>;
}

export async function createDigitalBazaar(): Promise<DigitalBazaar> {
  const draft = await Ed25519Multikey.generate();
  const did = `did:key:${draft.publicKeyMultibase}`;
  const verificationMethod = `${did}#${draft.publicKeyMultibase}`;
  const exported = await draft.export({ publicKey: true, secretKey: true });
  const key = await Ed25519Multikey.from({ ...exported, id: verificationMethod, controller: did });
  const documents = new Map<string, object>(keyDocuments(did, verificationMethod, draft.publicKeyMultibase));
  const documentLoader = async (url: string): Promise<object> => {
    const document = documents.get(url) ?? findContext(url)?.document;
    if (!document) throw new Error(`The benchmark has no document ${url}.`);
    return { contextUrl: null, documentUrl: url, document };
  };
  const { d, ...publicJwk } = await Ed25519Multikey.toJwk({ keyPair: key, secretKey: true });
  // The peer puts seed and public key into `d`; RFC 8037 has the seed alone.
  const seed = Buffer.from(d, 'base64url').subarray(0, 32).toString('base64url');
  const signing = (): DataIntegrityProof => new DataIntegrityProof({ signer: key.signer(), cryptosuite });
  return {
    verificationMethod,
    privateJwk: { ...publicJwk, d: seed },
    // Both functions write into the credential that they are given, so they get one of their own.
    issue: (credential) =>
      vc.issue({ credential: structuredClone(credential), suite: signing(), documentLoader }),
    async verify(credential) {
      const suite = new DataIntegrityProof({ cryptosuite });
      const { verified, error } = await vc.verifyCredential({
        credential,
        suite,
        documentLoader,
        checkStatus,
      });
      if (!verified) throw new Error('The peer does not verify a credential.', { cause: error });
      return verified;
    },
  };
}

/** The status is no part of what is measured; the peer insists on being told. */
const checkStatus = async (): Promise<{ verified: boolean }> => ({ verified: true });

function keyDocuments(
  did: string,
  verificationMethod: string,
  publicKeyMultibase: string,
): [string, object][] {
  const method = { id: verificationMethod, type: 'Multikey', controller: did, publicKeyMultibase };
  const context = [contextUrl.didV1, contextUrl.multikeyV1];
  return [
    [verificationMethod, { '@context': contextUrl.multikeyV1, ...method }],
    [
      did,
      { '@context': context, id: did, verificationMethod: [method], assertionMethod: [verificationMethod] },
    ],
  ];
}
