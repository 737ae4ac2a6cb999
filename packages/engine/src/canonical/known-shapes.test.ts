import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import type { Crypto, JsonObject } from '../ports.ts';
import { awardOf } from '../proof/proof.test-support.ts';
import { canonicalize } from './canonicalize.ts';
import { canonicalizeFast } from './canonicalize-fast.ts';
import { canonicalizeGeneral } from './general.ts';
import { canonicalizeKnown, hashKnown } from './known-shapes.ts';
import { mutate } from './mutations.test-support.ts';
import { createRandom } from './random-credential.test-support.ts';

/** Templates are kept for each `Crypto`, so each test has its own. */
const freshCrypto = (): Crypto => ({ ...nodeCrypto });

function taught(crypto: Crypto): void {
  for (let award = 0; award < 80; award++) canonicalizeKnown(awardOf(award), crypto);
}

test('a shape that comes often is canonicalised by a template, and gives the text of the general library', async () => {
  const crypto = freshCrypto();
  assert.equal(canonicalizeKnown(awardOf(0), crypto), undefined);
  taught(crypto);
  for (let award = 80; award < 110; award++) {
    const known = canonicalizeKnown(awardOf(award), crypto);
    assert.equal(known, await canonicalizeGeneral(awardOf(award), crypto));
    assert.equal(canonicalize(awardOf(award), crypto), known);
  }
});

test('of 4,000 changed copies a template takes none that it does not canonicalise like the fast path', () => {
  const crypto = freshCrypto();
  taught(crypto);
  const random = createRandom(20261126);
  let taken = 0;
  for (let award = 0; award < 4_000; award++) {
    const { document } = mutate(awardOf(award), random);
    const known = canonicalizeKnown(document, crypto);
    const hash = hashKnown(document, crypto);
    if (known === undefined || hash === undefined) continue;
    taken += 1;
    assert.equal(known, canonicalizeFast(document, crypto), JSON.stringify(document));
    assert.deepEqual(hash, crypto.sha256(known), JSON.stringify(document));
  }
  assert.ok(taken > 100, `only ${taken} were taken`);
});

test('a hash is had for no other document than a text, and is that of the text', () => {
  const crypto = freshCrypto();
  taught(crypto);
  for (let award = 80; award < 700; award++) {
    const document = awardOf(award);
    assert.deepEqual(hashKnown(document, crypto), crypto.sha256(String(canonicalizeFast(document, crypto))));
  }
  assert.equal(hashKnown({ ...awardOf(1), name: 5 }, crypto), undefined);
});

test('minus zero is not taken for the zero of a template', () => {
  const crypto = freshCrypto();
  const worth = (award: number, credits: number): JsonObject => {
    const credential = awardOf(award);
    return {
      ...credential,
      credentialSubject: { ...(credential.credentialSubject as JsonObject), creditsEarned: credits },
    };
  };
  for (let award = 0; award < 80; award++) canonicalizeKnown(worth(award, 0), crypto);
  assert.equal(typeof canonicalizeKnown(worth(81, 0), crypto), 'string');
  assert.equal(canonicalizeKnown(worth(81, -0), crypto), undefined);
});

for (const [name, ask] of [
  ['text', canonicalizeKnown],
  ['hash', hashKnown],
] as const) {
  test(`a template whose ${name} differs from the fast path is dropped`, () => {
    let isBroken = false;
    const crypto: Crypto = {
      ...nodeCrypto,
      sha256Hex: (data) =>
        isBroken ? nodeCrypto.sha256Hex(data).replace(/^./, 'f') : nodeCrypto.sha256Hex(data),
    };
    taught(crypto);
    assert.notEqual(ask(awardOf(81), crypto), undefined);
    isBroken = true;
    for (let award = 0; award < 300; award++) ask(awardOf(award), crypto);
    isBroken = false;
    assert.equal(ask(awardOf(82), crypto), undefined);
  });
}
