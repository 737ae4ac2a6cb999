import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { testApp } from '../../../../../test/support/test-app.ts';
import { inTransaction } from '../transaction.ts';
import { bytesOf, owner, placesOf, textOf } from './files.test-support.ts';
import { keepFile, releaseFiles, storeFile } from './keep-file.ts';
import { findPublicFile, getFile, openFile } from './read-files.ts';
import { receiveFile } from './receive-file.ts';
import { roomOf } from './room.ts';

const { deps } = await testApp({ CAIRN_ORGANISATION_ROOM: '100', CAIRN_PERSON_ROOM: '1' });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('a file has its owner, purpose, digest, size, kind and a name that leads nowhere', async () => {
  const incoming = { owner, purpose: 'run-input', bytes: bytesOf('name\r\nAda\r\n') } as const;
  const kept = await storeFile(deps, { ...incoming, name: '../../etc/Noten\u202e "1".csv' }, 'run_1');
  const { fileId, place, keptAt, ...said } = await getFile(deps, { fileId: kept.fileId, owner });
  assert.deepEqual(said, {
    owner,
    purpose: 'run-input',
    about: 'run_1',
    sha256: sha256('name\r\nAda\r\n'),
    size: 11,
    mediaType: 'text/plain',
    name: 'Noten 1.csv',
  });
  assert.deepEqual([fileId, keptAt], [kept.fileId, deps.now()]);
  const { size, bytes } = await openFile(deps, { ...kept, place });
  assert.deepEqual([size, await textOf(bytes())], [11, 'name\r\nAda\r\n']);
});

test('fifty megabytes go in and out without being held', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const held = (): number => {
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const [length, count] = [64 * 1024, 800];
  const expected = createHash('sha256');
  const before = held();
  let most = 0;
  const note = (index: number): void => {
    if (index % 100 === 99) most = Math.max(most, held() - before);
  };
  /** The same bytes are written over again and again: whoever held on to them would store something else. */
  async function* rows(): AsyncGenerator<Uint8Array> {
    const chunk = new Uint8Array(length);
    for (let index = 0; index < count; index += 1) {
      chunk.fill(0x61 + (index % 26));
      expected.update(chunk);
      note(index);
      yield chunk;
    }
  }
  const file = await storeFile(deps, { owner, purpose: 'run-output', bytes: rows() }, 'run_large');
  assert.equal(file.size, length * count);
  assert.equal(file.sha256, expected.digest('hex'));
  const read = createHash('sha256');
  let index = 0;
  for await (const chunk of (await openFile(deps, file)).bytes()) {
    read.update(chunk);
    note(index++);
  }
  assert.equal(read.digest('hex'), file.sha256);
  assert.ok(most > 0 && most < 8_000_000, `${most} bytes more were held at once`);
  await inTransaction(deps, (deps) => releaseFiles(deps, { ...file, purpose: 'run-output' }));
});

test('one content that two send at once lies there once, until the last lets go of it', async () => {
  const other = { kind: 'organisation', id: 'org_b' } as const;
  const content = bytesOf('the same');
  const kept = await Promise.all(
    [owner, owner, other, other].map((owner) =>
      storeFile(deps, { owner, purpose: 'evidence', bytes: content }, 'sub_1'),
    ),
  );
  const places = (await placesOf(deps)).filter((place) => place.includes(sha256('the same')));
  assert.equal(places.length, 1);
  assert.deepEqual([...new Set(kept.map(({ place }) => place))], places);
  assert.equal(new Set(kept.map(({ fileId }) => fileId)).size, 2, 'one for each owner');
  await inTransaction(deps, (deps) => releaseFiles(deps, { owner, purpose: 'evidence', about: 'sub_1' }));
  await assert.rejects(getFile(deps, { fileId: kept[0]?.fileId ?? '', owner }), { code: 'files.not-found' });
  const stays = await getFile(deps, { fileId: kept[2]?.fileId ?? '', owner: other });
  assert.equal(await textOf((await openFile(deps, stays)).bytes()), 'the same');
});

test("another owner's file is answered like a missing one", async () => {
  const { fileId } = await storeFile(deps, { owner, purpose: 'evidence', bytes: bytesOf('mine') }, 'sub_2');
  for (const [kind, id] of [
    ['organisation', 'org_b'],
    ['person', 'org_a'],
  ] as const)
    await assert.rejects(getFile(deps, { fileId, owner: { kind, id } }), {
      kind: 'not-found',
      code: 'files.not-found',
    });
  await assert.rejects(getFile(deps, { fileId: 'fil_none', owner }), { code: 'files.not-found' });
  assert.equal(await findPublicFile(deps, sha256('mine')), undefined, 'nor is it public by its digest');
});

test('what is empty, too large or of another kind is refused, and nothing of it stays', async () => {
  const places = await placesOf(deps);
  const refused = (bytes: Iterable<Uint8Array>, purpose: 'evidence' | 'logo' = 'evidence') =>
    receiveFile(deps, { owner, purpose, bytes });
  await assert.rejects(refused([]), { kind: 'invalid', code: 'files.empty' });
  await assert.rejects(refused(bytesOf('<html><script>1</script>')), {
    kind: 'invalid',
    said: {
      code: 'files.other-kind',
      params: {
        found: 'text/html',
        taken: [
          ...['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'application/zip'],
          ...['application/json', 'text/plain', 'audio/mpeg', 'audio/ogg', 'video/mp4', 'video/webm'],
        ],
      },
    },
  });
  let sent = 0;
  function* film(): Generator<Uint8Array> {
    const start = new Uint8Array(64 * 1024);
    start.set(new TextEncoder().encode('%PDF-'));
    for (; sent < 100; sent += 1) yield start;
  }
  await assert.rejects(refused(film(), 'logo'), { code: 'files.other-kind' });
  assert.equal(sent, 0, 'the first bytes were enough');
  async function* drawing(): AsyncGenerator<Uint8Array> {
    yield* bytesOf('<svg >');
    for (; sent < 100; sent += 1) yield new Uint8Array(64 * 1024).fill(0x20);
  }
  const tooLarge = receiveFile(deps, { owner, purpose: 'logo', bytes: drawing() });
  await assert.rejects(tooLarge, { kind: 'too-large', code: 'files.too-large' });
  assert.ok(sent < 20, `${sent} of a hundred chunks were read`);
  assert.deepEqual(await placesOf(deps), places);
});

test('an owner keeps no more than their room, also when two come at once; what Cairn makes takes none', async () => {
  const ada = { kind: 'person', id: 'per_ada' } as const;
  const large = (letter: string) => bytesOf(letter.repeat(600_000));
  const both = await Promise.all(
    ['a', 'b'].map((letter) => receiveFile(deps, { owner: ada, purpose: 'evidence', bytes: large(letter) })),
  );
  const kept = await Promise.allSettled(
    both.map((received) => inTransaction(deps, (deps) => keepFile(deps, received, 'sub_3'))),
  );
  assert.deepEqual(kept.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const refusal = kept.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  assert.equal(refusal.reason.code, 'files.no-room');
  assert.deepEqual(await roomOf(deps, ada), { used: 600_000, most: 1_000_000 });
  const places = await placesOf(deps);
  const third = receiveFile(deps, { owner: ada, purpose: 'evidence', bytes: large('c') });
  await assert.rejects(third, { kind: 'too-large', code: 'files.no-room' });
  assert.deepEqual(await placesOf(deps), places);
  const png = new Uint8Array(900_000);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await storeFile(deps, { owner: ada, purpose: 'badge-picture', bytes: [png] }, 'edition');
  assert.equal((await roomOf(deps, ada)).used, 600_000);
});

test('what was received is kept only when the transaction that says so is true', async () => {
  const received = await receiveFile(deps, { owner, purpose: 'evidence', bytes: bytesOf('perhaps') });
  const { used } = await roomOf(deps, owner);
  let fileId = '';
  const broken = inTransaction(deps, async (deps) => {
    ({ fileId } = await keepFile(deps, received, 'sub_4'));
    throw new Error('changed my mind');
  });
  await assert.rejects(broken, /changed my mind/);
  await assert.rejects(getFile(deps, { fileId, owner }), { code: 'files.not-found' });
  assert.equal((await roomOf(deps, owner)).used, used);
});
