import assert from 'node:assert/strict';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type TestApp, testApp } from '../../../../../test/support/test-app.ts';
import { inTransaction } from '../transaction.ts';
import { drawOnce } from './drawings.ts';
import { bytesOf, owner, placesOf, textOf } from './files.test-support.ts';
import type { Draft, Files } from './files.ts';
import { keepFile, releaseFiles, storeFile } from './keep-file.ts';
import { openFile } from './read-files.ts';
import { receiveFile } from './receive-file.ts';
import { sweepFiles } from './sweep-files.ts';

/** As if it had been written then: the clock of files is the machine's. */
function backdate({ deps }: TestApp, place: string, time: string): void {
  const path = join(deps.config.filesFolder, place);
  utimesSync(path, new Date(time), new Date(time));
}

test('bytes that nobody keeps go after a day, and those that somebody keeps stay', async () => {
  const server = await testApp();
  const { deps, setNow } = server;
  const evidence = (text: string) => ({ owner, purpose: 'evidence' as const, bytes: bytesOf(text) });
  const kept = await storeFile(deps, evidence('kept'), 'sub_1');
  const released = await storeFile(deps, evidence('released'), 'sub_2');
  await inTransaction(deps, (deps) => releaseFiles(deps, { ...released, purpose: 'evidence' }));
  await receiveFile(deps, evidence('never kept'));
  assert.equal((await placesOf(deps)).length, 3);
  setNow('2026-06-02T08:59:00Z');
  await sweepFiles(deps);
  assert.equal((await placesOf(deps)).length, 3);
  setNow('2026-06-02T09:01:00Z');
  await sweepFiles(deps);
  await sweepFiles(deps);
  assert.deepEqual(await placesOf(deps), [kept.place]);
});

test('bytes that somebody sends again before they are swept stay for another day', async () => {
  const { deps, setNow } = await testApp();
  const incoming = { owner, purpose: 'evidence' as const, bytes: bytesOf('again') };
  await receiveFile(deps, incoming);
  setNow('2026-06-02T08:59:00Z');
  const received = await receiveFile(deps, incoming);
  setNow('2026-06-03T08:58:00Z');
  await sweepFiles(deps);
  const kept = await inTransaction(deps, (deps) => keepFile(deps, received, 'sub_1'));
  setNow('2026-06-09T09:00:00Z');
  await sweepFiles(deps);
  assert.equal(await textOf((await openFile(deps, kept)).bytes()), 'again');
});

test('what a crash left, before or after the bytes were in their place, goes after a day', async () => {
  const server = await testApp();
  const { deps, setNow } = server;
  /** Dies where a process may be killed: once a draft is written, once it lies in its place. */
  const dying = (last: 'draft' | 'moveTo'): Files => ({
    ...deps.files,
    async draft(bytes): Promise<Draft> {
      const draft = await deps.files.draft(bytes);
      const moveTo = async (place: string): Promise<void> => {
        if (last === 'moveTo') await draft.moveTo(place);
        throw new Error('killed');
      };
      return { moveTo, discard: async () => {} };
    },
  });
  for (const last of ['draft', 'moveTo'] as const) {
    const incoming = { owner, purpose: 'evidence' as const, bytes: bytesOf(last) };
    await assert.rejects(receiveFile({ ...deps, files: dying(last) }, incoming), /killed/);
  }
  const kept = await storeFile(deps, { owner, purpose: 'evidence', bytes: bytesOf('kept') }, 'sub_1');
  const left = await placesOf(deps);
  assert.equal(left.length, 3);
  for (const place of left) backdate(server, place, '2026-06-01T09:00:00Z');
  setNow('2026-06-02T08:59:00Z');
  await sweepFiles(deps);
  assert.deepEqual(await placesOf(deps), left);
  setNow('2026-06-02T09:01:00Z');
  await sweepFiles(deps);
  assert.deepEqual(await placesOf(deps), [kept.place]);
});

test('a folder beside a database that knows of no file loses nothing but drafts', async () => {
  const server = await testApp();
  const { deps } = server;
  for (const place of ['content/ab/full', 'drafts/half', 'pictures/badge.png']) {
    mkdirSync(join(deps.config.filesFolder, place, '..'), { recursive: true });
    writeFileSync(join(deps.config.filesFolder, place), 'bytes');
    backdate(server, place, '2026-01-01T00:00:00Z');
  }
  await sweepFiles(deps);
  assert.deepEqual(await placesOf(deps), ['content/ab/full']);
  assert.ok(await deps.files.open('pictures/badge.png'));
});

test('bytes that a disk lost come back with the next one who has them', async () => {
  const { deps } = await testApp();
  const incoming = { owner, purpose: 'evidence' as const, bytes: bytesOf('lost') };
  const file = await storeFile(deps, incoming, 'sub_1');
  await deps.files.remove(file.place);
  await assert.rejects(openFile(deps, file), /from a backup/);
  await storeFile(deps, incoming, 'sub_2');
  assert.equal(await textOf((await openFile(deps, file)).bytes()), 'lost');
});

test('a drawing is drawn once, and anew when it was swept', async () => {
  const { deps, setNow } = await testApp();
  let drawn = 0;
  const draw = async (): Promise<Uint8Array> => {
    drawn += 1;
    return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, drawn]);
  };
  const drawing = { organisationId: 'org_a', name: 'badge-1' };
  const first = await drawOnce(deps, drawing, draw);
  assert.deepEqual(await drawOnce(deps, drawing, draw), first);
  assert.equal(drawn, 1);
  assert.notDeepEqual(await drawOnce(deps, { ...drawing, name: 'badge-2' }, draw), first);
  setNow('2026-08-31T09:00:00Z');
  await sweepFiles(deps);
  assert.deepEqual(await placesOf(deps), []);
  await drawOnce(deps, drawing, draw);
  assert.equal(drawn, 3);
});
