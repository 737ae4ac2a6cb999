import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation, placeOf } from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { prefersData } from './negotiate.ts';

const server = await testApp();
const { app } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const { award } = await createAward(server, school);
const list = `/status/${(await placeOf(server, award)).statusListId}`;

const documents: [string, string][] = [
  [`/awards/${award.id}/credential.json`, 'application/vc+ld+json'],
  [`/credentials/${award.credential?.id}/credential.json`, 'application/vc+ld+json'],
  [`/credentials/${award.credential?.id}/badge.png`, 'image/png'],
  [`/credentials/${award.credential?.id}/badge.svg`, 'image/svg+xml'],
  [`/credentials/${award.credential?.id}/qr.svg`, 'image/svg+xml'],
  [`/awards/${award.id}/badge.png`, 'image/png'],
  [`/awards/${award.id}/badge.svg`, 'image/svg+xml'],
  [`/awards/${award.id}/preview.png`, 'image/png'],
  [`/awards/${award.id}/qr.svg`, 'image/svg+xml'],
  ['/issuers/school/did.json', 'application/did+json'],
  ['/issuers/school', 'application/ld+json'],
  [list, 'application/vc+ld+json'],
];
for (const [path, type] of documents) {
  test(`${path.split('/').at(-1)} of /${path.split('/')[1]} is open to every site, can run nothing, and is not sent twice`, async () => {
    const response = await app.request(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('set-cookie'), null);
    const etag = response.headers.get('etag') ?? '';
    const again = await app.request(path, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
  });
}

test('a status list may be kept for a minute and no longer', async () => {
  const response = await app.request(list);
  assert.equal(response.headers.get('cache-control'), 'public, max-age=60');
  const { credentialSubject, validUntil } = (await response.json()) as {
    credentialSubject: object;
    validUntil: string;
  };
  // The header alone says how long: the W3C suite for status lists takes a subject of these four members.
  assert.deepEqual(Object.keys(credentialSubject).sort(), ['encodedList', 'id', 'statusPurpose', 'type']);
  assert.equal(validUntil, '2026-06-03T09:00:00Z');
});

test('a status list is signed anew before it grows old', async () => {
  server.setNow('2026-06-01T22:00:00Z');
  const { validUntil } = (await (await app.request(list)).json()) as { validUntil: string };
  assert.equal(validUntil, '2026-06-03T22:00:00Z');
  server.setNow('2026-06-01T09:00:00Z');
});

test('one address answers a browser with the page and a program with the badge', async () => {
  const page = await app.request(`/awards/${award.id}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
  const data = await app.request(`/awards/${award.id}`, { headers: { accept: 'application/ld+json' } });
  assert.equal(data.headers.get('content-type'), 'application/vc+ld+json');
  assert.equal(
    ((await data.json()) as { id: string }).id,
    `http://localhost:3000${award.credential?.address}`,
  );
  assert.equal(
    data.headers.get('content-location'),
    `http://localhost:3000/credentials/${award.credential?.id}`,
  );
});

const accepts: [string | undefined, boolean][] = [
  [undefined, false],
  ['*/*', false],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
  ['application/json', true],
  ['application/vc+ld+json, application/json;q=0.9', true],
  ['text/html;q=0.5, application/ld+json', true],
  ['application/json;q=0.1, text/html', false],
  ['application/json;q=0', false],
  [';;;q=,,', false],
];
for (const [accept, expected] of accepts) {
  test(`"${accept ?? 'nothing'}" asks for ${expected ? 'data' : 'a page'}`, () => {
    assert.equal(prefersData(accept), expected);
  });
}

for (const path of [
  '/credentials/crd_x/credential.json',
  '/issuers/nobody/did.json',
  '/issuers/nobody',
  '/status/stl_x',
  '/awards/awd_x/credential.json',
]) {
  test(`${path} is missing, as problem details`, async () => {
    const response = await app.request(path);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  });
}
