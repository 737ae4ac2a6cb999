import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { after, test } from 'node:test';
import {
  bakePng,
  bundlePath,
  encodeEntryBundle,
  encodeLogEntry,
  encodeNoteKey,
  growLog,
  hashLeaf,
  type NoteKey,
  proveConsistency,
  type ReadTile,
  signNote,
  type TreeHead,
  tilePath,
  tileWidth,
  writeCheckpoint,
  writeCosigningRequest,
  writeNote,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { cairn, makeFolder, onePixel, unsigned } from './cli.test-support.ts';
import { createWitness, listen } from './witness.ts';

const at = makeFolder();
const { privateJwk, publicJwk } = generateKeyPair('Ed25519');
const log: NoteKey = {
  name: 'log.example/log',
  kind: 'note',
  publicKey: { algorithm: 'Ed25519', jwk: publicJwk },
};
const key = encodeNoteKey(nodeCrypto, log);
const signer = createSigner(privateJwk);

await cairn(['key', 'new', '--out', at('issuer.json')]);
writeFileSync(at('unsigned.json'), JSON.stringify(unsigned));
await cairn(['issue', at('unsigned.json'), '--key', at('issuer.json'), '--out', at('badge.json')]);
const credential = readFileSync(at('badge.json'), 'utf8');
writeFileSync(at('badge.png'), bakePng(onePixel, credential));
writeFileSync(at('stranger.json'), JSON.stringify({ ...JSON.parse(credential), name: 'Another' }));

/** 700 entries, of which number 333 is the badge, as a log serves them. */
const entries = Array.from({ length: 700 }, (_, index) =>
  encodeLogEntry(nodeCrypto, {
    kind: 'credential',
    document: index === 333 ? JSON.parse(credential) : index,
  }),
);

async function headOf(size: number, given: readonly Uint8Array[] = entries) {
  const leaves = given.slice(0, size).map((entry) => hashLeaf(nodeCrypto, entry));
  return growLog(nodeCrypto, { size: 0, edge: [] }, leaves);
}

async function sign(head: TreeHead, by = { key: log, signer }): Promise<string> {
  const text = writeCheckpoint({ origin: log.name, ...head });
  return writeNote({ text, signatures: [await signNote(nodeCrypto, text, { ...by, at: new Date() })] });
}

const whole = await headOf(700);
function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(at(`log/${path}`)), { recursive: true });
  writeFileSync(at(`log/${path}`), content);
}
put('checkpoint', await sign(whole.head));
for (const tile of whole.tiles) put(tilePath(tile), tile.hashes);
for (let number = 0; number * tileWidth < 700; number += 1) {
  const held = entries.slice(number * tileWidth, (number + 1) * tileWidth);
  put(bundlePath({ number, width: held.length }), encodeEntryBundle(held));
}
writeFileSync(at('old'), await sign((await headOf(300)).head));

const call = (...more: string[]) => cairn(['audit', at('log'), '--key', key, ...more]);

test('a log is audited out of a folder: its root, an older checkpoint, and a badge as file and as picture', async () => {
  const { code, out, error } = await call(
    '--old',
    at('old'),
    '--badge',
    at('badge.json'),
    '--badge',
    at('badge.png'),
  );
  assert.equal(code, 0, out + error);
  assert.match(out, /✓ log\.example\/log signed a checkpoint of 700 entries/);
  assert.match(out, /✓ every tile and the root/);
  assert.match(out, /✓ the older checkpoint of 300 entries is its beginning/);
  assert.equal(out.match(/badge\.(?:json|png) is entry 333/g)?.length, 2);
});

test('a log is audited over the network and saved, and the copy is audited with the network cut', async () => {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(at(`log/${(request.url ?? '').slice(5)}`)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const far = await cairn(['audit', `http://127.0.0.1:${port}/log/`, '--key', key, '--save', at('copy')]);
  const away = ['audit', `http://127.0.0.1:${port}/log/`, '--key', key, '--save', at('copy')];
  const again = await cairn(away);
  const forced = await cairn([...away, '--force']);
  await new Promise((resolve) => server.close(resolve));
  assert.equal(far.code, 0, far.out + far.error);
  assert.match(again.error, /was saved before.*--old/);
  assert.deepEqual([again.code, forced.code], [2, 0]);
  const near = await cairn(['audit', at('copy'), '--key', key, '--badge', at('badge.json')]);
  assert.equal(near.code, 0, near.out + near.error);
});

test('what was changed, taken out or put in since is named, and so is a badge that is not there', async () => {
  const withChange = async (change: () => Promise<void> | void, ...more: string[]) => {
    cpSync(at('log'), at('kept'), { recursive: true });
    await change();
    const answer = await call(...more);
    rmSync(at('log'), { recursive: true });
    cpSync(at('kept'), at('log'), { recursive: true });
    return answer;
  };
  const otherEntries = [...entries];
  otherEntries[5] = entries[6] as Uint8Array;
  const forged = () => {
    put(bundlePath({ number: 0, width: 256 }), encodeEntryBundle(otherEntries.slice(0, 256)));
  };
  assert.match((await withChange(forged)).out, /✗ tile\/0\/000 is not what the entries make it/);
  const gone = await withChange(() => rmSync(at('log/tile/0/001')));
  assert.match(gone.out, /✗ tile\/0\/001 is missing/);
  const short = await withChange(() => put(bundlePath({ number: 1, width: 256 }), encodeEntryBundle([])));
  assert.match(short.out, /✗ tile\/entries\/001 is no bundle/);
  const other = await headOf(300, otherEntries);
  writeFileSync(at('other'), await sign(other.head));
  const forked = await call('--old', at('other'));
  assert.match(forked.out, /✗ the older checkpoint of 300 entries is not its beginning/);
  writeFileSync(at('ahead'), await sign({ ...whole.head, size: 701 }));
  assert.match((await call('--old', at('ahead'))).out, /✗ .* larger log/);
  assert.match((await call('--badge', at('stranger.json'))).out, /✗ .*stranger\.json is not in it/);
  for (const { code } of [gone, short, forked]) assert.equal(code, 1);
  const wrongRoot = await withChange(async () =>
    put('checkpoint', await sign({ ...whole.head, root: other.head.root })),
  );
  assert.match(wrongRoot.out, /✗ the entries do not make the root/);
});

test('a log that answers with a fault of its server is not called changed: it could not be read', async () => {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/checkpoint')) response.end(readFileSync(at('log/checkpoint')));
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const { code, out, error } = await cairn(['audit', `http://127.0.0.1:${port}/log`, '--key', key]);
  await new Promise((resolve) => server.close(resolve));
  assert.match(error, /could not be read.*503/);
  assert.deepEqual([code, out], [3, '']);
});

test('without a key, with another key and with no log there nothing is called good', async () => {
  assert.equal((await cairn(['audit', at('log')])).code, 2);
  assert.match((await cairn(['audit', at('log')])).error, /would prove nothing/);
  const strange = generateKeyPair('Ed25519').publicJwk;
  const other = encodeNoteKey(nodeCrypto, { ...log, publicKey: { algorithm: 'Ed25519', jwk: strange } });
  const { code, error } = await cairn(['audit', at('log'), '--key', other]);
  assert.equal(code, 1);
  assert.match(error, /is not signed by log\.example\/log with this key/);
  assert.equal((await cairn(['audit', at('absent'), '--key', key])).code, 3);
  assert.equal((await cairn(['audit', at('log'), '--key', 'nonsense'])).code, 2);
  assert.equal((await call('--badge', at('issuer.json'))).code, 1);
});

await cairn(['key', 'new', '--out', at('witness.json')]);
const witnessJwk = JSON.parse(readFileSync(at('witness.json'), 'utf8'));
const witnessSigner = createSigner(witnessJwk);
const witnessKey: NoteKey = { name: 'w.example/1', kind: 'cosignature', publicKey: witnessSigner.publicKey };
const settings = {
  ...{ key: witnessKey, signer: witnessSigner, logs: [log], stateFile: at('seen.json') },
  now: () => new Date('2026-11-28T03:00:00Z'),
};
const read: ReadTile = async (tile) => readFileSync(at(`log/${tilePath(tile)}`));

test('a witness signs a log that grew, remembers over a restart what it signed, and the audit asks for it', async () => {
  const first = await createWitness(settings);
  const old = readFileSync(at('old'), 'utf8');
  assert.equal((await first(writeCosigningRequest({ oldSize: 0, proof: [], checkpoint: old }))).status, 200);
  const server = await listen(await createWitness(settings), { port: 0, host: '127.0.0.1' });
  after(() => server.close());
  const { port } = server.address() as { port: number };
  const post = (body: string) => fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: 'POST', body });
  const checkpoint = readFileSync(at('log/checkpoint'), 'utf8');
  const unknown = await post(writeCosigningRequest({ oldSize: 0, proof: [], checkpoint }));
  assert.deepEqual(
    [unknown.status, unknown.headers.get('content-type'), await unknown.text()],
    [409, 'text/x.tlog.size', '300\n'],
  );
  const proof = await proveConsistency({ crypto: nodeCrypto, read, size: 700 }, 300);
  const signed = await post(writeCosigningRequest({ oldSize: 300, proof, checkpoint }));
  assert.equal(signed.status, 200);
  const fork = await sign({ size: 800, root: (await headOf(10)).head.root });
  assert.equal((await post(writeCosigningRequest({ oldSize: 700, proof, checkpoint: fork }))).status, 422);
  assert.equal((await post('x'.repeat(70_000))).status, 413);
  assert.equal((await fetch(`http://127.0.0.1:${port}/add-checkpoint`)).status, 405);
  assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 404);
  copyFileSync(at('log/checkpoint'), at('unwitnessed'));
  const encoded = encodeNoteKey(nodeCrypto, witnessKey);
  assert.match((await call('--witness', encoded)).out, /✗ w\.example\/1 has not signed it/);
  put('checkpoint', checkpoint + (await signed.text()));
  const seen = await call('--witness', encoded);
  assert.match(seen.out, /✓ w\.example\/1 saw it at 2026-11-28T03:00:00\.000Z/);
  assert.equal(seen.code, 0);
});

test('two requests at once are signed one after the other, and a spoilt memory signs nothing', async () => {
  const witness = await createWitness({ ...settings, stateFile: at('both.json') });
  const body = writeCosigningRequest({ oldSize: 0, proof: [], checkpoint: readFileSync(at('old'), 'utf8') });
  const answers = await Promise.all([witness(body), witness(body)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 409],
  );
  writeFileSync(at('spoilt.json'), '{');
  await assert.rejects(createWitness({ ...settings, stateFile: at('spoilt.json') }), /must not sign/);
});

test('a witness is not started without its key, its name, its logs and its memory', async () => {
  assert.equal((await cairn(['witness'])).code, 2);
  const words = [
    'witness',
    '--key',
    at('witness.json'),
    '--name',
    'a b',
    '--state',
    at('s.json'),
    '--log',
    key,
  ];
  assert.equal((await cairn(words)).code, 2);
  const named = words.map((word) => (word === 'a b' ? 'w.example/1' : word));
  for (const port of ['abc', '-1', '70000', '']) {
    const { code, error } = await cairn([...named, `--port=${port}`]);
    assert.deepEqual([code, /is no port/.test(error)], [2, true], error);
  }
});
