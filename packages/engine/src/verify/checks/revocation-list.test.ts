import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offline, outcomes, signBadge, web } from '../../../test-support/verifying.ts';
import type { JsonValue } from '../../ports.ts';
import { verify } from '../verify.ts';

const url = 'https://aldermoor.example/revocations';

async function statusOf(id: string, list: { [member: string]: JsonValue }) {
  const badge = await signBadge({ id, status: { id: url, type: '1EdTechRevocationList' } });
  const report = await verify(badge, offline({ fetch: web({ [url]: { id: url, ...list } }).fetch }));
  return [outcomes(report).status, report.verdict];
}

test('security row 8: an id that is written in another way is the same id (OB 3.0 §7), so that its revocation counts', async () => {
  for (const [id, listed] of [
    ['https://x.example/a%20b', 'https://x.example/a b'],
    ['https://x.example/a%2Fb', 'https://x.example/a%2fb'],
    ['urn:uuid:1', ' urn:uuid:1 '],
    ['https://x.example/100%', 'https://x.example/100%'],
  ] as const) {
    const revokedCredential = [{ id: 'urn:uuid:0' }, { id: listed }];
    assert.deepEqual(await statusOf(id, { revokedCredential }), ['status.revoked', 'revoked'], id);
  }
  const others = [{ id: 'urn:uuid:2' }, { id: 'URN:UUID:1' }, { id: 'urn:uuid:1', revoked: false }];
  assert.deepEqual(await statusOf('urn:uuid:1', { revokedCredential: others }), ['status.active', 'valid']);
});

test('a list that has both spellings of its member revokes what either of them names', async () => {
  const [one, two] = [[{ id: 'urn:uuid:1' }], [{ id: 'urn:uuid:2' }]];
  for (const [singular, plural] of [
    [one, two],
    [two, one],
    [[], one],
    [one, []],
  ]) {
    const list = { revokedCredential: singular ?? [], revokedCredentials: plural ?? [] };
    assert.deepEqual(await statusOf('urn:uuid:1', list), ['status.revoked', 'revoked']);
  }
  assert.equal(
    (await statusOf('urn:uuid:1', { revokedCredential: [], revokedCredentials: 'x' }))[0],
    'status.list-invalid',
  );
});
