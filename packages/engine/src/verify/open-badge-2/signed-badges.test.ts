import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signCompactJws } from '../../proof/compact-jws.ts';
import {
  badge,
  check,
  issuer,
  key,
  keyUrl,
  signedAssertion,
  signedWeb,
  signer,
  site,
} from './badges.test-support.ts';

test('a signed badge is valid when the issuer’s profile links to the key that made it', async () => {
  const token = await signCompactJws({}, signedAssertion, signer);
  const found = await check(token, signedWeb);
  assert.equal(found.verdict, 'valid', JSON.stringify(found.report.checks, null, 1));
  assert.deepEqual(
    [found.proof, found['issuer-key'], found.status],
    ['proof.consistent', 'issuer-key.confirmed', 'status.active'],
  );
});

test('a signed badge is revoked when the list of its issuer names it', async () => {
  const token = await signCompactJws({}, signedAssertion, signer);
  for (const entry of ['urn:uuid:9', { id: 'urn:uuid:9', revocationReason: 'Mistake' }]) {
    const list = { type: 'RevocationList', revokedAssertions: [entry] };
    assert.equal((await check(token, { ...signedWeb, [`${site}/revoked`]: list })).verdict, 'revoked');
  }
  for (const answer of [404, '<html>', { type: 'RevocationList' }]) {
    assert.equal(
      (await check(token, { ...signedWeb, [`${site}/revoked`]: answer })).verdict,
      'could-not-check',
    );
  }
});

test('a list of revoked badges that cannot be read, or is no list, never ends in valid', async () => {
  const token = await signCompactJws({}, signedAssertion, signer);
  for (const list of [
    404,
    429,
    500,
    '<!doctype html><title>Busy</title>',
    { error: 'Too many requests' },
    {},
    { type: 'RevocationList' },
    { type: 'RevocationList', revokedAssertions: 'none' },
    { type: 'RevocationList', revokedAssertions: [7] },
    { type: 'RevocationList', revokedAssertions: [{ reason: 'Mistake' }] },
    { id: 'https://other.example/revoked', type: 'RevocationList', revokedAssertions: [] },
  ]) {
    const found = await check(token, { ...signedWeb, [`${site}/revoked`]: list });
    assert.equal(found.verdict, 'could-not-check', JSON.stringify(list));
  }
  const insecure = 'http://badges.example/revoked';
  const profile = { ...issuer, publicKey: keyUrl, revocationList: insecure };
  const documents = { ...signedWeb, [`${site}/issuer`]: profile, [insecure]: { revokedAssertions: [] } };
  assert.equal((await check(token, documents)).verdict, 'could-not-check');
});

test('a list of revoked badges that claims another address still revokes', async () => {
  const token = await signCompactJws({}, signedAssertion, signer);
  const list = { id: 'https://other.example/revoked', revokedAssertions: [7, 'urn:uuid:9'] };
  assert.equal((await check(token, { ...signedWeb, [`${site}/revoked`]: list })).verdict, 'revoked');
});

test('a key document that claims another address is not the key that the profile names', async () => {
  const token = await signCompactJws({}, signedAssertion, signer);
  const claimed = { ...key, id: 'https://other.example/keys/1' };
  assert.equal((await check(token, { ...signedWeb, [keyUrl]: claimed })).verdict, 'key-not-confirmed');
});

test('a signed badge of another key, another owner or changed content is refused', async () => {
  const token = await signCompactJws({}, signedAssertion, signer);
  const [header = '', , signature = ''] = token.split('.');
  const [, changed = ''] = (
    await signCompactJws({}, { ...signedAssertion, issuedOn: '2019-01-01' }, signer)
  ).split('.');
  assert.equal((await check(`${header}.${changed}.${signature}`, signedWeb)).verdict, 'altered');
  const unlinked = { ...signedWeb, [`${site}/issuer`]: { ...issuer, publicKey: `${site}/keys/2` } };
  assert.equal((await check(token, unlinked)).verdict, 'key-not-confirmed');
  const owned = { ...signedWeb, [keyUrl]: { ...key, owner: 'https://mallory.example/issuer' } };
  assert.equal((await check(token, owned)).verdict, 'key-not-confirmed');
  // The forger's own key, named by the assertion itself, in the issuer's name.
  const own = 'https://mallory.example/key';
  const forged = await signCompactJws(
    {},
    { ...signedAssertion, verification: { type: 'SignedBadge', creator: own } },
    signer,
  );
  const documents = { ...signedWeb, [own]: { ...key, id: own } };
  assert.equal((await check(forged, documents)).verdict, 'key-not-confirmed');
});

test('an embedded badge class that names itself by another host than its issuer is only what that host says', async () => {
  const theirs = 'https://university.example/badges/1';
  const stolen = { ...badge, id: theirs, name: 'Doctor' };
  for (const id of ['urn:uuid:9', 'https://university.example/assertions/1']) {
    const token = await signCompactJws({}, { ...signedAssertion, id, badge: stolen }, signer);
    assert.equal((await check(token, signedWeb)).verdict, 'could-not-check', id);
    const profile = 'https://university.example/issuer';
    const documents = {
      ...signedWeb,
      [theirs]: { ...stolen, issuer: profile },
      [profile]: { ...issuer, id: profile },
    };
    assert.notEqual((await check(token, documents)).verdict, 'valid', id);
  }
  const own = await signCompactJws({}, { ...signedAssertion, badge }, signer);
  assert.equal((await check(own, signedWeb)).verdict, 'valid');
});

test('a signed badge whose class cannot be read is not said to be by somebody else', async () => {
  const token = await signCompactJws({}, signedAssertion, signer);
  for (const answer of [404, '<html>', '[]']) {
    const found = await check(token, { ...signedWeb, [`${site}/badges/1`]: answer });
    assert.deepEqual([found.verdict, found['issuer-key']], ['could-not-check', 'issuer-key.unreachable']);
  }
});
