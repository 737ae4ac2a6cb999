import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { findNewestCredential } from '../../modules/issuing/index.ts';

const server = await testApp();

test('the address of a skill in a badge leads to a page that says what the skill is and what shows it', async () => {
  const school = await createAwardingOrganisation(server);
  const { award } = await createAward(server, school);
  const content = new TextDecoder().decode((await findNewestCredential(server.deps, award.id))?.content);
  const [address = ''] = /http:\/\/localhost:3000\/skills\/[^"]+/.exec(content) ?? [];
  const answer = await server.app.request(new URL(address).pathname);
  assert.equal(answer.status, 200);
  const page = await answer.text();
  assert.match(page, /<h1>Writing tests<\/h1>/);
  assert.match(page, new RegExp(`href="/achievements/${school.edition.achievementId}"`));
});

test('a skill that is not there is missing', async () => {
  assert.equal((await server.app.request('/skills/skl_none')).status, 404);
});
