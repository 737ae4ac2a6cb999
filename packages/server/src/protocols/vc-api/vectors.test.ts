import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '@cairn/engine';
import { vcApiApp } from '../../../../../test/support/vc-api.ts';

const vectors = join(import.meta.dirname, '../../../../../../shared/vectors');
const published = globSync('vc-di-*/**/{signed*,derivedRevealDocument}.json', { cwd: vectors }).sort();
const skip = published.length === 0 && 'skipped: the published vectors ../shared/vectors/vc-di-* are absent';
const server = await vcApiApp();

interface Answer {
  status: number;
  proof: string | undefined;
  errors: (string | undefined)[];
}

/** The vectors name issuers that publish nothing, so only the proof is asked for, as the W3C suites do. */
async function verify(verifiableCredential: JsonObject): Promise<Answer> {
  const response = await server.post('/credentials/verify', {
    verifiableCredential,
    options: { checks: ['proof'] },
  });
  const answer = (await response.json()) as {
    checks: { check: string; code: string }[];
    errors: { code?: string }[];
  };
  return {
    status: response.status,
    proof: answer.checks.find(({ check }) => check === 'proof')?.code,
    errors: answer.errors.map(({ code }) => code),
  };
}

const read = (file: string): JsonObject =>
  JSON.parse(readFileSync(join(vectors, file), 'utf8')) as JsonObject;

/** Five vectors name the did:key of one and are signed by the key of another. */
function namesAnotherKey({ issuer, proof }: JsonObject): boolean {
  const id = typeof issuer === 'string' ? issuer : String((issuer as JsonObject).id);
  const signers = [proof].flat().map((one) => String((one as JsonObject).verificationMethod));
  return id.startsWith('did:key:') && !signers.some((signer) => signer.startsWith(`${id}#`));
}

const borrowed = published.filter((file) => namesAnotherKey(read(file)));
const own = published.filter((file) => !borrowed.includes(file));

test('each published vector of vc-di-eddsa and vc-di-ecdsa verifies at the door as it stands', {
  skip,
}, async () => {
  assert.ok(own.length >= 11);
  for (const file of own)
    assert.deepEqual(await verify(read(file)), { status: 200, proof: 'proof.consistent', errors: [] }, file);
});

test('a published vector whose proof is right, but in the name of another did:key, is refused', {
  skip,
}, async () => {
  assert.ok(borrowed.some((file) => file.includes('ecdsa-sd-2023/prc')));
  for (const file of borrowed) {
    const { status, proof, errors } = await verify(read(file));
    assert.deepEqual({ status, proof }, { status: 400, proof: 'proof.consistent' }, file);
    assert.ok(errors.includes('issuer-key.not-published'), file);
    // One of them has an end that has passed since it was published.
    assert.deepEqual(
      errors.filter((code) => code !== 'issuer-key.not-published' && code !== 'dates.expired'),
      [],
    );
  }
});

test('no published vector verifies when it says more than was signed', { skip }, async () => {
  for (const file of published) {
    const { status, proof } = await verify({ ...read(file), validUntil: '2099-01-01T00:00:00Z' });
    assert.deepEqual({ status, proof }, { status: 400, proof: 'proof.signature-mismatch' }, file);
  }
});

test('a program that cannot send options asks for the proof alone at a path of its own', {
  skip,
}, async () => {
  const ask = async (path: string, body: JsonObject) => (await server.post(path, body)).status;
  const alone = '/proof-only/credentials/verify';
  for (const file of own) {
    const verifiableCredential = read(file);
    assert.equal(await ask('/credentials/verify', { verifiableCredential }), 400, file);
    assert.equal(await ask(alone, { verifiableCredential }), 200, file);
    const wished = { verifiableCredential, options: { checks: ['proof', 'issuer-key'] } };
    assert.equal(await ask(alone, wished), 400, file);
    const changed = { ...verifiableCredential, validUntil: '2099-01-01T00:00:00Z' };
    assert.equal(await ask(alone, { verifiableCredential: changed }), 400, file);
  }
  for (const file of borrowed)
    assert.equal(await ask(alone, { verifiableCredential: read(file) }), 400, file);
});
