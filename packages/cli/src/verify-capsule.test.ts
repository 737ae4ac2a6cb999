import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  encodeLogEntry,
  encodeNoteKey,
  growLog,
  hashLeaf,
  signNote,
  writeCapsule,
  writeCheckpoint,
  writeLogProof,
  writeNote,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { cairn, makeFolder, unsigned } from './cli.test-support.ts';

const at = makeFolder();
await cairn(['key', 'new', '--out', at('issuer.json')]);
writeFileSync(at('unsigned.json'), JSON.stringify({ ...unsigned, validUntil: '2027-01-01T00:00:00Z' }));
await cairn(['issue', at('unsigned.json'), '--key', at('issuer.json'), '--out', at('badge.json')]);
const credential = readFileSync(at('badge.json'), 'utf8');
const signer = createSigner(generateKeyPair('Ed25519').privateJwk);
const log = { name: 'log.example/log', kind: 'note' as const, publicKey: signer.publicKey };
const entry = encodeLogEntry(nodeCrypto, { kind: 'credential', document: JSON.parse(credential) });
const { head } = await growLog(nodeCrypto, { size: 0, edge: [] }, [hashLeaf(nodeCrypto, entry)]);
const text = writeCheckpoint({ origin: log.name, ...head });
const signature = await signNote(nodeCrypto, text, { key: log, signer, at: new Date() });
const logProof = writeLogProof({
  index: 0,
  hashes: [],
  checkpoint: writeNote({ text, signatures: [signature] }),
});
const madeAt = new Date('2026-11-22T10:00:00Z');
writeFileSync(
  at('capsule.json'),
  writeCapsule({ madeAt, credential, documents: [], contexts: [], logProof }),
);
const call = ['verify', '--offline', at('capsule.json')];
const key = ['--log-key', encodeNoteKey(nodeCrypto, log)];

test('a capsule is checked offline, with its entry in the log and the time as of which it speaks', async () => {
  const { code, out, error } = await cairn([...call, ...key]);
  assert.match(out, /as of 2026-11-22T10:00:00\.000Z/, error);
  assert.match(out, /✓ entry 0 of log\.example\/log, of 1/);
  assert.equal(code, (await cairn(['verify', '--offline', at('badge.json')])).code);
});

test('without the key of the log it says what is missing, and with another that the log does not show it', async () => {
  assert.match((await cairn(call)).out, /without --log-key/);
  const other = { ...log, publicKey: createSigner(generateKeyPair('Ed25519').privateJwk).publicKey };
  const { out } = await cairn([...call, '--log-key', encodeNoteKey(nodeCrypto, other)]);
  assert.match(out, /✗ the log with this key does not show it/);
  assert.equal((await cairn([...call, '--log-key', 'nonsense'])).code, 2);
});

test('that it has expired since is told, also to scripts', async () => {
  const now = () => new Date('2030-01-01T00:00:00Z');
  const { code, out } = await cairn([...call, ...key], '', { now });
  assert.match(out, /it has expired since/);
  assert.equal(code, 4);
  const json = JSON.parse((await cairn([...call, ...key, '--json'], '', { now })).out);
  assert.deepEqual(json.log, { origin: 'log.example/log', size: 1, index: 0 });
  assert.equal(json.hasExpiredSince, true);
});

test('a capsule is read from standard input too, and any other file is checked as before', async () => {
  const piped = await cairn(['verify', '-', ...key], readFileSync(at('capsule.json'), 'utf8'));
  assert.match(piped.out, /as of 2026/);
  assert.doesNotMatch((await cairn(['verify', '--offline', at('badge.json')])).out, /as of/);
});

test('whose a capsule is, is asked of it as of any badge, and what does not go with one is refused', async () => {
  const holder = await cairn([...call, ...key, '--recipient', 'did:example:learner', '--explain']);
  assert.match(holder.out, /recipient/);
  assert.notEqual(holder.code, 11);
  const other = await cairn([...call, ...key, '--recipient', 'did:example:somebody']);
  assert.match(other.out, /somebody else/);
  assert.equal(other.code, 11);
  for (const more of [['--csv'], ['--table'], ['--subject-file', at('badge.json')]]) {
    const { code, error } = await cairn([...call, ...key, ...more]);
    assert.match(error, /does not go with a capsule/);
    assert.equal(code, 2);
  }
});

test('whoever names a log is told by the exit code, too, that it does not show the badge', async () => {
  const now = () => new Date('2030-01-01T00:00:00Z');
  writeFileSync(at('bare.json'), writeCapsule({ madeAt, credential, documents: [], contexts: [] }));
  for (const given of [{}, { now }]) {
    const bare = await cairn(['verify', '--offline', at('bare.json'), ...key], '', given);
    assert.match(bare.out, /does not show it/);
    assert.equal(bare.code, 3);
  }
});

test('the name of a context is told as it is written in the capsule', async () => {
  const url = 'https://example.org/$&/$`';
  const contexts = [{ url, sha256: '0'.repeat(64) }];
  writeFileSync(at('named.json'), writeCapsule({ madeAt, credential, documents: [], contexts, logProof }));
  const { out } = await cairn(['verify', '--offline', at('named.json'), ...key, '--json']);
  assert.deepEqual(JSON.parse(out).otherContexts, [url]);
});
