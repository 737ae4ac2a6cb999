import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import { hashIdentity, matchesIdentity } from './identity.ts';

const email = { identityType: 'emailAddress', value: 'a@example.com' };

test('the hash of an address is the one that the Open Badges specification prints', () => {
  assert.equal(
    hashIdentity(nodeCrypto, email, 'Kosher').identityHash,
    'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
  );
});

test('without a given salt every hash of an address is another one (security.md row 25)', () => {
  const one = hashIdentity(nodeCrypto, email);
  const other = hashIdentity(nodeCrypto, email);
  assert.notEqual(one.identityHash, other.identityHash);
  assert.match(one.salt ?? '', /^[0-9a-f]{32}$/);
});

test('a hashed identity matches its address and no other', () => {
  const identity = hashIdentity(nodeCrypto, email);
  assert.equal(matchesIdentity(nodeCrypto, identity, 'a@example.com'), true);
  assert.equal(matchesIdentity(nodeCrypto, identity, 'A@Example.com'), true);
  assert.equal(matchesIdentity(nodeCrypto, identity, 'b@example.com'), false);
  assert.equal(
    matchesIdentity(
      nodeCrypto,
      { ...identity, identityHash: identity.identityHash.toUpperCase() },
      'a@example.com',
    ),
    true,
  );
});

test('an md5 hash matches nobody', () => {
  const identity = {
    identityType: 'emailAddress',
    identityHash: 'md5$0cc175b9c0f1b6a831c399e269772661',
    hashed: true,
  };
  assert.equal(matchesIdentity(nodeCrypto, identity, 'a'), false);
});
