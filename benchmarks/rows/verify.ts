import {
  canonicalize,
  type JsonObject,
  type ResolvedMethod,
  resolveVerificationMethod,
  verifyProofs,
} from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Row } from '../measure.ts';
import { at, created, type Setting } from './setting.ts';

/** JSON text in, verdict on the signature out; the key is known. The peer checks dates and controller as well. */
export async function verifyRow({
  credentials,
  issuer,
  peer,
  rawSigner,
  signer,
  verificationMethod,
}: Setting): Promise<Row> {
  const texts: string[] = [];
  for (const credential of credentials) texts.push((await issuer.issue(credential, { created })).json);
  const key = await resolveVerificationMethod(verificationMethod, { crypto: nodeCrypto });
  const keys = new Map<string, ResolvedMethod>([[verificationMethod, key]]);
  const options = {
    crypto: nodeCrypto,
    canonicalize,
    expectedPurpose: 'assertionMethod',
    resolve: (id: string) => keys.get(id) ?? resolveVerificationMethod(id, { crypto: nodeCrypto }),
  };
  const ours = async (text: string): Promise<boolean> => {
    const [result] = await verifyProofs(JSON.parse(text), options);
    if (!result?.consistent) throw new Error(`A good credential does not verify: ${result?.message}`);
    return true;
  };
  await assertSound(ours, { text: at(texts, 0), peer });
  const data = nodeCrypto.randomBytes(64);
  const signature = await rawSigner.sign(data);
  return {
    name: 'verify-eddsa-rdfc-2022',
    what: 'verify the signature of an Open Badge with eddsa-rdfc-2022',
    ours: { name: 'verifyProofs', run: (index) => ours(at(texts, index)) },
    peer: { name: '@digitalbazaar/vc', run: (index) => peer.verify(JSON.parse(at(texts, index))) },
    limit: {
      name: 'Ed25519 verification (node:crypto)',
      run: () => nodeCrypto.verify(signer.publicKey, data, signature),
    },
    budget: { peerRatio: 25, limitRatio: 0.45 },
  };
}

async function assertSound(
  ours: (text: string) => Promise<boolean>,
  { text, peer }: { text: string; peer: Setting['peer'] },
): Promise<void> {
  const { proof: _, ...unsecured } = JSON.parse(text) as JsonObject;
  await ours(JSON.stringify(await peer.issue(unsecured)));
  const tampered = await ours(text.replace('Foundations', 'Foundation')).catch(() => false);
  if (tampered) throw new Error('A changed credential verifies.');
}
