import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  badgeIndex,
  didUrl,
  listedBadge,
  listUrl,
  signedList,
  statusIssuer,
  statusWeb,
} from '../../../test-support/status.ts';
import { aBadge, anIssuer, offline, outcomes, sign } from '../../../test-support/verifying.ts';
import { contextUrl } from '../../contexts/index.ts';
import type { JsonObject } from '../../ports.ts';
import { buildRevocationList } from '../../status/revocation-list.ts';
import { verify } from '../verify.ts';

async function statusOf(badge: JsonObject, documents: Parameters<typeof statusWeb>[0]) {
  const report = await verify(badge, offline({ fetch: statusWeb(documents).fetch }));
  return { verdict: report.verdict, code: outcomes(report).status, report };
}

test('a badge whose bit is clear is active, and one whose bit is set is revoked', async () => {
  const badge = await listedBadge();
  const active = await statusOf(badge, { [listUrl]: await signedList([badgeIndex - 1, badgeIndex + 1]) });
  assert.deepEqual(
    [active.verdict, active.code],
    ['valid', 'status.active'],
    JSON.stringify(active.report.checks),
  );
  const revoked = await statusOf(badge, { [listUrl]: await signedList([badgeIndex]) });
  assert.deepEqual([revoked.verdict, revoked.code], ['revoked', 'status.revoked']);
});

test('suspension is another verdict, and of two entries the worse one counts', async () => {
  const otherUrl = 'https://aldermoor.example/status/2';
  const badge = await listedBadge({ statusPurpose: 'suspension' });
  const suspended = await statusOf(badge, {
    [listUrl]: await signedList([badgeIndex], { purpose: 'suspension' }),
  });
  assert.deepEqual([suspended.verdict, suspended.code], ['suspended', 'status.suspended']);

  const first = (await listedBadge()).credentialStatus as JsonObject;
  const second = {
    ...first,
    id: `${otherUrl}#1`,
    statusListCredential: otherUrl,
    statusPurpose: 'suspension',
  };
  const both = await sign({ ...aBadge(statusIssuer), credentialStatus: [second, first] }, statusIssuer);
  const lists = {
    [listUrl]: await signedList([badgeIndex]),
    [otherUrl]: await signedList([badgeIndex], { purpose: 'suspension', id: otherUrl }),
  };
  assert.equal((await statusOf(both, lists)).code, 'status.revoked');
  assert.equal((await statusOf(both, { ...lists, [listUrl]: 503 })).code, 'status.suspended');
  const clear = await signedList([], { purpose: 'suspension', id: otherUrl });
  assert.equal((await statusOf(both, { [listUrl]: 503, [otherUrl]: clear })).verdict, 'could-not-check');
});

test('an index written as a number is read like one written as text', async () => {
  const badge = await listedBadge({ statusListIndex: badgeIndex });
  assert.equal((await statusOf(badge, { [listUrl]: await signedList([badgeIndex]) })).verdict, 'revoked');
});

test('row 12, TWDIW#30 and swiyu-issuer#393: no list is fetched before signature and issuer key are confirmed', async () => {
  const badge = { ...(await listedBadge()), name: 'Changed' };
  const { fetch, asked } = statusWeb({ [listUrl]: await signedList([]) });
  const report = await verify(badge, offline({ fetch }));
  assert.equal(outcomes(report).status, 'status.not-made');
  assert.deepEqual(asked, [didUrl]);
});

test('a badge without a status says that there is none', async () => {
  const plain = await sign(aBadge(statusIssuer), statusIssuer);
  assert.equal((await statusOf(plain, {})).code, 'status.not-used');
});

test('a 1EdTech revocation list revokes what it names; what it cannot say is unknown', async () => {
  const url = 'https://aldermoor.example/revocations';
  const plain = aBadge(statusIssuer);
  const contexts = [...[plain['@context'] ?? []].flat(), contextUrl.openBadgesExtensions];
  const credentialStatus = { id: url, type: '1EdTechRevocationList' };
  const badge = await sign({ ...plain, '@context': contexts, credentialStatus }, statusIssuer);
  const list = (revoked: { id: string; reason?: string }[], issuer = statusIssuer.id) =>
    buildRevocationList({ id: url, issuer, revoked });
  const id = String(badge.id);
  assert.equal((await statusOf(badge, { [url]: list([{ id: 'urn:uuid:other' }]) })).verdict, 'valid');
  const revoked = await statusOf(badge, { [url]: list([{ id, reason: 'Issued in error' }]) });
  assert.equal(revoked.verdict, 'revoked');
  assert.match(
    revoked.report.checks.find((check) => check.id === 'status')?.message ?? '',
    /Issued in error/,
  );
  for (const answer of [404, '<html>', '{}', JSON.stringify(list([], 'did:web:other.example'))]) {
    assert.equal((await statusOf(badge, { [url]: answer })).verdict, 'could-not-check');
  }
});

test('security row 8 (ack#135, verifier-plus#263): a list that is down, missing, unsigned, foreign, altered or not a list is never "not revoked"', async () => {
  const badge = await listedBadge();
  const good = await signedList([badgeIndex]);
  const mallory = anIssuer('did:web:mallory.example');
  const web = { 'https://mallory.example/.well-known/did.json': mallory.didDocument };
  const cases: [name: string, code: string, list: JsonObject | string | number][] = [
    ['host down', 'status.unreachable', 0],
    ['not found', 'status.unreachable', 404],
    ['empty answer', 'status.list-invalid', ''],
    ['a web page', 'status.list-invalid', '<html></html>'],
    ['JSON that is no credential', 'status.list-not-trusted', { encodedList: 'u' }],
    ['unsigned', 'status.list-not-trusted', await signedList([], { unsigned: true })],
    ['altered', 'status.list-not-trusted', { ...good, validFrom: '2026-06-02T00:00:00Z' }],
    ['signed by somebody else', 'status.list-other-issuer', await signedList([], { issuer: mallory })],
    [
      'signed by somebody else in the name of the issuer',
      'status.list-not-trusted',
      await sign(await signedList([], { unsigned: true }), mallory),
    ],
    ['for another purpose', 'status.list-invalid', await signedList([], { purpose: 'suspension' })],
    [
      'of another address',
      'status.list-invalid',
      await signedList([], { id: 'https://aldermoor.example/status/9' }),
    ],
    ['expired', 'status.list-expired', await signedList([], { validUntil: '2026-06-30T00:00:00Z' })],
    [
      'too short',
      'status.list-invalid',
      await signedList([], { encodedList: 'uH4sIAAAAAAAAA2NgAAAAAP__AwDZ9Hd1AgAAAA' }),
    ],
    [
      'with a status of its own, that nobody looks at',
      'status.list-not-trusted',
      await sign(
        {
          ...(await signedList([], { unsigned: true })),
          credentialStatus: (await listedBadge()).credentialStatus ?? null,
        },
        statusIssuer,
      ),
    ],
    ['not packed', 'status.list-invalid', await signedList([], { encodedList: 'uAAAA' })],
    ['another badge', 'status.list-invalid', await sign(aBadge(statusIssuer, { id: listUrl }), statusIssuer)],
  ];
  for (const [name, code, list] of cases) {
    const found = await statusOf(badge, { ...web, [listUrl]: list });
    assert.equal(found.code, code, name);
    assert.equal(found.verdict, 'could-not-check', name);
  }
  assert.equal((await verify(badge, offline())).verdict, 'could-not-check');
});

test('security row 8 (ack#135): an index that is not a number, or lies behind the end, is never "not revoked"', async () => {
  const list = { [listUrl]: await signedList([]) };
  for (const statusListIndex of [
    'NaN',
    '',
    '-1',
    '1e3',
    '0x10',
    ' 1',
    '131072',
    '99999999999999999999',
    131_072,
    -1,
    0.5,
  ]) {
    const found = await statusOf(await listedBadge({ statusListIndex }), list);
    assert.notEqual(found.verdict, 'valid', String(statusListIndex));
    assert.ok(
      ['status.entry-invalid', 'status.not-made'].includes(found.code ?? ''),
      String(statusListIndex),
    );
  }
  const missing = await statusOf(await listedBadge({ statusListIndex: undefined }), list);
  assert.notEqual(missing.verdict, 'valid');
});

test('security row 8: an older signed list is refused once a newer one was seen', async () => {
  const badge = await listedBadge();
  const seen = new Map<string, string>();
  const statusMemory = (url: string, validFrom: string) => {
    if (validFrom < (seen.get(url) ?? '')) return false;
    seen.set(url, validFrom);
    return true;
  };
  const ask = async (list: JsonObject) =>
    (await verify(badge, offline({ fetch: statusWeb({ [listUrl]: list }).fetch, statusMemory }))).verdict;
  const before = await signedList([], { validFrom: '2026-06-01T00:00:00Z' });
  const after = await signedList([badgeIndex], { validFrom: '2026-06-02T00:00:00Z' });
  assert.equal(await ask(before), 'valid');
  assert.equal(await ask(after), 'revoked');
  assert.equal(await ask(before), 'could-not-check');
});

test('a list with messages says what the issuer notes', async () => {
  const badge = await listedBadge({
    statusPurpose: 'message',
    statusSize: 1,
    statusMessage: [
      { status: '0x0', message: 'no remark' },
      { status: '0x1', message: 'the level was raised' },
    ],
  });
  const found = await statusOf(badge, { [listUrl]: await signedList([badgeIndex], { purpose: 'message' }) });
  assert.equal(found.code, 'status.message', JSON.stringify(found.report.checks));
  assert.match(
    found.report.checks.find((check) => check.id === 'status')?.message ?? '',
    /the level was raised/,
  );
});
