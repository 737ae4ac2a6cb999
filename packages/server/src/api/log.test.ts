import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeNoteKey, openCheckpoint, readLogProof } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import { apiApp } from '../../../../test/support/api.ts';
import { createAward } from '../../../../test/support/awards.ts';
import { appendToLog } from '../modules/transparency/index.ts';

const server = await apiApp();

test('programs read what the log is, and the proof of a credential of theirs once it is in it', async () => {
  assert.equal((await server.call('/log')).status, 404);
  const { award } = await createAward(server, server.school);
  const path = `/credentials/${award.credential?.id ?? ''}/log-proof`;
  assert.equal((await server.call(path)).status, 404);
  await appendToLog(server.deps);
  const log = (await (await server.call('/log')).json()) as {
    key: string;
    size: number;
    checkpoint: string;
    url: string;
  };
  const key = decodeNoteKey(nodeCrypto, log.key);
  assert.ok(key);
  assert.equal((await openCheckpoint(nodeCrypto, log.checkpoint, { log: key }))?.size, log.size);
  assert.equal(log.url, `${server.deps.config.publicUrl}/log`);
  const proof = await server.call(path);
  assert.equal(proof.headers.get('content-type'), 'text/plain');
  assert.equal(readLogProof(await proof.text())?.checkpoint, log.checkpoint);
});
