import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { FetchDocument } from '@cairn/engine';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { type Browser, createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { zipOf } from '../../../../../test/support/zip.ts';
import { bulkKinds } from '../../jobs/bulk-kinds.ts';
import { revokeAward } from '../../modules/issuing/index.ts';
import { closeAccount } from '../../modules/organisations/index.ts';
import { checkCredential, forgetBulkChecks, startBulkCheck } from '../../modules/verification/index.ts';
import { FetchRefusal } from '../../platform/safe-address.ts';

const asked: string[] = [];
const fetchDocument: FetchDocument = async (url) => {
  asked.push(url);
  throw new FetchRefusal('fetch.unreachable', 'Nobody is there.');
};
const server = await testApp({}, { fetchDocument });
const { deps, pool } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const { award } = await createAward(server, school, { holderName: 'Ada Sample' });
const text = await (await server.app.request(`/awards/${award.id}/credential.json`)).text();
const png = new Uint8Array(await (await server.app.request(`/awards/${award.id}/badge.png`)).arrayBuffer());
const other = await createAward(server, school, { holderName: 'Ben Sample' });
const revokedText = await (await server.app.request(`/awards/${other.award.id}/credential.json`)).text();
await revokeAward(deps, school.registrar, {
  organisationId: school.organisation.id,
  awardId: other.award.id,
  reason: 'A test.',
});
await server.runJobs();

const person = await createPerson(server, { name: 'Erin Employer' });
const browser = await signIn(server, person);

type Files = { name: string; text: string | Uint8Array<ArrayBuffer> }[];

async function handIn(by: Browser, files: Files, addresses = ''): Promise<Response> {
  const page = await (await by.get('/verify/many')).text();
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  const form = new FormData();
  for (const name of ['csrf', 'requestKey']) form.set(name, value(name));
  form.set('addresses', addresses);
  for (const file of files) form.append('files', new File([file.text], file.name));
  const cookie = [...by.cookies].map(([key, each]) => `${key}=${each}`).join('; ');
  const headers = { cookie, origin: testUrl };
  return server.app.request(new Request(`${testUrl}/verify/many`, { method: 'POST', body: form, headers }));
}

async function checked(files: Files, addresses = ''): Promise<string> {
  const answer = await handIn(browser, files, addresses);
  assert.equal(answer.status, 303, await answer.clone().text());
  await server.runJobs();
  return answer.headers.get('location') ?? '';
}

const linesOf = async (path: string) =>
  (await (await browser.get(`${path}/rows.jsonl`)).text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { [member: string]: string });

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = ['Name;Address;Credential', `Ada;;${quoted(text)}`, 'Ben;https://away.example/b;', 'Cem;;'];
const altered = text.replace('Ada Sample', 'Eve Sample');

let path = '';

test('files, a picture, a table, a ZIP and typed numbers become one report with a verdict a row', async () => {
  const archive = zipOf({
    'in/altered.json': altered,
    '__MACOSX/x': 'no',
    'in/more.csv': `url\n${award.id}\n`,
  });
  path = await checked(
    [
      { name: 'good.json', text },
      { name: 'good.png', text: png },
      { name: 'revoked.json', text: revokedText },
      { name: 'list.csv', text: table.join('\n') },
      { name: 'all.zip', text: new Uint8Array(archive) },
      { name: 'letter.txt', text: 'To whom it may concern' },
    ],
    `${testUrl}/awards/${award.id}\nawd_0000000000000000000000\n`,
  );
  const rows = await linesOf(path);
  assert.deepEqual(
    rows.map(({ name, verdict }) => [name, verdict]),
    [
      ['good.json', 'valid'],
      ['good.png', 'valid'],
      ['revoked.json', 'revoked'],
      ['list.csv:2', 'valid'],
      ['list.csv:3', 'could-not-check'],
      ['list.csv:4', 'not-a-credential'],
      ['in/altered.json', 'altered'],
      ['more.csv:2', 'valid'],
      ['letter.txt', 'not-a-credential'],
      ['1', 'valid'],
      ['2', 'not-a-credential'],
    ],
  );
  assert.equal(rows[0]?.sha256, createHash('sha256').update(text).digest('hex'));
  assert.equal(rows[6]?.title, undefined, 'an altered one is not quoted');
  assert.deepEqual(
    asked.filter((url) => !url.includes('away.example')),
    [],
  );
});

test('what was handed in is erased as soon as it is checked', async () => {
  const { rows } = await pool.query(
    'select count(*)::int as count from verification.presented where content is not null',
  );
  assert.equal(rows[0].count, 0);
});

test('the page counts, narrows by verdict, says why in the language of its reader, and is a file too', async () => {
  const page = await (await browser.get(path)).text();
  assert.match(page, /Genuine, but revoked: <[^>]*>1/);
  assert.match(page, /There is nothing in this row\./);
  const narrowed = await (await browser.get(`${path}?verdict=altered`)).text();
  assert.ok(narrowed.includes('in/altered.json') && !narrowed.includes('good.png'));
  const german = openBrowser(server, testUrl, { 'accept-language': 'de' });
  for (const [name, value] of browser.cookies) german.cookies.set(name, value);
  const csv = await (await german.get(`${path}?file=csv`)).text();
  assert.match(csv, /Urteil,Grund/);
  assert.match(csv, /list\.csv:4,,Nicht lesbar,In dieser Zeile steht nichts\./);
  assert.equal(csv.trim().split('\r\n').length, 12);
});

test('the verdict file is a credential under the key of the site over exactly these rows, and stays', async () => {
  const file = await (await browser.get(`${path}/verdicts.json`)).text();
  const { issuer, credentialSubject, description } = JSON.parse(file);
  assert.equal(issuer.id, 'did:web:localhost%3A3000');
  assert.match(description, /valid: 5, revoked: 1, altered: 1/);
  const rows = await (await browser.get(`${path}/rows.jsonl`)).text();
  const digest = createHash('sha384').update(rows).digest('base64');
  assert.equal(credentialSubject.digestSRI, `sha384-${digest}`);
  const own: FetchDocument = async (url) => {
    const body = await (await server.app.request(new URL(url).pathname)).arrayBuffer();
    return { url, contentType: 'application/did+json', body: new Uint8Array(body) };
  };
  const checking = { ...deps, fetchDocument: own, trust: async () => ({ name: 'Here', source: testUrl }) };
  assert.equal((await checkCredential(checking, file)).verdict, 'valid');
  assert.equal((await checkCredential(checking, file.replace('sha384-', 'sha384-A'))).verdict, 'altered');
  assert.equal(await (await browser.get(`${path}/verdicts.json`)).text(), file);
});

test('a report is its owner’s alone', async () => {
  const stranger = openBrowser(server);
  assert.equal((await stranger.get(path)).status, 303);
  const somebody = await signIn(server, await createPerson(server));
  for (const each of [path, `${path}/rows.jsonl`, `${path}/verdicts.json`])
    assert.equal((await somebody.get(each)).status, 404, each);
  assert.equal((await somebody.post(`${path}/erase`)).status, 404);
  assert.ok(!(await (await somebody.get('/verify/many')).text()).includes(path));
});

test('nothing, a table without addresses, and too many rows are refused with the reason, and what was typed comes back', async () => {
  const bad: [Files, string, string][] = [
    [[], '', 'Choose at least one file, or write addresses.'],
    [[{ name: 'x.csv', text: 'Name,Grade\nAda,A\n' }], 'awd_typed', 'x.csv has no column called'],
    [[{ name: 'x.csv', text: `url\n${'awd_x\n'.repeat(10_001)}` }], '', 'more than 10000 badges'],
    [[{ name: 'x.zip', text: 'PK\u0003\u0004 broken' }], '', 'x.zip'],
  ];
  for (const [files, typed, sentence] of bad) {
    const answer = await handIn(browser, files, typed);
    const html = await answer.text();
    assert.ok([413, 422].includes(answer.status), `${answer.status}`);
    assert.ok(html.includes(sentence), sentence);
    assert.ok(html.includes(typed));
  }
});

test('rows that come again after a crash keep what was found, and are not checked again', async () => {
  const presented = [{ name: 'a', of: { address: 'https://away.example/again' } }];
  const checkId = await startBulkCheck(deps, person, {
    name: 'again',
    presented,
    requestKey: deps.newId('req'),
  });
  const { rows } = await pool.query('select * from platform.bulk_run where id = $1', [checkId]);
  const run = { ...rows[0], runId: checkId, organisationId: person.personId };
  const row = { number: 1, input: {}, state: 'ready' as const };
  for (const _ of [1, 2]) await bulkKinds['check-credentials']?.work(deps, run, [row]);
  assert.equal(asked.filter((url) => url.endsWith('/again')).length, 1);
  await server.runJobs();
  assert.equal(asked.filter((url) => url.endsWith('/again')).length, 1);
  const [line] = await linesOf(`/verify/many/${checkId}`);
  assert.equal(line?.verdict, 'could-not-check');
});

test('an address that stands in many rows is asked for once or twice, not each time', async () => {
  const rows = Array.from({ length: 100 }, () => 'https://away.example/shared').join('\n');
  await checked([{ name: 'x.csv', text: `url\n${rows}` }]);
  assert.ok(asked.filter((url) => url.endsWith('/shared')).length <= 2);
});

test('the same form sent twice makes one check; no more than three are under way', async () => {
  const presented = [{ name: 'a', of: { address: award.id } }];
  const start = (requestKey: string) => startBulkCheck(deps, person, { name: 'many', presented, requestKey });
  const first = await start('req_a');
  assert.equal(await start('req_a'), first);
  await start('req_b');
  await start('req_c');
  await assert.rejects(() => start('req_d'), { code: 'verification.many-under-way' });
  assert.equal(await start('req_a'), first);
  await server.runJobs();
  await start('req_d');
  await server.runJobs();
});

test('a report goes at once when its owner says so, also while it is under way', async () => {
  const presented = [{ name: 'a', of: { content: new TextEncoder().encode(text) } }];
  const checkId = await startBulkCheck(deps, person, { name: 'gone', presented, requestKey: 'req_gone' });
  assert.equal((await browser.get(`/verify/many/${checkId}/verdicts.json`)).status, 409);
  assert.equal((await browser.post(`/verify/many/${checkId}/erase`)).status, 303);
  await server.runJobs();
  assert.equal((await browser.get(`/verify/many/${checkId}`)).status, 404);
  const { rows } = await pool.query('select from verification.presented where run_id = $1', [checkId]);
  assert.equal(rows.length, 0);
});

test('reports go after 30 days, and with the account', async () => {
  const left = async () =>
    (await pool.query(`select from platform.bulk_run where kind = 'check-credentials'`)).rows.length;
  server.setNow('2026-06-30T09:00:00Z');
  await forgetBulkChecks(deps);
  assert.ok((await left()) > 0);
  server.setNow('2026-07-02T09:00:00Z');
  await forgetBulkChecks(deps);
  assert.equal(await left(), 0);
  const presented = [{ name: 'a', of: { address: award.id } }];
  await startBulkCheck(deps, person, { name: 'last', presented, requestKey: 'req_last' });
  assert.equal(await left(), 1);
  await closeAccount(deps, person);
  await server.runJobs();
  assert.equal(await left(), 0);
});
