import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';
import { escoFiles } from '../../../../test/support/framework-files.ts';

const server = await apiApp();

interface Imported {
  importId: string;
  state: string;
  faulty: number;
  refused: number;
}

test('a program reads how many rows of a framework were refused, also those that fail only when they are done', async () => {
  const files = escoFiles()
    // What an occupation asks for comes without the occupation itself.
    .filter(({ name }) => !name.startsWith('occupations'))
    .map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') }));
  const begun = await server.call('/framework-imports', { method: 'POST', body: { files } });
  assert.equal(begun.status, 201);
  const { importId } = (await begun.json()) as Imported;
  const at = `/framework-imports/${importId}`;
  const read = async () => (await (await server.call(at)).json()) as Imported;
  await server.runJobs();
  const looked = await read();
  assert.deepEqual([looked.state, looked.faulty, looked.refused], ['checked', 0, 0]);
  await server.call(`${at}/begin`, { method: 'POST' });
  await server.runJobs();
  const done = await read();
  assert.deepEqual([done.state, done.faulty, done.refused], ['done', 0, 1]);
});
