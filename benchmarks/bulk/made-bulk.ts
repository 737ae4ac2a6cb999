import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bakePng,
  buildDidDocument,
  buildStatusListCredential,
  buildStatusListEntry,
  createIssuer,
  createStatusList,
  encodeStatusList,
  type FetchDocument,
  type Issuer,
  type JsonObject,
  type Signer,
  setStatus,
  signVcJwt,
  type Verdict,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { aPicture } from '../../packages/engine/test-support/verifying.ts';
import { created } from '../rows/setting.ts';
import { typicalCredential } from '../typical-credential.ts';

export const bulkCount = 10_000;
export const bulkNow = new Date('2026-12-01T12:00:00Z');
const schools = 25;

export interface MadeBulk {
  /** As named to `cairn verify`: a folder and a table. */
  places: string[];
  /** What is true of each, by the name of the input. */
  expected: Map<string, Verdict>;
  fetch: FetchDocument;
  /** How often each address was asked. */
  asked: Map<string, number>;
}

interface School {
  id: string;
  method: string;
  signer: Signer;
  issuer: Issuer;
  list: string;
}

const picture = aPicture();
const endings = ['json', 'json', 'json', 'json', 'jwt', 'png'];

/** 25 issuers by did:web with a list each; 4,000 JSON files, 1,000 tokens, 1,000 pictures, 2,000 addresses, 2,000 texts. */
export async function makeBulk(folder: string): Promise<MadeBulk> {
  const web = new Map<string, string>();
  const asked = new Map<string, number>();
  const made = await Promise.all(Array.from({ length: schools }, (_, index) => makeSchool(index, web)));
  const expected = new Map<string, Verdict>();
  const rows = ['name,address,credential'];
  const table = join(folder, 'list.csv');
  for (let index = 0; index < bulkCount; index++) {
    const school = made[index % schools];
    if (!school) throw new Error('There is no school.');
    const { text, verdict } = await makeOne(index, school);
    const place = index % 10;
    if (place < 6) {
      const path = join(folder, 'files', String(index % 50), `${index}.${endings[place]}`);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, place === 5 ? bakePng(picture, text) : text);
      expected.set(path, verdict);
      continue;
    }
    const address = `https://holders.example/${index}`;
    if (place < 8) web.set(address, text);
    rows.push(place < 8 ? `Holder ${index},${address},` : `Holder ${index},,"${text.replaceAll('"', '""')}"`);
    expected.set(`${table}, row ${rows.length}`, verdict);
  }
  writeFileSync(table, rows.join('\r\n'));
  const fetch: FetchDocument = async (url) => {
    asked.set(url, (asked.get(url) ?? 0) + 1);
    const text = web.get(url);
    if (text === undefined) throw new Error(`The benchmark has no document ${url}.`);
    return { url, contentType: 'application/json', body: Buffer.from(text) };
  };
  return { places: [join(folder, 'files'), table], expected, fetch, asked };
}

async function makeSchool(index: number, web: Map<string, string>): Promise<School> {
  const host = `school-${index}.example`;
  const id = `did:web:${host}`;
  const method = `${id}#key-1`;
  const signer = createSigner(generateKeyPair('Ed25519').privateJwk);
  const issuer = createIssuer({ verificationMethod: method, signer, crypto: nodeCrypto });
  const list = `https://${host}/status/1`;
  const bits = createStatusList();
  for (let entry = 0; entry < bulkCount; entry++)
    if (kindOf(entry) === 'revoked') setStatus(bits, entry, true);
  const credential = buildStatusListCredential({
    id: list,
    issuer: id,
    statusPurpose: 'revocation',
    encodedList: await encodeStatusList(bits, nodeCompression),
    validFrom: created,
  });
  web.set(list, (await issuer.issue(credential, { created })).json);
  const document = buildDidDocument({ did: id, keys: [{ id: '#key-1', publicKey: signer.publicKey }] });
  web.set(`https://${host}/.well-known/did.json`, JSON.stringify(document));
  return { id, method, signer, issuer, list };
}

/** Of a hundred, ten were revoked, five have expired, five were changed and one is broken off. */
function kindOf(index: number): Verdict {
  const share = Math.floor(index / 10) % 100;
  if (share < 10) return 'revoked';
  if (share < 15) return 'expired';
  if (share < 20) return 'altered';
  return share === 20 ? 'not-a-credential' : 'valid';
}

async function makeOne(index: number, school: School): Promise<{ text: string; verdict: Verdict }> {
  const verdict = kindOf(index);
  const typical = typicalCredential(index) as JsonObject & { issuer: JsonObject };
  const credential: JsonObject = {
    ...typical,
    issuer: { ...typical.issuer, id: school.id },
    credentialStatus: buildStatusListEntry({
      statusListCredential: school.list,
      index,
      statusPurpose: 'revocation',
    }),
    ...(verdict === 'expired' ? { validUntil: '2026-11-30T00:00:00Z' } : {}),
  };
  const { method: verificationMethod, signer, issuer } = school;
  const isToken = index % 10 === 4;
  const text = isToken
    ? await signVcJwt(credential, { verificationMethod, signer })
    : (await issuer.issue(credential, { created })).json;
  if (verdict === 'not-a-credential') return { text: text.slice(0, isToken ? 40 : -100), verdict };
  if (verdict !== 'altered') return { text, verdict };
  const changed = isToken
    ? `${text.slice(0, -20)}${'A'.repeat(20)}`
    : text.replace('Foundations of', 'Mastery of');
  return { text: changed, verdict };
}
