import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { compileEntry, type Match } from '../src/canonical/learn-template.ts';
import { stringsOf } from '../src/canonical/read-holes.ts';
import type { Crypto, JsonObject } from '../src/ports.ts';
import { addProof } from '../src/proof/add-proof.ts';
import { createSplitIssuer } from '../src/proof/eddsa-rdfc-2022-template.ts';
import { awardOf } from '../src/proof/proof.test-support.ts';
import { createBulkIssuer } from './bulk-node.ts';
import { startBulkThread } from './bulk-node-thread.ts';
import { createSigner, generateKeyPair, nodeCrypto } from './node.ts';

const { privateJwk } = generateKeyPair('Ed25519');
const signer = createSigner(privateJwk);
const verificationMethod = 'did:web:example.org#key-1';
const created = '2026-11-22T02:00:00Z';

const expected = async (credential: JsonObject): Promise<{ json: string }> => {
  const cryptosuite = 'eddsa-rdfc-2022';
  const options = { cryptosuite, verificationMethod, created, signer, crypto: nodeCrypto } as const;
  return { json: JSON.stringify(await addProof(credential, options)) };
};

test('threads issue the same bytes in the same order, and say which credential was refused', async (t) => {
  const bulk = createBulkIssuer({ verificationMethod, privateJwk, threads: 2 });
  t.after(() => bulk.close());
  const credentials = Array.from({ length: 450 }, (_, award) => awardOf(award));
  credentials[17] = { ...awardOf(17), grades: 'A+' };
  const results = await bulk.issue(credentials, { created });
  equal(results.length, 450);
  for (const [award, result] of results.entries()) {
    if (award === 17) ok('code' in result && result.code === 'credential.not-canonical');
    else deepEqual(result, await expected(awardOf(award)));
  }
});

test('threads issue what no template may be filled with as the library does', async (t) => {
  const bulk = createBulkIssuer({ verificationMethod, privateJwk, threads: 3 });
  t.after(() => bulk.close());
  await bulk.issue(
    Array.from({ length: 40 }, (_, award) => awardOf(award)),
    { created },
  );
  const odd = [
    awardOf(1, { subjectId: 'did:web:example.org' }),
    awardOf(2, { subjectId: 'https://example.org/learners/2' }),
    awardOf(3, { name: '","name":"x\\ 日本語 😀，\u0001' }),
    { ...awardOf(4), evidence: [{ type: ['Evidence'], name: 'a second shape' }] },
    { ...awardOf(5), validUntil: '2030-01-01T00:00:00Z' },
  ];
  const lone = awardOf(6, { name: '\ud800' });
  const results = await bulk.issue([...odd, lone, ...odd, lone, ...odd, lone, ...odd, lone], { created });
  for (const [index, result] of results.entries()) {
    const credential = odd[index % (odd.length + 1)];
    if (credential) deepEqual(result, await expected(credential));
    else ok('code' in result, 'a lone surrogate was signed');
  }
});

test('awards of many achievements keep their own templates', async (t) => {
  const bulk = createBulkIssuer({ verificationMethod, privateJwk, threads: 2 });
  t.after(() => bulk.close());
  const credentials = Array.from({ length: 300 }, (_, award) =>
    JSON.parse(JSON.stringify(awardOf(award)).replaceAll('achievements/1', `achievements/${award % 7}`)),
  );
  const results = await bulk.issue(credentials, { created });
  for (const [index, result] of results.entries()) {
    deepEqual(result, await expected(credentials[index]));
  }
});

test('a thread that finds its template wrong issues without it, and tells of it', async () => {
  const caller = createSplitIssuer({ verificationMethod, signer, crypto: nodeCrypto });
  for (let award = 0; award < 4; award++) await caller.issue(awardOf(award), { created });
  const alarms: string[] = [];
  // A hash that is wrong for blank nodes with holes stands for a fault in a template.
  const crypto: Crypto = {
    ...nodeCrypto,
    sha256Hex: (data) => nodeCrypto.sha256Hex(data).replace(/^./, 'f'),
  };
  const thread = createSplitIssuer({
    verificationMethod,
    signer,
    crypto,
    onTemplateMismatch: (achievementId) => alarms.push(achievementId),
  });
  const answerTo = async (award: number): Promise<object> => {
    const match = caller.match(awardOf(award));
    ok(match);
    return thread.signMatch(match, { created });
  };
  for (let award = 4; award < 600 && alarms.length === 0; award++) await answerTo(award);
  deepEqual(alarms, ['https://example.org/achievements/1']);
  deepEqual(Object.keys(await answerTo(601)), ['json']);
  for (const achievementId of alarms) caller.distrust(achievementId);
  equal(caller.match(awardOf(602)), undefined);
  deepEqual(await caller.issue(awardOf(602), { created }), await expected(awardOf(602)));
});

test('a batch that waits for a slow credential keeps its templates while the next one makes the thread forget them', async (t) => {
  const issuer = createSplitIssuer({ verificationMethod, signer, crypto: nodeCrypto });
  for (let award = 0; award < 4; award++) await issuer.issue(awardOf(award), { created });
  const known = issuer.match(awardOf(5));
  ok(known);
  const ofAchievement = (award: number): JsonObject =>
    JSON.parse(JSON.stringify(awardOf(award)).replaceAll('achievements/1', `achievements/${award}`));
  const matchOf = (award: number): Match | undefined => {
    const sample = JSON.stringify(ofAchievement(award));
    const entry = compileEntry({ sample, paths: known.entry.paths }, nodeCrypto);
    const strings = entry && stringsOf(entry.template, ofAchievement(award));
    return strings && { entry, strings };
  };
  const matches = new Map<JsonObject, Match>();
  const awards = Array.from({ length: 1_001 }, (_, award) => {
    const credential = ofAchievement(award);
    const match = matchOf(award);
    ok(match);
    matches.set(credential, match);
    return credential;
  });
  const prepared = { ...issuer, match: (credential: JsonObject) => matches.get(credential) };
  const thread = startBulkThread(prepared, { verificationMethod, privateJwk });
  t.after(() => thread.end());
  const last = awards.pop() ?? {};
  const lastButOne = awards.pop() ?? {};
  await thread.issue(awards, created);
  const answers = await Promise.all([
    thread.issue([slowCredential(), lastButOne, awards[0] ?? {}], created),
    thread.issue([last], created),
  ]);
  deepEqual(answers[0]?.[1], await expected(lastButOne));
  deepEqual(answers[0]?.[2], await expected(awards[0] ?? {}));
  deepEqual(answers[1]?.[0], await expected(last));
});

test('a bulk issuer whose threads have ended says so instead of waiting for them', async () => {
  const bulk = createBulkIssuer({ verificationMethod, privateJwk, threads: 2 });
  await bulk.close();
  const credentials = Array.from({ length: 40 }, (_, award) => awardOf(award));
  await rejects(bulk.issue(credentials, { created }), /A thread of the bulk issuer ended/);
});

test('many batches at once share a thread', async (t) => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error): number => warnings.push(warning);
  process.on('warning', onWarning);
  const bulk = createBulkIssuer({ verificationMethod, privateJwk, threads: 2 });
  t.after(() => bulk.close());
  const batches = Array.from({ length: 20 }, (_, batch) => [awardOf(batch), awardOf(batch + 100)]);
  const results = await Promise.all(batches.map((batch) => bulk.issue(batch, { created })));
  process.off('warning', onWarning);
  deepEqual(results[19]?.[1], await expected(awardOf(119)));
  deepEqual(warnings, []);
});

/** Only the general library reads it, which lets other things happen while it counts so many nameless things. */
function slowCredential(): JsonObject {
  const award = awardOf(0);
  const contexts = award['@context'] as string[];
  const evidence = Array.from({ length: 400 }, (_, index) => ({ type: ['Evidence'], name: `e${index}` }));
  return { ...award, '@context': [...contexts, { room: 'https://example.org/room' }], evidence };
}
