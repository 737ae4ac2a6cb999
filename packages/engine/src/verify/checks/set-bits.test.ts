import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  badgeIndex,
  listedBadge,
  listUrl,
  signedList,
  statusIssuer,
  statusWeb,
} from '../../../test-support/status.ts';
import { anIssuer, offline, outcomes, sign } from '../../../test-support/verifying.ts';
import type { JsonObject } from '../../ports.ts';
import { verify } from '../verify.ts';

const other = anIssuer('did:web:other.example');

async function statusOf(list: JsonObject, entry: JsonObject = {}) {
  const { fetch } = statusWeb({
    [String(entry.statusListCredential ?? listUrl)]: list,
    'https://other.example/.well-known/did.json': other.didDocument,
  });
  const report = await verify(await listedBadge(entry), offline({ fetch }));
  return [report.verdict, outcomes(report).status];
}

test('a set bit is never lost: not in a list that is out of date, of another address or of another issuer', async () => {
  for (const changes of [
    { validUntil: '2026-06-30T00:00:00Z' },
    { validFrom: '2026-08-01T00:00:00Z' },
    { id: `${listUrl}0` },
    { issuer: other },
  ]) {
    assert.deepEqual(await statusOf(await signedList([badgeIndex], changes)), ['revoked', 'status.revoked']);
    assert.equal((await statusOf(await signedList([], changes)))[0], 'could-not-check');
  }
  // A suspension can have been lifted since.
  const suspended = { purpose: 'suspension', validUntil: '2026-06-30T00:00:00Z' } as const;
  const entry = { statusPurpose: 'suspension' };
  const [, code] = await statusOf(await signedList([badgeIndex], suspended), entry);
  assert.equal(code, 'status.list-expired');
});

test('the host whose address the credential names may keep the list under its own name', async () => {
  const url = 'https://other.example/status/1';
  const entry = { id: `${url}#${badgeIndex}`, statusListCredential: url };
  const kept = await signedList([], { issuer: other, id: url });
  assert.deepEqual(await statusOf(kept, entry), ['valid', 'status.active-elsewhere']);
  const set = await signedList([badgeIndex], { issuer: other, id: url });
  assert.deepEqual(await statusOf(set, entry), ['revoked', 'status.revoked']);
});

test('a list that is signed on demand, after the time of the question was taken, is in date; one of tomorrow is not', async () => {
  for (const [validFrom, code] of [
    ['2026-07-01T00:00:01Z', 'status.active'],
    ['2026-07-01T00:01:00Z', 'status.active'],
    ['2026-07-01T00:01:01Z', 'status.list-expired'],
    ['2026-07-02T00:00:00Z', 'status.list-expired'],
  ] as const) {
    assert.equal((await statusOf(await signedList([], { validFrom })))[1], code, validFrom);
  }
});

test('a set bit is not lost in a list that its issuer signed against a rule of its format, a clear one does not count', async () => {
  const faults: JsonObject[] = [
    { credentialStatus: { id: `${listUrl}#1`, type: 'BitstringStatusListEntry' } },
    { type: ['BitstringStatusListCredential', 'VerifiableCredential', 'BitstringStatusListCredential'] },
    { validUntil: 'soon' },
  ];
  for (const fault of faults) {
    const list = async (set: number[]) => {
      const { proof: _, ...unsigned } = await signedList(set);
      return sign({ ...unsigned, ...fault }, statusIssuer);
    };
    const name = JSON.stringify(fault);
    assert.deepEqual(await statusOf(await list([badgeIndex])), ['revoked', 'status.revoked'], name);
    assert.equal((await statusOf(await list([])))[0], 'could-not-check', name);
    const { proof: _, ...unsigned } = await list([badgeIndex]);
    assert.equal((await statusOf(unsigned))[0], 'could-not-check', name);
  }
});
