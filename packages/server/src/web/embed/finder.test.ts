import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAwardable, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { changeOpenData } from '../../modules/catalog/index.ts';

const server = await testApp();
const { app, deps } = server;
const school = await createAwardingOrganisation(
  server,
  { title: 'Baking <bread>' },
  { slug: 'school', name: 'School' },
);
await createAwardingOrganisation(
  server,
  { title: 'Welding', subject: 'engineering' },
  { slug: 'firm', name: 'Firm' },
);
const get = (path: string, headers: { [name: string]: string } = {}) => app.request(path, { headers });
const textOf = async (path: string) => (await get(path)).text();

test('the finder shows what one organisation offers, or everybody, and opens a result in the whole window', async () => {
  const own = await textOf('/embed/finder?org=school');
  assert.match(own, /<h1>Find at School<\/h1>/);
  const link = `http://localhost:3000/achievements/${school.edition.achievementId}`;
  assert.ok(own.includes(`<a href="${link}" target="_top">Baking &lt;bread></a>`), own);
  assert.doesNotMatch(own, /Welding/);
  const all = await textOf('/embed/finder');
  assert.match(all, /Baking[\s\S]*Welding|Welding[\s\S]*Baking/);
  assert.doesNotMatch(await textOf('/embed/finder?q=welding'), /Baking/);
  assert.match(await textOf('/embed/finder?subject=engineering'), /<option value="engineering" selected>/);
});

test('it needs no script, sets no cookie, posts nothing, and its page is small', async () => {
  for (let count = 0; count < 30; count++)
    await createAwardable(server, school, { title: `Course ${count}`, purpose: 'x'.repeat(600) });
  const answer = await get('/embed/finder?org=school');
  const text = await answer.text();
  assert.equal(answer.headers.get('set-cookie'), null);
  assert.doesNotMatch(text, /<script|method="post"|\son[a-z]+=/i);
  assert.ok(Buffer.byteLength(text) < 100_000, String(text.length));
  const next = /<a href="([^"]+after=[^"]+)">/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.match(next, /^\/embed\/finder\?org=school&after=/);
  assert.match(await textOf(next), /<li>/);
});

test('only this page may be framed: by every site, or by those that the organisation names', async () => {
  const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? '';
  assert.match(await policyOf('/embed/finder?org=school'), /frame-ancestors \*$/);
  await changeOpenData(deps, school.owner, {
    ...{
      organisationId: school.organisation.id,
      licence: '',
      sector: '',
      contactEmail: '',
      isRecognizing: false,
    },
    finderHosts: ['www.School.example', 'localhost:8080', ''],
  });
  assert.match(
    await policyOf('/embed/finder?org=school'),
    /frame-ancestors 'self' www.school.example localhost:8080$/,
  );
  assert.match(await policyOf('/embed/finder?org=nobody'), /frame-ancestors \*$/);
  assert.equal((await get('/embed/finder')).headers.get('x-frame-options'), null);
  for (const path of ['/', '/catalogue', '/open-data', '/organisations/school', '/sign-in', '/embed/other']) {
    const answer = await get(path);
    assert.equal(answer.headers.get('x-frame-options'), 'DENY', path);
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
  }
});

test('it speaks the language of the address, else of the reader, and wears the colours that were chosen', async () => {
  assert.match(
    await textOf('/embed/finder?lang=de&theme=dark'),
    /<html lang="de" dir="ltr" data-theme="dark">/,
  );
  const german = await get('/embed/finder', { 'accept-language': 'de-AT,de;q=0.9' });
  assert.match(await german.text(), /Microcredentials finden/);
  assert.match(german.headers.get('vary') ?? '', /accept-language/);
  assert.doesNotMatch(await textOf('/embed/finder?theme=pink'), /<html[^>]+data-theme/);
});

test('whoever it is shown to stays unknown: a signed-in person sees what everybody sees', async () => {
  const owner = await signIn(server, school.owner);
  const seen = await (await owner.get('/embed/finder?org=school')).text();
  assert.equal(seen, await (await openBrowser(server).get('/embed/finder?org=school')).text());
});

test('an organisation that is not there, and nonsense in the address, are answered in the frame', async () => {
  const gone = await get('/embed/finder?org=nobody');
  assert.equal(gone.status, 404);
  assert.match(await gone.text(), /There is no such provider/);
  const odd = await get(`/embed/finder?eqf=99&subject=x&after=${'z'.repeat(5000)}&q=${'w'.repeat(900)}`);
  assert.equal(odd.status, 200);
});
