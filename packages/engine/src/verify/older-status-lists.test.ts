import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as peer from '@digitalbazaar/vc-revocation-list';
import { nodeCompression } from '../../adapters/node.ts';
import { badgeIndex, listUrl, statusIssuer, statusWeb } from '../../test-support/status.ts';
import { aBadge, offline, outcomes, sign } from '../../test-support/verifying.ts';
import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { encodeStatusList } from '../status/encoded-list.ts';
import { createStatusList, setStatus } from '../status/status-list.ts';
import { verify } from './verify.ts';

const entry2020: JsonObject = {
  id: `${listUrl}#${badgeIndex}`,
  type: 'RevocationList2020Status',
  revocationListIndex: String(badgeIndex),
  revocationListCredential: listUrl,
};
const entry2021: JsonObject = {
  id: `${listUrl}#${badgeIndex}`,
  type: 'StatusList2021Entry',
  statusPurpose: 'revocation',
  statusListIndex: String(badgeIndex),
  statusListCredential: listUrl,
};
/** The same bit of the same byte, counted from its other end. */
const mirrored = badgeIndex ^ 7;

/** A VC 1.1 badge with that entry. */
function badgeWith(credentialStatus: JsonObject): Promise<JsonObject> {
  const { validFrom, ...badge } = aBadge(statusIssuer);
  const context =
    credentialStatus.type === 'RevocationList2020Status'
      ? contextUrl.revocationList2020V1
      : contextUrl.statusList2021V1;
  const contexts = [contextUrl.credentialsV1, contextUrl.openBadges302, context];
  return sign(
    { ...badge, '@context': contexts, issuanceDate: validFrom ?? null, credentialStatus },
    statusIssuer,
  );
}

async function peerList(set: number[]): Promise<peer.RevocationList> {
  const list = await peer.createList({ length: 100_000 });
  for (const index of set) list.setRevoked(index, true);
  return list;
}

/** The list that the peer makes, signed by the badge's issuer. */
async function list2020(set: number[], changes: JsonObject = {}): Promise<JsonObject> {
  const made = await peer.createCredential({ id: listUrl, list: await peerList(set) });
  const credential = { ...made, issuer: statusIssuer.id, issuanceDate: '2026-06-01T00:00:00Z', ...changes };
  return sign(credential, statusIssuer);
}

async function list2021(set: number[], encode = (list: string) => list): Promise<JsonObject> {
  const list = createStatusList();
  for (const index of set) setStatus(list, index, true);
  const credentialSubject = {
    id: `${listUrl}#list`,
    type: 'StatusList2021',
    statusPurpose: 'revocation',
    encodedList: encode((await encodeStatusList(list, nodeCompression)).slice(1)),
  };
  const credential = {
    '@context': [contextUrl.credentialsV1, contextUrl.statusList2021V1],
    id: listUrl,
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    issuer: statusIssuer.id,
    issuanceDate: '2026-06-01T00:00:00Z',
    credentialSubject,
  };
  return sign(credential, statusIssuer);
}

async function statusOf(badge: JsonObject, list: JsonObject) {
  const report = await verify(badge, offline({ fetch: statusWeb({ [listUrl]: list }).fetch }));
  return [report.verdict, outcomes(report).status];
}

test('a RevocationList2020 of @digitalbazaar/vc-revocation-list says here what it says there', async () => {
  const badge = await badgeWith(entry2020);
  for (const [set, here, there] of [
    [[], ['valid', 'status.active'], false],
    [[badgeIndex - 8, badgeIndex + 8], ['valid', 'status.active'], false],
    [[badgeIndex], ['revoked', 'status.revoked'], true],
  ] as const) {
    assert.deepEqual(await statusOf(badge, await list2020([...set])), here, String(set));
    assert.equal((await peerList([...set])).isRevoked(badgeIndex), there, String(set));
  }
});

test('a RevocationList2020 that is changed, another kind of list, or has no such entry, is never "not revoked"', async () => {
  const badge = await badgeWith(entry2020);
  const good = await list2020([]);
  const { encodedList } = (await list2020([1])).credentialSubject as JsonObject;
  const changed = { ...good, credentialSubject: { ...(good.credentialSubject as JsonObject), encodedList } };
  const cases: [string, JsonObject, JsonObject, string | undefined][] = [
    ['changed', badge, changed as JsonObject, 'status.list-not-trusted'],
    ['another address', badge, await list2020([], { id: `${listUrl}0` }), 'status.list-invalid'],
    ['a list of 2021', badge, await list2021([]), 'status.list-invalid'],
    ['asked by an entry of 2021', await badgeWith(entry2021), good, 'status.list-invalid'],
  ];
  for (const [name, asked, list, code] of cases) {
    assert.deepEqual(await statusOf(asked, list), ['could-not-check', code], name);
  }
  for (const more of [
    { revocationListIndex: '100000' },
    { revocationListIndex: '-1' },
    { revocationListIndex: '1e3' },
  ]) {
    const [verdict] = await statusOf(await badgeWith({ ...entry2020, ...more }), good);
    assert.notEqual(verdict, 'valid', JSON.stringify(more));
  }
});

test('in a list older than the rule for counting bits, what is set from the other end is not known to be good', async () => {
  for (const [entry, make] of [
    [entry2020, list2020],
    [entry2021, list2021],
  ] as const) {
    const badge = await badgeWith(entry);
    assert.deepEqual(await statusOf(badge, await make([mirrored])), [
      'could-not-check',
      'status.list-invalid',
    ]);
    assert.deepEqual(await statusOf(badge, await make([badgeIndex])), ['revoked', 'status.revoked']);
    assert.deepEqual(await statusOf(badge, await make([badgeIndex, mirrored])), [
      'revoked',
      'status.revoked',
    ]);
    const others = [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => (badgeIndex & ~7) + bit);
    const clear = others.filter((index) => index !== badgeIndex && index !== mirrored);
    assert.deepEqual(await statusOf(badge, await make(clear)), ['valid', 'status.active']);
  }
});

test('a StatusList2021 is read in either alphabet of base64, with padding or without', async () => {
  const badge = await badgeWith(entry2021);
  const spread = Array.from({ length: 500 }, (_, index) => ((index * 7919) % badgeIndex) & ~7);
  const standard = (list: string) => Buffer.from(list, 'base64url').toString('base64');
  const encoded = ((await list2021(spread, standard)).credentialSubject as JsonObject).encodedList;
  assert.match(String(encoded), /[+/]/);
  assert.deepEqual(await statusOf(badge, await list2021(spread, standard)), ['valid', 'status.active']);
  const revoked = await list2021([...spread, badgeIndex], standard);
  assert.deepEqual(await statusOf(badge, revoked), ['revoked', 'status.revoked']);
});
