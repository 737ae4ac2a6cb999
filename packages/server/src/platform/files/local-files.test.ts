import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newId } from '../ids.ts';
import { localFiles } from './local-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const files = localFiles(folder, newId);

async function* chunks(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part);
}

const textOf = async (place: string): Promise<string | undefined> => {
  const open = await files.open(place);
  return open && Buffer.concat(await collect(open.bytes())).toString();
};

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const chunk of bytes) all.push(chunk);
  return all;
}

const placesOf = async (): Promise<string[]> => {
  const places: string[] = [];
  for await (const { place } of files.list()) places.push(place);
  return places.sort();
};

test('a draft is read by nobody before it is moved, and then whole, each time from its beginning', async () => {
  const draft = await files.draft(chunks('Ca', 'irn'));
  assert.equal(await textOf('content/ab/one'), undefined);
  await draft.moveTo('content/ab/one');
  await draft.discard();
  assert.equal(await textOf('content/ab/one'), 'Cairn');
  assert.equal(await textOf('content/ab/one'), 'Cairn');
  assert.deepEqual(await placesOf(), ['content/ab/one']);
  await files.remove('content/ab/one');
  await files.remove('content/ab/one');
  assert.deepEqual(await placesOf(), []);
});

test('a stream that breaks off leaves nothing', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield* chunks('half');
    throw new Error('gone');
  }
  await assert.rejects(files.draft(broken()), /gone/);
  assert.deepEqual(await placesOf(), []);
});

/** Writes half a file, says so, and never ends. */
const half = `
  import { localFiles } from ${JSON.stringify(new URL('./local-files.ts', import.meta.url).href)};
  async function* bytes() {
    yield new Uint8Array(200_000);
    yield new Uint8Array(200_000);
    process.stdout.write('half');
    await new Promise((resolve) => setInterval(resolve, 1_000_000));
  }
  const draft = await localFiles(process.argv[1], () => 'drf_half').draft(bytes());
  await draft.moveTo('content/ab/half');
`;

test('a process that is killed in the middle leaves a draft, which is listed, and nothing that is read', async () => {
  const child = spawn(process.execPath, [...process.execArgv, '--input-type=module', '-e', half, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  await ended;
  assert.deepEqual(await placesOf(), ['drafts/drf_half']);
  assert.equal(await textOf('content/ab/half'), undefined);
  await files.remove('drafts/drf_half');
});

test('no place leads out of the folder', async () => {
  const wrong = [
    '../secrets/csrf',
    'content/../../secrets/csrf',
    '/etc/passwd',
    'content//etc/passwd',
    'content/..',
    'content/.',
    'content/.hidden',
    'content/a\0b',
    'content/a\\..\\b',
    'content\\a',
    'content/%2e%2e/a',
    'content/a/',
    'content',
    '',
    `content/${'a'.repeat(300)}`,
  ];
  for (const place of wrong) {
    await assert.rejects(files.open(place), /is no place/, place);
    await assert.rejects(files.remove(place), /is no place/, place);
    const draft = await files.draft(chunks('x'));
    await assert.rejects(draft.moveTo(place), /is no place/, place);
    await draft.discard();
  }
  assert.deepEqual(await placesOf(), []);
});

test('nobody else on the machine reads them', async () => {
  const draft = await files.draft(chunks('private'));
  await draft.moveTo('content/ab/private');
  assert.equal(statSync(join(folder, 'content/ab/private')).mode & 0o077, 0);
});
