import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JsonObject, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { createAward, createAwardable, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { answerOwnAddresses } from '../../platform/own-addresses.ts';
import { awardCredential, awardEarned, findCredential, getAward, revokeAward, rotateIssuerKey, signAward } from './index.ts';

const server = await testApp();
const { app, deps, runJobs } = server;
const school = await createAwardingOrganisation(server);

const fetchOwn = answerOwnAddresses(deps.fetchDocument, {
  publicUrl: deps.config.publicUrl,
  answer: (request) => app.fetch(request),
});
const check = (content: Uint8Array | string) =>
  verify(content, {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: deps.now(),
    fetch: fetchOwn,
    trust: () => ({ name: 'Us', source: 'here' }),
  });

test('an award becomes a credential that anyone can fetch and find valid', async () => {
  const { award } = await createAward(server, school, { holderName: 'Ada Sample' });
  assert.equal(award.status, 'issued');
  const response = await app.request(`/awards/${award.id}/credential.json`);
  assert.equal(response.status, 200);
  const text = await response.text();
  const report = await check(text);
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
  assert.equal(report.credential?.id, `${deps.config.publicUrl}/awards/${award.id}`);
});
