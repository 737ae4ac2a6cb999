import {
  buildStatusListCredential,
  createStatusList,
  decodeStatusList,
  encodeStatusList,
  getStatus,
  minimumEntries,
  setStatus,
} from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import {
  createList,
  createCredential as createPeerCredential,
} from '@digitalbazaar/vc-bitstring-status-list';
import type { Row } from '../measure.ts';
import { created, type Setting } from './setting.ts';

const id = 'https://badges.example.org/status/1';
const revoked = minimumEntries / 100;

/** One more revocation in a list of 131,072 entries of which one in a hundred is revoked: packed and signed anew. */
export async function statusRow({ issuer, peer, verificationMethod }: Setting): Promise<Row> {
  const did = verificationMethod.split('#')[0] ?? '';
  const list = createStatusList();
  const peerList = await createList({ length: minimumEntries });
  for (let entry = 0; entry < revoked; entry++) {
    setStatus(list, place(entry), true);
    peerList.setStatus(place(entry), true);
  }
  const ours = async (index: number): Promise<string> => {
    setStatus(list, place(index), index % 2 === 0);
    const encodedList = await encodeStatusList(list, nodeCompression);
    const credential = buildStatusListCredential({
      id,
      issuer: did,
      statusPurpose: 'revocation',
      encodedList,
      validFrom: created,
      ttl: 60_000,
    });
    return (await issuer.issue(credential, { created })).json;
  };
  const theirs = async (index: number): Promise<unknown> => {
    peerList.setStatus(place(index), index % 2 === 0);
    const credential = await createPeerCredential({ id, list: peerList, statusPurpose: 'revocation' });
    return peer.issue({ ...credential, issuer: did, validFrom: created });
  };
  await assertSound(ours);
  return {
    name: 'status-131072',
    what: 'change one entry of a status list of 131,072, pack it and sign it',
    ours: { name: 'encodeStatusList and createIssuer', run: ours },
    peer: { name: '@digitalbazaar/vc-bitstring-status-list and vc', run: theirs },
    budget: { peerRatio: 3 },
  };
}

/** Spread over the list without a pattern that an archive could use. */
function place(entry: number): number {
  return Math.imul(entry + 1, 0x9e3779b1) >>> 15;
}

async function assertSound(ours: (index: number) => Promise<string>): Promise<void> {
  const { credentialSubject } = JSON.parse(await ours(7_000_000)) as {
    credentialSubject: { encodedList: string };
  };
  const list = await decodeStatusList(credentialSubject.encodedList, nodeCompression);
  if (getStatus(list, place(7_000_000)) !== 1) throw new Error('The list does not hold what was set.');
}
