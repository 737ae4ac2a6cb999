import { equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSigner, generateKeyPair, nodeCrypto } from '../../adapters/node.ts';
import { arbitraryAchievementCredential } from '../credential/arbitrary.test-support.ts';
import { buildAchievementCredential } from '../credential/build-achievement-credential.ts';
import { compareCanonical, compareIssued, compareSignatures } from './equality.test-support.ts';
import { mutate } from './mutations.test-support.ts';
import { createRandom, randomCredential } from './random-credential.test-support.ts';

// `benchmarks/equality.ts` does the same for 100,000 documents.
const seed = Number(process.env.CAIRN_EQUALITY_SEED ?? Date.now() % 1_000_000_007);
const signer = createSigner(generateKeyPair('Ed25519').privateJwk);
const deps = { crypto: nodeCrypto, signer };

test(`the fast path gives what the general library gives, or nothing (CAIRN_EQUALITY_SEED=${seed})`, async () => {
  const random = createRandom(seed);
  let fast = 0;
  let accepted = 0;
  for (let index = 0; index < 250; index++) {
    const document = randomCredential(random);
    const comparison = await compareCanonical(document, nodeCrypto);
    if (comparison.isFast) fast++;
    if (comparison.isAccepted) accepted++;
    for (let mutation = 0; mutation < 2; mutation++) {
      await compareCanonical(mutate(document, random).document, nodeCrypto);
    }
  }
  ok(fast > accepted * 0.8, `the fast path took only ${fast} of ${accepted} good documents`);
});

test(`credentials built from models take the fast path and equal the general library (seed ${seed})`, async () => {
  let fast = 0;
  const models = fc.sample(arbitraryAchievementCredential, { seed, numRuns: 50 });
  for (const model of models) {
    if ((await compareCanonical(buildAchievementCredential(model), nodeCrypto)).isFast) fast++;
  }
  ok(fast > models.length / 2, `the fast path took only ${fast} of ${models.length}`);
});

test(`signatures are equal on both paths, and so is the verdict on every changed credential (seed ${seed})`, async () => {
  const random = createRandom(seed + 1);
  let signed = 0;
  while (signed < 40) {
    const document = randomCredential(random);
    const comparison = await compareCanonical(document, nodeCrypto);
    if (!comparison.isFast) continue;
    signed++;
    await compareSignatures(document, (one) => mutate(one, random).document, deps);
  }
  equal(signed, 40);
});

test(`a template issues the bytes that addProof gives, whatever stands in its holes (seed ${seed})`, async () => {
  const random = createRandom(seed + 2);
  let fromTemplate = 0;
  for (let index = 0; index < 40; index++)
    fromTemplate += await compareIssued(randomCredential(random), random, deps);
  ok(fromTemplate > 10, `templates made only ${fromTemplate} credentials`);
});
