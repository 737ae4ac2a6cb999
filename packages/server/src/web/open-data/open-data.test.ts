import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { getOpenData } from '../../modules/catalog/index.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School' });
const owner = await signIn(server, school.owner);
const author = await signIn(server, await createMember(server, school.organisation, ['author']));
const page = '/console/school/open-data';
const { achievementId } = school.edition;
const where = { organisationId: school.organisation.id };
const good = { licence: 'CC-BY-4.0', sector: 'Public', contactEmail: 'hello@school.example' };

test('the rehearsal says what the registry would refuse, and leads to where it is mended', async () => {
  const list = await (await owner.get(`${page}/registry`)).text();
  assert.ok(
    /Testing foundations[\s\S]*1 point would be refused[\s\S]*ce-[0-9a-f]{8}-[0-9a-f]{4}-5/.test(list),
  );
  const one = await (await author.get(`${page}/registry/${achievementId}`)).text();
  assert.ok(/ceterms:agentSectorType<\/code><br\/><a href="\/console\/school\/open-data">/.test(one));
  assert.ok(/credentialengineregistry\.org\/graph\/ce-/.test(one));
  assert.equal((await owner.get(`${page}/registry/ach_none`)).status, 404);
});

test('an owner gives the descriptions away; from then on they are in the downloads, and the trail says so', async () => {
  assert.match(await (await owner.get('/open-data')).text(), /Nobody has given/);
  const saved = await owner.post(page, { ...good, finderHosts: 'www.school.example\nblog.school.example' });
  assert.equal(saved.status, 303);
  assert.deepEqual((await getOpenData(deps, where)).finderHosts, [
    'www.school.example',
    'blog.school.example',
  ]);
  const open = await (await owner.get('/open-data')).text();
  assert.match(open, /1 offer is given away/);
  assert.match(open, /href="\/open-data\/ctdl\.ndjson\.gz"/);
  const trail = await (await owner.get('/console/school/audit')).text();
  assert.ok(/changed/.test(trail));
  const list = await (await owner.get(`${page}/registry`)).text();
  assert.ok(/Would be taken/.test(list) && !/would be refused/.test(list));
});

test('what is wrong is said at its field, and what was typed comes back', async () => {
  const table: [{ [field: string]: string }, RegExp][] = [
    [{ licence: 'WTFPL' }, /Choose one of the licences/],
    [{ contactEmail: 'nobody' }, /This is no e-mail address/],
    [{ finderHosts: 'https://www.school.example/page' }, /not written as a host/],
    [{ finderHosts: Array.from({ length: 21 }, (_, at) => `s${at}.example`).join('\n') }, /At most 20 sites/],
  ];
  for (const [change, sentence] of table) {
    const answer = await owner.post(page, { ...good, finderHosts: '', ...change });
    const text = await answer.text();
    assert.equal(answer.status, 422, text);
    assert.match(text, sentence);
    const [typed = ''] = Object.values(change);
    if (change.licence === undefined) assert.ok(text.includes(typed.split('\n')[0] ?? ''));
  }
  assert.equal((await getOpenData(deps, where)).licence, 'CC-BY-4.0');
});

test('who may not change it sees the rehearsal and the snippet, and no form; a post is refused', async () => {
  const text = await (await author.get(page)).text();
  assert.doesNotMatch(text, /name="licence"/);
  assert.match(text, /value="&lt;iframe src=&quot;http:\/\/localhost:3000\/embed\/finder\?org=school/);
  assert.equal((await author.post(page, good)).status, 403);
});

test('the page of the preview may show a frame of ours, and of nobody else', async () => {
  const answer = await owner.get(`${page}?theme=dark&lang=de`);
  assert.match(answer.headers.get('content-security-policy') ?? '', /frame-src 'self'/);
  assert.match(
    await answer.text(),
    /<iframe[^>]+src="\/embed\/finder\?org=school&amp;theme=dark&amp;lang=de"/,
  );
  assert.doesNotMatch(
    (await owner.get('/open-data')).headers.get('content-security-policy') ?? '',
    /frame-src/,
  );
});
