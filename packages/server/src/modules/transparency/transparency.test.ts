import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decodeEntryBundle,
  decodeNoteKey,
  encodeLogEntry,
  encodeNoteKey,
  hashLeaf,
  judgeCosigning,
  openCheckpoint,
  proveConsistency,
  readLogProof,
  signNote,
  type TreeHead,
  tilePath,
  verifyConsistency,
  verifyLogProof,
  writeSignature,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { sql } from 'kysely';
import { createAward, createAwardingOrganisation, placeOf } from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { readConfig } from '../../config.ts';
import type { PostTo } from '../../platform/safe-post.ts';
import { revokeAward } from '../issuing/index.ts';
import { appendToLog, findLog, getCheckpoint, keepLog, proveCredential } from './index.ts';

const witnessKeys = generateKeyPair('Ed25519');
const witness = {
  name: 'witness.example/w1',
  kind: 'cosignature' as const,
  publicKey: { algorithm: 'Ed25519' as const, jwk: witnessKeys.publicJwk },
};
let seen: TreeHead | undefined;
let isAway = false;

/** A witness as C2SP tlog-witness has it, behind the one way in which Cairn asks others. */
const askWitness: PostTo = async (address, { body }) => {
  assert.equal(address, 'https://witness.example/add-checkpoint');
  if (isAway) throw new Error('nobody is there');
  const log = decodeNoteKey(nodeCrypto, (await findLogKey()) ?? '');
  assert.ok(log);
  const judged = await judgeCosigning(nodeCrypto, body, { logs: [log], seen: () => seen });
  if (!('root' in judged)) return { status: judged.status, text: 'size' in judged ? `${judged.size}\n` : '' };
  seen = judged;
  const signer = createSigner(witnessKeys.privateJwk);
  const line = await signNote(nodeCrypto, judged.note.text, { key: witness, signer, at: new Date() });
  return { status: 200, text: `${writeSignature(line)}\n` };
};

const server = await testApp({}, { postTo: askWitness });
const { app, deps } = server;
const school = await createAwardingOrganisation(server);

/** The key is made before the first checkpoint is shown, so it is read where it is kept. */
async function findLogKey(): Promise<string | undefined> {
  const row = await deps.database.selectFrom('transparency.log').selectAll().executeTakeFirst();
  const jwk = row?.public_jwk as { kty: string; crv: string; x: string } | undefined;
  if (!row || !jwk) return undefined;
  return encodeNoteKey(nodeCrypto, {
    name: row.origin,
    kind: 'note',
    publicKey: { algorithm: 'Ed25519', jwk },
  });
}

async function appendAll(): Promise<void> {
  while ((await appendToLog(deps)) > 0);
}

async function keyOfLog() {
  const key = decodeNoteKey(nodeCrypto, (await findLog(deps))?.key ?? '');
  assert.ok(key);
  return key;
}

async function openNewest(witnesses = [witness]) {
  const opened = await openCheckpoint(nodeCrypto, await getCheckpoint(deps), {
    log: await keyOfLog(),
    witnesses,
  });
  assert.ok(opened);
  return opened;
}

async function entries(): Promise<string[]> {
  const { size } = await openNewest();
  const width = size % 256;
  const response = await app.request(`/log/tile/entries/000.p/${width}`);
  assert.equal(response.status, 200);
  const found = decodeEntryBundle(new Uint8Array(await response.arrayBuffer()));
  return (found ?? []).map((entry) => new TextDecoder().decode(entry));
}

async function contentOf(awardId: string): Promise<Uint8Array> {
  const response = await app.request(`/awards/${awardId}/credential.json`);
  return new Uint8Array(await response.arrayBuffer());
}

function entryOf(content: Uint8Array): Uint8Array {
  const document = JSON.parse(new TextDecoder().decode(content));
  return encodeLogEntry(nodeCrypto, { kind: 'credential', document });
}

test('before anything is signed there is no log, and that is said', async () => {
  const fresh = await testApp();
  assert.equal(await appendToLog(fresh.deps), 0);
  for (const path of ['checkpoint', 'tile/0/000', `proof/${'0'.repeat(64)}`])
    assert.equal((await fresh.app.request(`/log/${path}`)).status, 404);
  assert.match(await (await fresh.app.request('/log')).text(), /begins with the first badge/);
});

test('a badge, its revocation and the keys are in the log once and in order, whoever asks when', async () => {
  const { award } = await createAward(server, school);
  await Promise.all([appendToLog(deps), appendToLog(deps), appendToLog(deps)]);
  await appendAll();
  const before = await openNewest();
  const [keys, badge, ...more] = await entries();
  assert.match(keys ?? '', /^cairn-log\/1 issuer [0-9a-f]{64}$/);
  assert.equal(badge, new TextDecoder().decode(entryOf(await contentOf(award.id))));
  assert.deepEqual(more, []);
  await revokeAward(deps, school.registrar, {
    ...{ awardId: award.id, organisationId: school.organisation.id, reason: 'A mistake.' },
  });
  await appendAll();
  const after = await openNewest();
  assert.equal(after.size, before.size + 1);
  const place = await placeOf(server, award);
  const listUrl = `${deps.config.publicUrl}/status/${place.statusListId}`;
  const told = encodeLogEntry(nodeCrypto, {
    ...{ kind: 'status', listUrl, index: place.index, purpose: 'revocation', value: 1, at: deps.now() },
  });
  assert.equal((await entries()).at(-1), new TextDecoder().decode(told));
});

test('no entry holds a name, an address or anything else of a person', async () => {
  await createAward(server, school, { holderName: 'Zephyrine Marker' });
  await appendAll();
  for (const entry of await entries())
    assert.match(entry, /^cairn-log\/1 [a-z]+ [0-9a-f]{64}( [a-z]+ \d+ [0-9TZ:-]+)?$/);
});

test('a badge is proved in by a file that anybody checks with the key of the log, also after it was written anew', async () => {
  const { award } = await createAward(server, school);
  const path = `/awards/${award.id}/badge.tlog-proof`;
  assert.equal((await app.request(path)).status, 404, 'it is not in yet');
  await appendAll();
  const response = await app.request(path);
  assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8');
  const text = await response.text();
  const proof = readLogProof(text);
  assert.ok(proof);
  const content = await contentOf(award.id);
  const rewritten = new TextEncoder().encode(
    JSON.stringify(JSON.parse(new TextDecoder().decode(content)), null, 2),
  );
  const keys = { log: await keyOfLog() };
  assert.ok(await verifyLogProof(nodeCrypto, { entry: entryOf(content), proof }, keys));
  assert.ok(await verifyLogProof(nodeCrypto, { entry: entryOf(rewritten), proof }, keys));
  const other = await createAward(server, school);
  const wrong = entryOf(await contentOf(other.award.id));
  assert.equal(await verifyLogProof(nodeCrypto, { entry: wrong, proof }, keys), undefined);
  const leaf = Buffer.from(hashLeaf(nodeCrypto, entryOf(content))).toString('hex');
  assert.equal(await (await app.request(`/log/proof/${leaf}`)).text(), text);
  assert.equal(await proveCredential(deps, { content }), text);
});

test('more than a tile is served in tiles that stay, and every older checkpoint is consistent', async () => {
  await appendAll();
  const before = await openNewest();
  // As many status changes as take the log over the end of its first tile.
  await sql`
    insert into issuing.status_event (status_list_id, status_index, credential_id, purpose, value, at)
    select 'stl_many', number, 'crd_many', 'suspension', number % 2, now() from generate_series(1, 300) as number
  `.execute(deps.database);
  await appendAll();
  const after = await openNewest();
  assert.equal(after.size, before.size + 300);
  const get = async (path: string) => app.request(`/log/${path}`);
  const read = async (tile: Parameters<typeof tilePath>[0]) => {
    const response = await get(tilePath(tile));
    assert.equal(response.status, 200, tilePath(tile));
    return new Uint8Array(await response.arrayBuffer());
  };
  const proof = await proveConsistency({ crypto: nodeCrypto, read, size: after.size }, before.size);
  assert.ok(verifyConsistency(nodeCrypto, { older: before, newer: after, proof }));
  const full = await get('tile/0/000');
  assert.equal(full.headers.get('content-type'), 'application/octet-stream');
  assert.match(full.headers.get('cache-control') ?? '', /max-age=31536000, immutable/);
  assert.equal((await full.arrayBuffer()).byteLength, 8192);
  assert.equal((await get(`tile/0/000.p/${before.size}`)).status, 200, 'what a checkpoint needed stays');
  for (const path of [
    'tile/0/002',
    'tile/0/001.p/200',
    'tile/1/000',
    'tile/0/0',
    'tile/5/000',
    'tile/entries/009',
  ])
    assert.equal((await get(path)).status, 404, path);
  assert.match((await get('checkpoint')).headers.get('cache-control') ?? '', /max-age=1$/);
});

test('what breaks off before the checkpoint is signed is signed by the next, and nothing is in the log twice', async () => {
  const { award } = await createAward(server, school);
  const { size } = await openNewest();
  const broken = { ...deps, keys: { ...deps.keys, signer: () => Promise.reject(new Error('killed')) } };
  await assert.rejects(appendToLog(broken), /killed/);
  assert.equal((await openNewest()).size, size, 'what is not signed is not shown');
  assert.equal(await appendToLog(deps), 0);
  assert.equal((await openNewest()).size, size + 1);
  assert.ok(await proveCredential(deps, { content: await contentOf(award.id) }));
});

test('the database lets nobody shorten or change the log', async () => {
  for (const statement of [
    sql`update transparency.log set size = 1`,
    sql`delete from transparency.log`,
    sql`update transparency.tile set hashes = decode(repeat('00', 32), 'hex')`,
    sql`delete from transparency.bundle`,
    sql`update transparency.place set leaf = decode(repeat('00', 32), 'hex')`,
  ])
    await assert.rejects(statement.execute(deps.database), /only grows/);
});

test('a witness signs each checkpoint; one that is away holds nothing up and is asked again', async () => {
  const withWitness = {
    ...deps,
    config: { ...deps.config, witnesses: [{ key: witness, url: 'https://witness.example' }] },
  };
  await createAward(server, school);
  await appendToLog(withWitness);
  assert.deepEqual(
    (await openNewest()).witnesses.map(({ key }) => key.name),
    [witness.name],
  );
  isAway = true;
  await createAward(server, school);
  await appendToLog(withWitness);
  const alone = await openNewest();
  assert.deepEqual(alone.witnesses, []);
  isAway = false;
  await appendToLog(withWitness);
  assert.deepEqual((await openNewest()).witnesses, [], 'not within a minute');
  server.setNow('2026-06-01T09:02:00Z');
  await appendToLog(withWitness);
  const seenAgain = await openNewest();
  assert.deepEqual([seenAgain.size, seenAgain.witnesses.length], [alone.size, 1]);
  assert.match(await (await app.request('/log')).text(), /Transparency log/);
});

test('a witness that signed another size last than we know of is asked from there', async () => {
  const withWitness = {
    ...deps,
    config: { ...deps.config, witnesses: [{ key: witness, url: 'https://witness.example' }] },
  };
  await sql`update transparency.witness set size = 0, line = null`.execute(deps.database);
  await createAward(server, school);
  await appendToLog(withWitness);
  assert.equal((await openNewest()).witnesses.length, 1);
});

test('a witness that names one size after the other is asked twice, and the log is shown before it is asked', async () => {
  const { size } = await openNewest();
  let asked = 0;
  let shown = 0;
  const fickle = {
    ...deps,
    config: { ...deps.config, witnesses: [{ key: witness, url: 'https://witness.example' }] },
    postTo: async () => {
      asked += 1;
      shown = (await openNewest()).size;
      return { status: 409, text: `${asked % 2}\n` };
    },
  };
  await createAward(server, school);
  await appendToLog(fickle);
  assert.deepEqual([asked, shown, (await openNewest()).size], [2, size + 1, size + 1]);
});

test('a log that cannot be kept says why, once', async () => {
  const said: unknown[] = [];
  const log = { ...deps.log, error: (...words: unknown[]) => said.push(words) } as typeof deps.log;
  let passes = 0;
  await createAward(server, school);
  const enough = Promise.withResolvers<void>();
  const signer = () => {
    passes += 1;
    if (passes === 3) enough.resolve();
    return Promise.reject(new Error('the key is gone'));
  };
  const keeping = keepLog({ ...deps, log, keys: { ...deps.keys, signer } }, { every: 1 });
  await enough.promise;
  await keeping.stop();
  assert.equal(said.length, 1);
  await appendAll();
});

test('witnesses are set by key and address, and what is none is refused with what to do', () => {
  const key = encodeNoteKey(nodeCrypto, witness);
  const { witnesses } = readConfig({ CAIRN_WITNESSES: `${key} https://witness.example/` });
  assert.deepEqual(witnesses, [{ key: witness, url: 'https://witness.example' }]);
  for (const wrong of ['https://witness.example', `${key} ftp://a`, `${key}`, 'a+b+c https://a.example'])
    assert.throws(() => readConfig({ CAIRN_WITNESSES: wrong }), /CAIRN_WITNESSES.*cairn witness/s);
});
