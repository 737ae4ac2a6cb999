// node scripts/launch.mjs run benchmarks/equality.ts [--count 100000] [--seed 1] [--mutations 1]
// Compares the fast path with the general library on generated credentials, mutations of them, signatures, verdicts
// and templates. Ends with status 1 and the seed at the first difference.
import { parseArgs } from 'node:util';
import { buildAchievementCredential, type JsonObject } from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import fc from 'fast-check';
import {
  compareCanonical,
  compareIssued,
  compareKnown,
  compareSignatures,
} from '../packages/engine/src/canonical/equality.test-support.ts';
import { mutate } from '../packages/engine/src/canonical/mutations.test-support.ts';
import {
  createRandom,
  randomCredential,
} from '../packages/engine/src/canonical/random-credential.test-support.ts';
import { arbitraryAchievementCredential } from '../packages/engine/src/credential/arbitrary.test-support.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    mutations: { type: 'string', default: '1' },
  },
});
const count = Number(values.count);
const mutations = Number(values.mutations);
const seed = Number(values.seed);
const blockSize = 500;
const deps = { crypto: nodeCrypto, signer: createSigner(generateKeyPair('Ed25519').privateJwk) };
const tally = {
  documents: 0,
  fast: 0,
  refused: 0,
  mutated: 0,
  mutatedFast: 0,
  signed: 0,
  fromTemplate: 0,
  known: 0,
};

console.log(`${count} credentials, ${mutations} mutations each, seed ${seed}`);
for (let start = 0; start < count; start += blockSize) {
  const blockSeed = seed + start;
  try {
    await compareBlock(blockSeed, Math.min(blockSize, count - start));
  } catch (error) {
    console.error(`Different in the block with --seed ${blockSeed} --count ${blockSize}:`, error);
    process.exit(1);
  }
  if ((start / blockSize) % 10 === 9) console.log(JSON.stringify(tally));
}
console.log(`${JSON.stringify(tally)}\nNothing differs.`);

async function compareBlock(blockSeed: number, size: number): Promise<void> {
  const random = createRandom(blockSeed);
  for (const [index, document] of createDocuments(blockSeed, size).entries()) {
    const { isFast, isAccepted } = await compareCanonical(document, nodeCrypto);
    tally.documents++;
    if (isFast) tally.fast++;
    if (!isAccepted) tally.refused++;
    for (let mutation = 0; mutation < mutations; mutation++) {
      const comparison = await compareCanonical(mutate(document, random).document, nodeCrypto);
      tally.mutated++;
      if (comparison.isFast) tally.mutatedFast++;
    }
    if (!isFast) continue;
    await compareSignatures(document, (signed) => mutate(signed, random).document, deps);
    tally.signed++;
    if (index % 20 === 0) tally.known += compareKnown(document, random, nodeCrypto);
    if (index % 100 === 0) tally.fromTemplate += await compareIssued(document, random, deps);
  }
}

/** Three parts of documents with odd but legal contents, one part of credentials built from models. */
function createDocuments(blockSeed: number, size: number): JsonObject[] {
  const random = createRandom(blockSeed);
  const built = fc.sample(arbitraryAchievementCredential, { seed: blockSeed, numRuns: Math.ceil(size / 4) });
  const odd = Array.from({ length: size - built.length }, () => randomCredential(random));
  return [...odd, ...built.map((model) => buildAchievementCredential(model))];
}
