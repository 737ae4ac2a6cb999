import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unbakePng } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { linkedInAddress } from './linked-in.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school' });
const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
const ada = await signIn(server, holder);
const stranger = await signIn(server, await createPerson(server));
const anyone = openBrowser(server);

test('the wallet shows what its owner holds and nothing of others', async () => {
  assert.ok((await (await ada.get('/wallet')).text()).includes('Testing foundations'));
  assert.ok(!(await (await stranger.get('/wallet')).text()).includes('Testing foundations'));
  assert.equal((await anyone.get('/wallet')).status, 303);
});

const files = ['', '/badge.png', '/badge.svg', '/credential.json', '/certificate.pdf', '/certificate.svg'];
for (const file of files) {
  test(`/wallet/:id${file} is for its holder alone`, async () => {
    const path = `/wallet/${award.id}${file}`;
    const got = await Promise.all(
      [ada, stranger, anyone].map(async (reader) => (await reader.get(path)).status),
    );
    assert.deepEqual(got, [200, 404, 303]);
  });
}

test('the picture carries the very bytes that were signed', async () => {
  const text = await (await anyone.get(`/awards/${award.id}/credential.json`)).text();
  for (const path of [`/awards/${award.id}/badge.png`, `/wallet/${award.id}/badge.png`]) {
    const png = new Uint8Array(await (await ada.get(path)).arrayBuffer());
    assert.equal(await unbakePng(png, { compression: nodeCompression }), text);
  }
});

test('a holder stops showing an award: page, files and pictures are missing to others, and can be shown again', async () => {
  const paths = [
    '',
    '/credential.json',
    '/badge.png',
    '/badge.svg',
    '/preview.png',
    '/qr.svg',
    '/certificate.pdf',
  ];
  const statuses = (reader: typeof anyone) =>
    Promise.all(paths.map(async (path) => (await reader.get(`/awards/${award.id}${path}`)).status));
  assert.deepEqual(
    await statuses(anyone),
    paths.map(() => 200),
  );
  assert.equal((await stranger.post(`/wallet/${award.id}`, { isOpen: 'no' })).status, 404);
  assert.equal((await ada.post(`/wallet/${award.id}`, { isOpen: 'no' })).status, 303);
  assert.deepEqual(
    await statuses(anyone),
    paths.map(() => 404),
  );
  assert.equal((await stranger.get(`/awards/${award.id}`)).status, 404);
  assert.equal((await ada.get(`/awards/${award.id}`)).status, 200);
  assert.equal((await (await signIn(server, school.registrar)).get(`/awards/${award.id}`)).status, 200);
  assert.equal((await ada.post(`/wallet/${award.id}`, { isOpen: 'maybe' })).status, 422);
  assert.equal((await anyone.get(`/awards/${award.id}`)).status, 404);
  await ada.post(`/wallet/${award.id}`, { isOpen: 'yes' });
  assert.deepEqual(
    await statuses(anyone),
    paths.map(() => 200),
  );
});

test('the LinkedIn link says title, organisation, months, address and id', () => {
  const url = new URL(
    linkedInAddress({
      title: 'Tests & more',
      organisationName: 'School',
      awardedAt: new Date('2026-01-31T12:00:00Z'),
      expiresAt: new Date('2028-12-01T12:00:00Z'),
      address: 'https://badges.example.org/awards/awd_1',
      id: 'awd_1',
    }),
  );
  assert.equal(url.origin + url.pathname, 'https://www.linkedin.com/profile/add');
  assert.deepEqual(Object.fromEntries(url.searchParams), {
    startTask: 'CERTIFICATION_NAME',
    name: 'Tests & more',
    organizationName: 'School',
    issueYear: '2026',
    issueMonth: '1',
    expirationYear: '2028',
    expirationMonth: '12',
    certUrl: 'https://badges.example.org/awards/awd_1',
    certId: 'awd_1',
  });
});
