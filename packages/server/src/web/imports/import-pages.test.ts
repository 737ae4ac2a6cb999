import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMember, createOrganisation, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { type RouteRow, routesWithoutRow, walkMatrix } from '../../../../../test/support/route-matrix.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { importPages } from './routes.tsx';

const server = await testApp();
const { deps } = server;
const school = await createOrganisation({ deps }, { slug: 'school' });
const other = await createOrganisation({ deps }, { slug: 'other' });
const author = await signIn(server, await createMember({ deps }, school, ['author']));
const base = '/console/school/imports';

const table = (rows: string) => ({ name: 'courses.csv', text: `Nr;Was;Dauer;Notiz\n${rows}\n` });

async function upload(file: { name: string; text: string | Uint8Array<ArrayBuffer> }) {
  const answer = await author.postFile(`${base}/new`, 'file', file);
  assert.equal(answer.status, 303);
  return answer.headers.get('location') ?? '';
}

/** The table's columns as a person chooses them. */
const chosen = { use0: 'sourceId', use1: 'title', use2: 'workloadHours', language: 'en', level: '1' };

test('from the file over its columns to the drafts; the columns are remembered', async () => {
  const map = await upload(table('1;Knots;8;x\n2;Ropes;long;y'));
  const first = await (await author.get(map)).text();
  assert.match(first, /guessed what it could/);
  assert.match(first, /Knots/);
  const untitled = await author.post(map, { ...chosen, use1: '' });
  assert.equal(untitled.status, 422);
  assert.match(await untitled.text(), /Say which column is the title/);
  const planned = await author.post(map, chosen);
  assert.equal(planned.status, 303);
  const page = planned.headers.get('location') ?? '';
  await server.runJobs();
  const looked = await (await author.get(page)).text();
  assert.match(looked, /Import 1 row</);
  assert.match(looked, /Dauer: “long” is no number/);
  assert.equal((await author.post(map, chosen)).status, 410);

  assert.equal((await author.post(`${page}/begin`, {})).status, 303);
  await server.runJobs();
  const done = await (await author.get(page)).text();
  assert.match(done, /href="\/console\/school\/achievements\/ach_\w+">Knots/);
  const file = await (await author.get(`${page}/refused.csv`)).text();
  assert.match(file, /^\uFEFF?Nr,Was,Dauer,Notiz,What is wrong\r\n2,Ropes,long,y,"Dauer: /);

  const again = await (await author.get(await upload(table('1;Knots;8;z')))).text();
  assert.match(again, /They are taken as they were then/);
  const [form] = readForms(again).filter(({ names }) => names.includes('use0'));
  assert.equal(form?.values.use2?.[0], 'workloadHours');
});

test('the file of refused documents has what any of them says', async () => {
  const badges = [
    { type: 'Achievement', id: 'https://a.example/1', description: 'Ties them.' },
    { type: 'Achievement', id: 'https://a.example/2', criteria: { narrative: 'Tie all.' } },
  ];
  const map = await upload({ name: 'badges.json', text: JSON.stringify(badges) });
  const page = (await author.post(map, { language: 'en', level: '1' })).headers.get('location') ?? '';
  await server.runJobs();
  const file = await (await author.get(`${page}/refused.csv`)).text();
  assert.match(file, /^\uFEFF?kind,sourceId,description,criteria,What is wrong\r\n/);
  assert.match(file, /Tie all\./);
});

test('a table that is not UTF-8 is read, also when it is kept, and the pages say as what', async () => {
  const text = Buffer.from('Nr;Was;Dauer;Notiz\n21;Schwei\xdfen;8;x\n', 'latin1');
  const map = await upload({ name: 'kurse.csv', text });
  const columns = await (await author.get(map)).text();
  assert.match(columns, /Schweißen/);
  assert.match(columns, /was read as Windows-1252/);
  const page = (await author.post(map, chosen)).headers.get('location') ?? '';
  await server.runJobs();
  const looked = await (await author.get(page)).text();
  assert.match(looked, /Schweißen/);
  assert.match(looked, /was read as Windows-1252/);
  const plain = await (await author.get(await upload(table('22;Knots;8;x')))).text();
  assert.doesNotMatch(plain, /was read as/);
});

test('what is no catalogue is refused with the form, and nothing is kept', async () => {
  const answer = await author.postFile(`${base}/new`, 'file', { name: 'a.json', text: '{"a":1}' });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /describes nothing that can be earned/);
  const picture = await author.postFile(`${base}/new`, 'file', { name: 'a.csv', text: '%PDF-1.7 ' });
  assert.match(await picture.text(), /of the kind PDF, which cannot be taken here\. These can: CSV, TXT, /);
  const garbled = await author.postFile(`${base}/new`, 'file', { name: 'a.csv', text: 'title\nCaf\0\n' });
  assert.match(await garbled.text(), /cannot be read as text\. Save a table as “CSV UTF-8”/);
  const none = await author.postFile(`${base}/new`, 'file');
  assert.equal(none.status, 422);
  assert.match(await none.text(), /Choose a file/);
});

test('each kind of visitor reaches of the imports what their role allows', async () => {
  const map = await upload(table('7;Matrix;8;x'));
  const uploaded = await upload(table('8;Matrix;8;x'));
  const id = ((await author.post(map, chosen)).headers.get('location') ?? '').split('/').at(-1) ?? '';
  await server.runJobs();
  const visitors = {
    nobody: openBrowser(server),
    stranger: await signIn(server, await createMember({ deps }, other, ['owner'])),
    viewer: await signIn(server, await createMember({ deps }, school, ['viewer'])),
    author,
  };
  const row = (
    method: 'GET' | 'POST',
    route: string,
    viewer: number,
    author: number,
  ): RouteRow<keyof typeof visitors> => ({
    ...{ method, route },
    expected: { nobody: 'sign-in', stranger: 404, viewer, author },
  });
  const rows = [
    row('GET', '/console/:slug/imports', 200, 200),
    row('GET', '/console/:slug/imports/new', 403, 200),
    row('POST', '/console/:slug/imports/new', 403, 422),
    row('GET', '/console/:slug/imports/uploads/:id', 403, 404),
    row('POST', '/console/:slug/imports/uploads/:id', 403, 404),
    row('GET', '/console/:slug/imports/:id', 403, 200),
    row('GET', '/console/:slug/imports/:id/refused.csv', 403, 200),
    row('POST', '/console/:slug/imports/:id/begin', 403, 303),
    row('POST', '/console/:slug/imports/:id/end', 403, 303),
    row('POST', '/console/:slug/imports/:id/go-on', 403, 303),
  ];
  assert.deepEqual(await walkMatrix(visitors, rows, { slug: 'school', id }), []);
  assert.deepEqual(routesWithoutRow(importPages(deps), rows), []);
  assert.equal((await visitors.stranger.get(uploaded)).status, 404);
  assert.equal((await visitors.stranger.get(uploaded.replace('/school/', '/other/'))).status, 404);
});
