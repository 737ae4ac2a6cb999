import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSigner, generateKeyPair, nodeCrypto } from '../../adapters/node.ts';
import { utf8 } from '../encoding/bytes.ts';
import { openCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { judgeCosigning, writeCosigningRequest } from './cosigning.ts';
import { decodeEntryBundle, encodeEntryBundle } from './entry-bundle.ts';
import { encodeLogEntry } from './log-entry.ts';
import { readLogProof, verifyLogProof, writeLogProof } from './log-proof.ts';
import { hashLeaf, hashNode } from './merkle.ts';
import {
  decodeNoteKey,
  encodeNoteKey,
  type NoteKeyKind,
  readNote,
  readSignature,
  signNote,
  verifyNote,
  writeNote,
} from './signed-note.ts';

/** The key and the note of the documentation of golang.org/x/mod/sumdb/note. */
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const peterSeed = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const peterText =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peterNote = `${peterText}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

function keyOf(text: string) {
  const key = decodeNoteKey(nodeCrypto, text);
  assert.ok(key, text);
  return key;
}

function freshKey(name: string, kind: NoteKeyKind = 'note') {
  const { privateJwk, publicJwk } = generateKeyPair('Ed25519');
  const key = { name, kind, publicKey: { algorithm: 'Ed25519' as const, jwk: publicJwk } };
  return { key, signer: createSigner(privateJwk), at: new Date('2026-11-28T02:00:00Z') };
}

test('the published note of sumdb/note is signed byte for byte as it is published, and verifies', async () => {
  const key = keyOf(peter);
  const d = Buffer.from(peterSeed, 'base64').subarray(1).toString('base64url');
  const signer = createSigner({ ...key.publicKey.jwk, d } as Parameters<typeof createSigner>[0]);
  const signature = await signNote(nodeCrypto, peterText, { key, signer, at: new Date(0) });
  assert.equal(writeNote({ text: peterText, signatures: [signature] }), peterNote);
  const note = readNote(peterNote);
  assert.ok(note);
  assert.deepEqual(await verifyNote(nodeCrypto, note, [key]), [{ key }]);
  const altered = readNote(peterNote.replace('answer', 'Answer'));
  assert.equal(altered && (await verifyNote(nodeCrypto, altered, [key])), undefined);
});

test('published keys of logs and witnesses are read and written as they are, and one with a wrong id is none', () => {
  for (const text of [
    peter,
    'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
    'TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6',
    'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
  ])
    assert.equal(encodeNoteKey(nodeCrypto, keyOf(text)), text);
  for (const text of [
    'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!',
    'rekor.sigstore.dev+12345678+AwEB',
    'bananas.sigstore.dev+12344556',
  ])
    assert.equal(decodeNoteKey(nodeCrypto, text), undefined, text);
});

test('the examples of C2SP tlog-checkpoint and tlog-cosignature are read, with the time of the witness', () => {
  const example = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;
  const note = readNote(example);
  assert.ok(note);
  assert.equal(readCheckpoint(note.text)?.size, 20_852_163);
  const [, witness] = note.signatures;
  assert.equal(witness?.name, 'witness.example.com/w1');
  const signature = Uint8Array.from(witness?.signature ?? []);
  assert.equal(Number(new DataView(signature.buffer).getBigUint64(0)), 1_679_315_147);
  assert.equal(writeNote(note), example);
});

test('what is no checkpoint is not read as one', () => {
  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
  assert.ok(readCheckpoint(`a\n1\n${root}\n`));
  assert.ok(readCheckpoint(`a\n1\n${root}\nextension\n`));
  for (const text of [
    `a\n01\n${root}\n`,
    `a\n-1\n${root}\n`,
    `a\n1\n${root}`,
    `\n1\n${root}\n`,
    `a\n1\nCsU=\n`,
    `a\n1\n${root}\n\n`,
  ])
    assert.equal(readCheckpoint(text), undefined, JSON.stringify(text));
});

test('a checkpoint is opened by the key of its log alone, and tells which witness saw it when', async () => {
  const [log, witness, stranger] = [
    freshKey('log.example/a'),
    freshKey('w.example', 'cosignature'),
    freshKey('log.example/a'),
  ];
  const text = writeCheckpoint({ origin: 'log.example/a', size: 1, root: hashLeaf(nodeCrypto, utf8('x')) });
  const signatures = [await signNote(nodeCrypto, text, log), await signNote(nodeCrypto, text, witness)];
  const signed = writeNote({ text, signatures });
  const keys = { log: log.key, witnesses: [witness.key] };
  const opened = await openCheckpoint(nodeCrypto, signed, keys);
  assert.equal(opened?.size, 1);
  assert.deepEqual(opened?.witnesses, [{ key: witness.key, signedAt: witness.at }]);
  assert.deepEqual((await openCheckpoint(nodeCrypto, signed, { log: log.key }))?.witnesses, []);
  assert.equal(await openCheckpoint(nodeCrypto, signed, { log: stranger.key }), undefined);
  const seenLater = signed.replace(/(— w\.example )(.{8})/, (_, start) => `${start}${'AAAA'.repeat(2)}`);
  assert.deepEqual(
    (await openCheckpoint(nodeCrypto, seenLater, keys))?.witnesses,
    [],
    'of another key: passed over',
  );
  const line = readSignature(signed.trimEnd().split('\n').at(-1) ?? '');
  assert.ok(line);
  line.signature[7] = 1;
  const forged = writeNote({ text, signatures: [signatures[0] as typeof line, line] });
  assert.equal(await openCheckpoint(nodeCrypto, forged, keys), undefined, 'a wrong line of a known key');
});

test('a proof is written as C2SP tlog-proof says, read again, and holds for its entry alone', async () => {
  const log = freshKey('log.example/a');
  const [entry, other] = [utf8('one'), utf8('two')];
  const sibling = hashLeaf(nodeCrypto, other);
  const root = hashNode(nodeCrypto, hashLeaf(nodeCrypto, entry), sibling);
  const text = writeCheckpoint({ origin: log.key.name, size: 2, root });
  const checkpoint = writeNote({ text, signatures: [await signNote(nodeCrypto, text, log)] });
  const written = writeLogProof({ index: 0, hashes: [sibling], checkpoint });
  assert.match(written, /^c2sp\.org\/tlog-proof@v1\nindex 0\n[^\n]{44}\n\nlog\.example\/a\n2\n/);
  const proof = readLogProof(written);
  assert.ok(proof);
  assert.ok(await verifyLogProof(nodeCrypto, { entry, proof }, { log: log.key }));
  assert.equal(await verifyLogProof(nodeCrypto, { entry: other, proof }, { log: log.key }), undefined);
  assert.ok(readLogProof(written.replace('index', 'extra AAAA\nindex')));
  for (const wrong of [
    written.slice(1),
    written.replace('index 0', 'index 00'),
    written.replace('index 0\n', ''),
    '',
  ])
    assert.equal(readLogProof(wrong), undefined);
});

test('a witness signs only what the log signed and what begins with all that it signed before', async () => {
  const log = freshKey('log.example/a');
  const leaves = ['a', 'b', 'c'].map((entry) => hashLeaf(nodeCrypto, utf8(entry)));
  const [a, b, c] = leaves as [Uint8Array, Uint8Array, Uint8Array];
  const two = { size: 2, root: hashNode(nodeCrypto, a, b) };
  const three = { size: 3, root: hashNode(nodeCrypto, two.root, c) };
  const fork = { size: 3, root: hashNode(nodeCrypto, hashNode(nodeCrypto, b, a), c) };
  const signed = async (head: { size: number; root: Uint8Array }, by = log) => {
    const text = writeCheckpoint({ origin: by.key.name, ...head });
    return writeNote({ text, signatures: [await signNote(nodeCrypto, text, by)] });
  };
  const ask = async (request: Parameters<typeof writeCosigningRequest>[0], seen?: typeof two) =>
    judgeCosigning(nodeCrypto, writeCosigningRequest(request), { logs: [log.key], seen: () => seen });
  const checkpoint = await signed(three);
  assert.ok('root' in (await ask({ oldSize: 0, proof: [], checkpoint })));
  assert.ok('root' in (await ask({ oldSize: 2, proof: [c], checkpoint }, two)));
  assert.ok('root' in (await ask({ oldSize: 3, proof: [], checkpoint }, three)));
  assert.deepEqual(await ask({ oldSize: 0, proof: [], checkpoint }, two), { status: 409, size: 2 });
  assert.deepEqual(await ask({ oldSize: 2, proof: [a], checkpoint }, two), { status: 422 });
  assert.deepEqual(await ask({ oldSize: 2, proof: [c], checkpoint: await signed(fork) }, two), {
    status: 422,
  });
  assert.deepEqual(await ask({ oldSize: 3, proof: [], checkpoint: await signed(fork) }, three), {
    status: 409,
    size: 3,
  });
  assert.deepEqual(await ask({ oldSize: 4, proof: [], checkpoint }, three), { status: 400 });
  assert.deepEqual(await ask({ oldSize: 0, proof: [], checkpoint: await signed(three, freshKey('other')) }), {
    status: 404,
  });
  const forged = await signed(three, freshKey(log.key.name));
  assert.deepEqual(await ask({ oldSize: 0, proof: [], checkpoint: forged }), { status: 403 });
  assert.deepEqual(await judgeCosigning(nodeCrypto, 'old 0', { logs: [log.key], seen: () => undefined }), {
    status: 400,
  });
});

test('bundles hold entries behind their lengths, and one that ends in the middle of an entry is none', () => {
  const entries = [utf8('a'), utf8(''), utf8('x'.repeat(300))];
  const bundle = encodeEntryBundle(entries);
  assert.deepEqual(decodeEntryBundle(bundle), entries);
  assert.equal(decodeEntryBundle(bundle.slice(0, -1)), undefined);
  assert.equal(decodeEntryBundle(new Uint8Array([0])), undefined);
});

test('an entry is the same however its document was written, and tells nothing of it', () => {
  const entry = (document: object) =>
    new TextDecoder().decode(encodeLogEntry(nodeCrypto, { kind: 'credential', document: document as never }));
  assert.equal(entry({ a: 1, name: 'Amara' }), entry({ name: 'Amara', a: 1.0 }));
  assert.match(entry({ a: 1 }), /^cairn-log\/1 credential [0-9a-f]{64}$/);
  const status = encodeLogEntry(nodeCrypto, {
    ...{
      kind: 'status',
      listUrl: 'https://cairn.example/status/stl_1',
      index: 7,
      purpose: 'revocation',
      value: 1,
    },
    at: new Date('2026-11-28T02:00:00.123Z'),
  });
  assert.match(
    new TextDecoder().decode(status),
    /^cairn-log\/1 status [0-9a-f]{64} revocation 1 2026-11-28T02:00:00Z$/,
  );
});
