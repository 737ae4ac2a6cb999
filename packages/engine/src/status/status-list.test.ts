import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { nodeCompression } from '../../adapters/node.ts';
import { assertCheap } from '../../test-support/budget.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { decodeStatusList, encodeStatusList } from './encoded-list.ts';
import { buildRevocationList, readRevocationList } from './revocation-list.ts';
import { createStatusList, getStatus, setStatus } from './status-list.ts';
import { buildStatusListCredential, buildStatusListEntry } from './status-list-credential.ts';

test('entry 0 is the most significant bit of the first byte', () => {
  const list = createStatusList();
  setStatus(list, 0, true);
  setStatus(list, 9, true);
  assert.deepEqual([...list.subarray(0, 2)], [0b1000_0000, 0b0100_0000]);
  assert.equal(list.length, 16_384);
});

test('each entry keeps its own value and can be cleared again', () => {
  for (const size of [1, 2, 3, 8]) {
    const list = createStatusList(131_072, size);
    const indexes = [0, 1, 7, 8, 65_535, 131_071];
    for (const index of indexes) setStatus(list, index, (2 ** size - 1) & (index + 1), size);
    for (const index of indexes) assert.equal(getStatus(list, index, size), (2 ** size - 1) & (index + 1));
    assert.equal(getStatus(list, 2, size), 0);
    for (const index of indexes) setStatus(list, index, 0, size);
    assert.deepEqual(list, createStatusList(131_072, size));
  }
});

test('security row 8: an index past the end, negative, broken or not a number is refused and never read as 0', () => {
  const list = createStatusList();
  for (const index of [131_072, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => getStatus(list, index), { code: 'status.invalid-index' });
    assert.throws(() => setStatus(list, index, true), { code: 'status.invalid-index' });
    assert.throws(
      () =>
        buildStatusListEntry({
          statusListCredential: 'https://a.example/1',
          index: index - 131_073,
          statusPurpose: 'revocation',
        }),
      { code: 'status.invalid-index' },
    );
  }
  assert.throws(() => setStatus(list, 1, 2), { code: 'status.invalid-value' });
});

test('a list shorter than 131,072 entries, or not of whole bytes, is not made', () => {
  for (const entries of [131_071, 131_073, 8, 0, Number.NaN, 2 ** 40]) {
    assert.throws(() => createStatusList(entries), { code: 'status.invalid-list' });
  }
});

test('a list comes back from its encoded form, with or without the multibase letter and padding', async () => {
  const list = createStatusList();
  for (let index = 0; index < 2000; index += 1) setStatus(list, (index * 7919) % 131_072, true);
  const encoded = await encodeStatusList(list, nodeCompression);
  assert.match(encoded, /^uH4sI[\w-]+$/);
  assert.deepEqual(new Uint8Array(await decodeStatusList(encoded, nodeCompression)), list);
  assert.deepEqual(new Uint8Array(await decodeStatusList(`${encoded.slice(1)}==`, nodeCompression)), list);
});

test('security row 13, CVE-2023-30551: other encodings, broken archives and gzip bombs are refused in under 250 ms', async () => {
  const bomb = `u${encodeBase64url(gzipSync(Buffer.alloc(256 * 1024 * 1024)))}`;
  const good = await encodeStatusList(createStatusList(), nodeCompression);
  for (const encoded of [
    '',
    'u',
    'zH4sIAAAA',
    'uH4sI',
    `${good.slice(0, -9)}AAAAAAAAA`,
    good.replace('A', '+'),
    bomb,
  ]) {
    await assertCheap(encoded.slice(0, 20), () =>
      assert.rejects(decodeStatusList(encoded, nodeCompression), { code: 'status.invalid-list' }),
    );
  }
});

test('the list credential and the entry have the members of Bitstring Status List 1.0', () => {
  assert.deepEqual(
    buildStatusListCredential({
      id: 'https://a.example/status/1',
      issuer: { id: 'did:web:a.example' },
      statusPurpose: 'revocation',
      encodedList: 'uH4sI',
      validFrom: '2026-01-01T00:00:00Z',
      ttl: 60_000,
    }),
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'https://a.example/status/1',
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: 'did:web:a.example',
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: {
        id: 'https://a.example/status/1#list',
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: 'uH4sI',
        ttl: 60_000,
      },
    },
  );
  assert.deepEqual(
    buildStatusListEntry({
      statusListCredential: 'https://a.example/status/1',
      index: 42,
      statusPurpose: 'suspension',
    }),
    {
      id: 'https://a.example/status/1#42',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex: '42',
      statusListCredential: 'https://a.example/status/1',
    },
  );
});

test('a 1EdTech revocation list is read back in either spelling; `revoked: false` does not revoke', () => {
  const built = buildRevocationList({
    id: 'https://a.example/revocations',
    issuer: 'https://a.example',
    revoked: [{ id: 'urn:uuid:1', reason: 'Issued in error' }, { id: 'urn:uuid:2' }],
  });
  const read = readRevocationList(built);
  assert.equal(read?.issuer, 'https://a.example');
  assert.deepEqual(
    [...(read?.revoked ?? [])],
    [
      ['urn:uuid:1', 'Issued in error'],
      ['urn:uuid:2', ''],
    ],
  );
  const plural = readRevocationList({ revokedCredentials: [{ id: 'a', revoked: false }, { id: 'b' }, 'c'] });
  assert.deepEqual([...(plural?.revoked.keys() ?? [])], ['b', 'c']);
});

test('a document that is not a revocation list is not taken for an empty one', () => {
  for (const document of [
    null,
    {},
    [],
    'x',
    { revokedCredential: 'x' },
    { revokedCredential: [{ revoked: true }] },
    { revokedCredential: [1] },
  ]) {
    assert.equal(readRevocationList(document), undefined);
  }
});
