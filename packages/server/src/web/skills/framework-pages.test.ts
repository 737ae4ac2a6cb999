import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escoFiles, fileOf } from '../../../../../test/support/framework-files.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  signIn,
} from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import type { ImportFile } from '../../modules/skills/index.ts';

const server = await testApp();
const organisation = await createOrganisation(server, { slug: 'pine' });
const author = await signIn(server, await createMember(server, organisation, ['author']));
const administrator = await signIn(server, await createPerson(server, { isAdministrator: true }));
type Visitor = typeof author;

async function upload(browser: Visitor, base: string, files: readonly ImportFile[], more: object = {}) {
  const page = await (await browser.get(`${base}/import`)).text();
  const form = new FormData();
  form.set('csrf', /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  for (const [name, value] of Object.entries(more)) form.set(name, String(value));
  for (const [index, file] of files.entries())
    form.set(`file${index + 1}`, new File([new Uint8Array(file.bytes)], file.name));
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const init = { method: 'POST', body: form, headers: { cookie, origin: testUrl } };
  return server.app.request(new Request(`${testUrl}${base}/import`, init));
}

async function importAll(browser: Visitor, base: string, files: readonly ImportFile[]) {
  const answer = await upload(browser, base, files);
  assert.equal(answer.status, 303, await answer.text());
  const address = answer.headers.get('location') ?? '';
  await server.runJobs();
  const preview = await (await browser.get(address)).text();
  assert.match(preview, /Nothing is changed yet/);
  assert.equal((await browser.post(`${address}/begin`, {})).status, 303);
  await server.runJobs();
  return { preview, done: await (await browser.get(address)).text() };
}

for (const [who, browser, base] of [
  ['an author, for the organisation', author, '/console/pine/frameworks'],
  ['an administrator, for everyone', administrator, '/admin/frameworks'],
] as const)
  test(`${who}: looks at the files, imports, and finds the skills; again, nothing is to be done`, async () => {
    const { preview, done } = await importAll(browser, base, escoFiles());
    assert.match(preview, /<dt>New<\/dt><dd>(<[^>]+>)?8</);
    assert.match(done, /programming languages/);
    const list = await (await browser.get(base)).text();
    const source = new RegExp(`${base}/(frw_\\w+)">(?:<[^>]+>)?ESCO`).exec(list)?.[1];
    assert.ok(source, list);
    const tree = await (await browser.get(`${base}/${source}`)).text();
    assert.match(tree, /programming languages[\s\S]*Show 2 skills/);
    assert.doesNotMatch(tree, /Prolog/);
    const found = await (await browser.get(`${base}/${source}?q=prol`)).text();
    const skill = /href="(\/skills\/skl_\w+)">(?:<[^>]+>)?Prolog/.exec(found)?.[1];
    assert.ok(skill, found);
    assert.match(await (await browser.get(skill)).text(), /Part of<\/dt>[\s\S]*programming languages/);
    const publicly = await (await server.app.request(skill)).text();
    assert.match(publicly, /<h1>Prolog/);
    assert.equal(publicly.includes('programming languages'), browser === administrator);
    assert.match(await (await browser.get(`${base}/${source}/occupations`)).text(), /compiler writer/);
    assert.match(await (await browser.get(`${base}/${source}/editions`)).text(), /Edition 1/);
    const again = await importAll(browser, base, escoFiles());
    assert.match(again.preview, /There is nothing to import/);
  });

test('a broken file is refused with its line, and the form says what was typed', async () => {
  const broken = fileOf('mine.csv', 'name\nWeld\n"open\n');
  const answer = await upload(author, '/console/pine/frameworks', [broken], { name: 'Our trades' });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /“mine.csv” cannot be read from line 3 on/);
  assert.match(page, /value="Our trades"/);
  assert.equal((await upload(author, '/console/pine/frameworks', [])).status, 422);
});

test('the next import of a table begins with the columns of the last one', async () => {
  const base = '/console/pine/frameworks';
  const ours = fileOf('ours.csv', 'Was;Nr\nWeld;w\n');
  const given = { name: 'Ours again', language: 'de', skill: 'Was', code: 'Nr' };
  const answer = await upload(author, base, [ours], given);
  const address = answer.headers.get('location') ?? '';
  await server.runJobs();
  await author.post(`${address}/begin`, {});
  await server.runJobs();
  const list = await (await author.get(base)).text();
  const framework = /href="([^"]+)">(?:<[^>]+>)?Ours again</.exec(list)?.[1] ?? assert.fail();
  const page = await (await author.get(framework)).text();
  const again = /href="([^"]+\?framework=[^"]+)"/.exec(page)?.[1] ?? assert.fail();
  const [form] = readForms(await (await author.get(again)).text()).filter(({ names }) =>
    names.includes('file1'),
  );
  const { name, language, skill, code } = form?.values ?? {};
  assert.deepEqual([name, language, skill, code], [['Ours again'], ['de'], ['Was'], ['Nr']]);
});
