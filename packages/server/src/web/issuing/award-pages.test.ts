import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const other = await createAwardingOrganisation(server, {}, { slug: 'other', name: 'Another School' });
const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
const anyone = openBrowser(server);
const registrar = await signIn(server, school.registrar);
const foreign = await signIn(server, other.registrar);

async function text(response: Response | Promise<Response>): Promise<string> {
  return (await response).text();
}

test('anyone reads a public award page with its verdict, without signing in', async () => {
  const response = await anyone.get(`/awards/${award.id}`);
  assert.equal(response.status, 200);
  const html = await response.text();
  for (const part of [
    'Ada Sample',
    'Testing foundations',
    'School of Tests',
    '>Valid<',
    'Writes a test that fails first.',
    'Level 3 of 5',
  ])
    assert.ok(html.includes(part), part);
  assert.match(html, /property="og:image" content="http:\/\/localhost:3000\/awards\/[^"]+\/preview\.png"/);
});
