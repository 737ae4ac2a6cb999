import {
  buildStatusListCredential,
  createStatusList,
  encodeStatusList,
  type FetchDocument,
  minimumEntries,
  setStatus,
  type VerifyOptions,
  verify,
} from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { verifyCredential } from '@digitalcredentials/verifier-core';
import type { Row } from '../measure.ts';
import { at, created, type Setting } from './setting.ts';

export const listUrl = 'https://badges.example.org/status/1';

/**
 * JSON text in, the whole report out: form, schema, signature, key, issuer on a trust list, status list, dates. Both
 * sides get the same status list from memory, as from a cache of addresses; nothing goes over a network.
 */
export async function verifyAllChecksRow(setting: Setting): Promise<Row> {
  const { credentials, issuer, rawSigner, signer, verificationMethod } = setting;
  const did = verificationMethod.split('#')[0] ?? '';
  const list = await signedList(setting, did);
  const texts: string[] = [];
  for (const credential of credentials) texts.push((await issuer.issue(credential, { created })).json);
  const body = new TextEncoder().encode(list);
  const fetch: FetchDocument = async (url) => {
    if (url !== listUrl) throw new Error(`The benchmark has no document ${url}.`);
    return { url, contentType: 'application/vc', body };
  };
  const options: VerifyOptions = {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: new Date('2026-12-01T12:00:00Z'),
    fetch,
    trust: (id) =>
      id === did ? { name: 'Northern Institute of Technology', source: 'benchmark' } : undefined,
  };
  const ours = async (text: string): Promise<string> => {
    const { verdict, checks } = await verify(text, options);
    if (verdict !== 'valid') throw new Error(`A good credential does not verify: ${JSON.stringify(checks)}`);
    return verdict;
  };
  await ours(at(texts, 0));
  await verifyWithPeer(at(texts, 0), list);
  const data = nodeCrypto.randomBytes(64);
  const signature = await rawSigner.sign(data);
  return {
    name: 'verify-all-checks',
    what: 'verify an Open Badge with all checks: schema, signature, key, status list, trust, dates',
    ours: { name: 'verify', run: (index) => ours(at(texts, index)) },
    peer: {
      name: '@digitalcredentials/verifier-core',
      run: (index) => verifyWithPeer(at(texts, index), list),
    },
    limit: {
      name: 'Ed25519 verification (node:crypto)',
      run: () => nodeCrypto.verify(signer.publicKey, data, signature),
    },
    budget: { peerRatio: 5, limitRatio: 0.35 },
  };
}

export async function signedList({ issuer }: Setting, did: string): Promise<string> {
  const list = createStatusList();
  for (let entry = 0; entry < minimumEntries / 100; entry++) setStatus(list, 100_000 + entry * 7, true);
  const credential = buildStatusListCredential({
    id: listUrl,
    issuer: did,
    statusPurpose: 'revocation',
    encodedList: await encodeStatusList(list, nodeCompression),
    validFrom: created,
    ttl: 60_000,
  });
  return (await issuer.issue(credential, { created })).json;
}

/**
 * The peer fetches by itself: it gets the list, and in place of the published JSON Schema a shorter one that allows any
 * object, which is in its favour.
 */
export async function verifyWithPeer(text: string, list: string): Promise<void> {
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const headers = { 'content-type': 'application/json' };
    return new Response(url === listUrl ? list : '{"type":"object"}', { headers });
  };
  try {
    const { log = [] } = await verifyCredential({ credential: JSON.parse(text), knownDIDRegistries: [] });
    const passed = log.filter(({ valid }) => valid).map(({ id }) => id);
    if (!wanted.every((id) => passed.includes(id))) {
      throw new Error(`The peer does not verify a credential: ${JSON.stringify(log)}`);
    }
  } finally {
    globalThis.fetch = fetch;
  }
}

const wanted = ['valid_signature', 'revocation_status', 'expiration'];
