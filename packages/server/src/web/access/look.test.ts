import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Browser,
  createMember,
  createOrganisation,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { drawPng } from '../../platform/badge-artwork/index.ts';

const server = await testApp();
const school = await createOrganisation(server, { slug: 'school', name: 'School of Tests' });
const owner = await signIn(server, await createMember(server, school, ['owner']));
const path = '/console/school/look';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
const textOf = async (reader: Browser, at: string) => (await reader.get(at)).text();

/** Posts files as a browser does. */
async function send(
  reader: Browser,
  fields: { [name: string]: string | Uint8Array },
  { at = path, page: opened }: { at?: string; page?: string } = {},
): Promise<Response> {
  const page = opened ?? (await textOf(reader, at));
  const form = new FormData();
  form.set('csrf', /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  form.set('state', /name="state" value="([^"]+)"/.exec(page)?.[1] ?? '');
  for (const [name, value] of Object.entries({ accent: '', ...fields }))
    form.set(name, typeof value === 'string' ? value : new File([new Uint8Array(value)], `${name}.png`));
  const cookie = [...reader.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const init = { method: 'POST', body: form, headers: { cookie, origin: testUrl } };
  return server.app.request(new Request(`${testUrl}${at}`, init));
}

test('of two owners who choose a logo the later one is told, and one who only chooses an accent is not', async () => {
  const hill = await createOrganisation(server, { slug: 'hill' });
  const [one, two] = [
    await signIn(server, await createMember(server, hill, ['owner'])),
    await signIn(server, await createMember(server, hill, ['owner'])),
  ];
  const at = '/console/hill/look';
  const stale = await textOf(two, at);
  const logo = new TextEncoder().encode(drawing);
  const other = new TextEncoder().encode(drawing.replaceAll('8', '9'));
  assert.equal((await send(one, { logo, accent: '' }, { at })).status, 303);
  const told = await send(two, { logo: other, accent: '' }, { at, page: stale });
  assert.equal(told.status, 409);
  assert.match(await told.text(), /Saved now: “another picture”/);
  assert.equal((await send(two, { logo, accent: '' }, { at, page: stale })).status, 303, 'the same one');
  assert.equal((await send(two, { accent: 'lake' }, { at })).status, 303);
  assert.match(await textOf(one, '/organisations/hill'), /\/pictures\//);
});

test('only owners of the organisation change how it looks', async () => {
  const others = await createOrganisation(server, { slug: 'others' });
  const readers = [
    openBrowser(server),
    await signIn(server, await createMember(server, others, ['owner'])),
    await signIn(server, await createMember(server, school, ['author'])),
    owner,
  ];
  const got = await Promise.all(readers.map(async (reader) => (await reader.get(path)).status));
  assert.deepEqual(got, [303, 404, 403, 200]);
  const posted = await Promise.all(
    readers.slice(0, 3).map(async (reader) => (await reader.post(path, { accent: 'lake' })).status),
  );
  assert.deepEqual(posted, [303, 404, 403]);
});

test('logo, cover and accent stand on the public page; the pictures are kept for ever under their digest', async () => {
  const logo = new TextEncoder().encode(drawing);
  const cover = new Uint8Array(drawPng(drawing, { size: 32 }));
  assert.equal((await send(owner, { logo, cover, accent: 'lake' })).status, 303);
  const html = await textOf(openBrowser(server), '/organisations/school');
  assert.match(html, /accent--lake/);
  const pictures = [...html.matchAll(/src="(\/pictures\/[0-9a-f]{64}\.(?:png|svg))"/g)].map(
    ([, at]) => at ?? '',
  );
  assert.equal(pictures.length, 2);
  for (const at of pictures) {
    const answer = await openBrowser(server).get(at);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
    assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/);
  }
  const form = await textOf(owner, path);
  for (const at of pictures) assert.ok(form.includes(at), 'its owner sees it in the form');
  assert.equal((await send(owner, { noLogo: 'on', noCover: 'on', accent: 'lake' })).status, 303);
  assert.doesNotMatch(await textOf(openBrowser(server), '/organisations/school'), /\/pictures\//);
});

test('a hostile drawing, a text and an unknown accent are refused with the reason, and nothing is changed', async () => {
  const script = new TextEncoder().encode(drawing.replace('<rect', '<script>alert(1)</script><rect'));
  const refused = await send(owner, { logo: script });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /holds “script”, which can do more than draw/);
  assert.equal((await send(owner, { cover: new TextEncoder().encode('Hello') })).status, 422);
  assert.equal((await send(owner, { accent: 'pink' })).status, 422);
  assert.match(await textOf(openBrowser(server), '/organisations/school'), /accent--lake/);
});

test('there is no picture that nobody sent, and no way out of the folder of pictures', async () => {
  for (const at of [`/pictures/${'0'.repeat(64)}.png`, '/pictures/..%2Fsecrets.png', '/pictures/x.svg'])
    assert.equal((await openBrowser(server).get(at)).status, 404);
});
