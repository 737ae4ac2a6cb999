import { addProof } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Contender, Row } from '../measure.ts';
import { at, created, type Setting } from './setting.ts';

/** Issuing with a learnt template, and issuing any object without one; credential object in, signed JSON text out. */
export async function issueRows(setting: Setting): Promise<Row[]> {
  const { credentials, issuer, peer, signer, rawSigner, verificationMethod } = setting;
  const options = {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod,
    created,
    signer,
    crypto: nodeCrypto,
  } as const;
  await assertSound(setting);
  const peerIssue: Contender = {
    name: '@digitalbazaar/vc',
    run: (index) => peer.issue(at(credentials, index)),
  };
  const data = nodeCrypto.randomBytes(64);
  const rawSign: Contender = { name: 'Ed25519 signature (node:crypto)', run: () => rawSigner.sign(data) };
  return [
    {
      name: 'issue-eddsa-rdfc-2022',
      what: 'issue an Open Badge with eddsa-rdfc-2022',
      ours: { name: 'createIssuer', run: (index) => issuer.issue(at(credentials, index), { created }) },
      peer: peerIssue,
      limit: rawSign,
      budget: { peerRatio: 60, limitRatio: 0.45 },
    },
    {
      name: 'issue-eddsa-rdfc-2022-any',
      what: 'the same for any credential, without a template',
      ours: {
        name: 'addProof',
        run: async (index) => JSON.stringify(await addProof(at(credentials, index), options)),
      },
      peer: { ...peerIssue },
      limit: { ...rawSign },
      budget: { peerRatio: 30 },
    },
  ];
}

/** Ours with and without template give the same bytes, and the peer verifies them. */
async function assertSound({
  credentials,
  issuer,
  peer,
  signer,
  verificationMethod,
}: Setting): Promise<void> {
  const options = {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod,
    created,
    signer,
    crypto: nodeCrypto,
  } as const;
  for (const credential of credentials.slice(0, 20)) {
    const { json } = await issuer.issue(credential, { created });
    if (json !== JSON.stringify(await addProof(credential, options))) {
      throw new Error('A template gave another credential than addProof.');
    }
    await peer.verify(JSON.parse(json));
  }
}
