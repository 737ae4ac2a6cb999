import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { revokeAward } from '../../modules/issuing/index.ts';
import { closeAccount } from '../../modules/organisations/index.ts';
import { forgetOpenings, makeGrant, mostOpeningsADay, readLedger } from '../../modules/wallet/index.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
const ada = await signIn(server, holder);
const other = await createPerson(server, { name: 'Rea Reader' });
const reader = await signIn(server, other);
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const anyone = openBrowser(server, testUrl, { 'user-agent': firefox, accept: 'text/html' });
const day = 24 * 3_600_000;
const dayIn = (days: number) => new Date(deps.now().getTime() + days * day).toISOString().slice(0, 10);
const wish = { name: 'City library', purpose: 'My application', award: award.id, lastDay: dayIn(30) };

/** A link as the page makes it: its own page, and the path to give away. */
async function share(fields: { [field: string]: string | string[] } = {}) {
  const made = await ada.post('/wallet/links/new', { ...wish, hasEvidence: 'on', ...fields });
  assert.equal(made.status, 303, await made.clone().text());
  const own = made.headers.get('location') ?? '';
  const page = await (await ada.get(own)).text();
  const path = /value="[^"]*(\/share\/[\w-]{43})"/.exec(page)?.[1] ?? '';
  return { own, path, grantId: own.split('/').at(-1) ?? '' };
}

test('a link shows a stranger who shares what, what for, until when, and how each badge stands', async () => {
  const { path } = await share();
  const answer = await anyone.get(path);
  const page = await answer.text();
  assert.equal(answer.status, 200);
  for (const said of ['Badges of Ada Sample', 'My application', 'Testing foundations', 'School of Tests'])
    assert.ok(page.includes(said), said);
  for (const said of [
    'Writing tests',
    '>Valid<',
    'How it was assessed',
    '/credential.json',
    '/verify?address=',
  ])
    assert.ok(page.includes(said), said);
  assert.ok(!page.includes('City library'), 'what it is called is for its holder alone');
  assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex/);
  assert.equal(answer.headers.get('referrer-policy'), 'same-origin');
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/);
});

test('a badge that is closed to everybody is read by its link, and no longer once that is ended', async () => {
  const { own, path } = await share();
  await ada.post(`/wallet/${award.id}`, { isOpen: 'no' });
  assert.equal((await anyone.get(`/awards/${award.id}`)).status, 404);
  const page = await (await anyone.get(path)).text();
  assert.ok(page.includes('Testing foundations'));
  assert.ok(!page.includes(`href="/awards/${award.id}"`), 'its own page is closed');
  const file = `${path}/${award.id}/credential.json`;
  assert.equal((await anyone.get(file)).status, 200);
  assert.equal((await ada.post(`${own}/end`)).headers.get('location'), '/wallet/links');
  assert.equal((await anyone.get(path)).status, 404);
  assert.equal((await anyone.get(file)).status, 404);
  await ada.post(`/wallet/${award.id}`, { isOpen: 'yes' });
});

test('ended, over and never there are answered by the same bytes, to people and to programs', async () => {
  const { own, path } = await share();
  await ada.post(`${own}/end`);
  const over = await share();
  await deps.database
    .updateTable('wallet.access_grant')
    .set({ ends_at: new Date(deps.now().getTime() - 1000) })
    .where('id', '=', over.grantId)
    .execute();
  const paths = [path, over.path, `/share/${'x'.repeat(43)}`, '/share/short'];
  for (const accept of ['text/html', 'application/json']) {
    const answers = await Promise.all(
      paths.map(async (each) => {
        const answer = await openBrowser(server, testUrl, { accept }).get(each);
        const text = (await answer.text()).replaceAll(/nonce="[^"]*"|value="[^"]*"|req_\w+/g, '');
        return `${answer.status} ${text.replaceAll(encodeURIComponent(each), '').replaceAll(each, '')}`;
      }),
    );
    assert.equal(new Set(answers).size, 1, answers.join('\n').slice(0, 4000));
    assert.match(answers[0] ?? '', /^404/);
    assert.doesNotMatch(answers[0] ?? '', /Ada/);
  }
});

test('programs get the signed badges, and none where the holder does not share how they were assessed', async () => {
  const program = openBrowser(server, testUrl, { accept: 'application/json' });
  const full = await share();
  const answer = await program.get(full.path);
  assert.equal(answer.headers.get('content-type'), 'application/json');
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/);
  const data = await answer.json();
  assert.equal(data.sharedBy, 'Ada Sample');
  const signed = await (await program.get(`/awards/${award.id}/credential.json`)).json();
  assert.deepEqual(data.badges[0].credential, signed);
  const address = `${testUrl}${full.path}/${award.id}/credential.json`;
  const checked = await anyone.post('/verify', { presented: address });
  assert.match(await checked.text(), />Valid</);

  const { path } = await share({ hasEvidence: [] });
  const less = await (await program.get(path)).text();
  assert.equal(JSON.parse(less).badges[0].status, 'issued');
  assert.doesNotMatch(less, /evidence|proofValue/);
  assert.equal((await program.get(`${path}/${award.id}/credential.json`)).status, 404);
  const page = await (await anyone.get(path)).text();
  assert.doesNotMatch(page, /How it was assessed|credential\.json|href="\/awards\//);
  assert.match(page, />Valid</);
});

test('a link is its holder’s: others neither read, change nor end it, and share no badge of others', async () => {
  const { own, path } = await share();
  assert.equal((await reader.get(own)).status, 404);
  assert.equal((await reader.post(own, wish)).status, 404);
  assert.equal((await reader.post(`${own}/end`)).status, 404);
  assert.equal((await openBrowser(server).get(own)).status, 303);
  assert.equal((await anyone.get(path)).status, 200);
  const stolen = await reader.post('/wallet/links/new', wish);
  assert.equal(stolen.status, 422);
  assert.match(await stolen.text(), /One of these badges is not yours/);
});

const refused: [what: string, fields: { [field: string]: string | string[] }, said: RegExp][] = [
  ['without a name', { name: ' ' }, /Give the link a name/],
  ['without a badge', { award: [] }, /Choose at least one badge/],
  ['that ends in the past', { lastDay: dayIn(-1) }, /Give a day from today on/],
  ['that ends after more than two years', { lastDay: dayIn(740) }, /Give a day from today on/],
  ['on a day that is none', { lastDay: '2027-02-30' }, /Give a day from today on/],
  ['with a long purpose', { purpose: 'x'.repeat(501) }, /This is too long/],
];
for (const [what, fields, said] of refused)
  test(`a link ${what} is refused, and what was typed comes back`, async () => {
    const answer = await ada.post('/wallet/links/new', { ...wish, purpose: 'Typed before', ...fields });
    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(page, said);
    if (fields.purpose === undefined) assert.match(page, /Typed before/);
  });

test('a change keeps the address; what is over is not opened again', async () => {
  const { own, path } = await share();
  const changed = await ada.post(own, { ...wish, name: 'Town hall', purpose: 'Another purpose' });
  assert.equal(changed.status, 303);
  assert.match(await (await anyone.get(path)).text(), /Another purpose/);
  await ada.post(`${own}/end`);
  assert.equal((await ada.post(own, wish)).status, 409);
  const past = await (await ada.get(own)).text();
  assert.doesNotMatch(past, /\/share\//, 'its address is not given away any more');
  const like = own.replace('/wallet/links/', '/wallet/links/new?like=');
  assert.match(await (await ada.get(like)).text(), /value="Town hall"/);
});

test('openings are listed: the same visitor within ten minutes once, programs apart, the holder never', async () => {
  const { own, path, grantId } = await share();
  const bot = openBrowser(server, testUrl, {
    'user-agent': 'Slackbot-LinkExpanding 1.0',
    accept: 'text/html',
  });
  await Promise.all([anyone.get(path), anyone.get(path), anyone.get(path)]);
  await bot.get(path);
  await ada.get(path);
  await server.app.request(new Request(new URL(path, testUrl), { method: 'HEAD' }));
  await openBrowser(server, testUrl, { 'sec-purpose': 'prefetch' }).get(path);
  const ledger = await readLedger(deps, holder, { grantId });
  assert.deepEqual([ledger.people, ledger.programs], [1, 1]);
  const page = await (await ada.get(own)).text();
  assert.match(page, /Opened once by people/i);
  assert.match(page, /Firefox/);
  const { rows } = await server.pool.query('select * from wallet.opening');
  assert.doesNotMatch(
    JSON.stringify(rows),
    /unknown|Gecko|Slackbot/,
    'no network, no full name of a browser',
  );
});

test('whoever is signed in is named by their own press only, and not after they closed their account', async () => {
  const { path, grantId, own } = await share();
  await openBrowser(server).get(path);
  await reader.get(path);
  const unnamed = (await readLedger(deps, holder, { grantId })).newest;
  assert.ok(unnamed.every(({ readerName }) => readerName === undefined));
  assert.equal((await reader.post(path)).status, 303);
  const named = await readLedger(deps, holder, { grantId });
  const names = named.newest.map(({ kind, readerName }) => [kind, readerName]);
  const expected = [
    ['person', 'Rea Reader'],
    ['program', undefined],
  ];
  assert.deepEqual(names.toSorted(), expected, 'another visitor of the same network is not meant');
  assert.match(await (await ada.get(own)).text(), /Rea Reader/);
  assert.equal((await anyone.post(path)).status, 303, 'a stranger is led to sign-in');
  await closeAccount(deps, other);
  await server.runJobs();
  const { rows } = await server.pool.query('select * from wallet.opening');
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(`Rea Reader|${other.personId}`));
});

test('a day keeps so many openings and no more', async () => {
  const { grantId, path } = await share();
  const day = deps.now();
  const row = (number: number) => ({
    ...{ id: `opn_${number}`, grant_id: grantId, opened_at: day, kind: 'person' },
    visitor: Buffer.from([number]),
  });
  const rows = Array.from({ length: mostOpeningsADay }, (_, number) => row(number));
  await deps.database.insertInto('wallet.opening').values(rows).execute();
  assert.equal((await anyone.get(path)).status, 200);
  assert.equal((await readLedger(deps, holder, { grantId })).people, mostOpeningsADay);
});

test('visitors are forgotten with their day, openings after a year, and links a year after their end', async () => {
  const { grantId, path } = await share();
  await anyone.get(path);
  const inDays = (days: number) => ({ ...deps, now: () => new Date(deps.now().getTime() + days * day) });
  await forgetOpenings(inDays(2));
  const visitors = await server.pool.query('select 1 from wallet.opening where visitor is not null');
  assert.equal(visitors.rowCount, 0);
  assert.equal((await server.pool.query('select 1 from wallet.daily_salt')).rowCount, 0);
  assert.equal((await readLedger(deps, holder, { grantId })).people, 1);
  await forgetOpenings(inDays(366));
  assert.equal((await readLedger(deps, holder, { grantId })).people, 0);
  await forgetOpenings(inDays(30 + 1 + 366));
  assert.equal((await ada.get(`/wallet/links/${grantId}`)).status, 404);
});

test('what was taken back is said so on the page that shows it', async () => {
  const { award: lost } = await createAward(server, school, { holder: await createPerson(server) });
  const owner = await deps.database
    .selectFrom('issuing.award')
    .select('person_id')
    .where('id', '=', lost.id)
    .executeTakeFirstOrThrow();
  const theirs = await signIn(server, { personId: owner.person_id });
  const made = await theirs.post('/wallet/links/new', { ...wish, award: lost.id, hasEvidence: 'on' });
  const page = await (await theirs.get(made.headers.get('location') ?? '')).text();
  const path = /(\/share\/[\w-]{43})"/.exec(page)?.[1] ?? '';
  await revokeAward(deps, school.registrar, {
    organisationId: school.organisation.id,
    awardId: lost.id,
    reason: 'Given by mistake.',
  });
  await server.runJobs();
  const shown = await (await anyone.get(path)).text();
  assert.match(shown, />Revoked</);
  assert.match(shown, /Given by mistake\./);
});

test('two who change one link at once lose nothing', async () => {
  const { own } = await share();
  const state = /name="state" value="([^"]+)"/.exec(await (await ada.get(own)).text())?.[1] ?? '';
  const mine = { ...wish, hasEvidence: 'on', state };
  assert.equal((await ada.post(own, { ...mine, name: 'First' })).status, 303);
  const late = await ada.post(own, { ...mine, name: 'Second' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Saved now: “First”/);
});

test('an account that is closed leaves nothing of what it shared', async () => {
  const { award: gone, holder: leaver } = await createAward(server, school, { holderName: 'Lea Ver' });
  const planted = {
    name: 'PLANTED name',
    purpose: 'PLANTED purpose',
    awardIds: [gone.id],
    hasEvidence: true,
  };
  const { id } = await makeGrant(deps, leaver, { ...planted, lastDay: dayIn(10) });
  const browser = await signIn(server, leaver);
  const path =
    /(\/share\/[\w-]{43})"/.exec(await (await browser.get(`/wallet/links/${id}`)).text())?.[1] ?? '';
  assert.equal((await anyone.get(path)).status, 200);
  const saved = await (await browser.get('/account/export.json')).text();
  assert.match(saved, /PLANTED purpose/);
  assert.ok(!saved.includes(path.split('/').at(-1) ?? ''), 'no secret is in it');
  await closeAccount(deps, leaver);
  await server.runJobs();
  assert.equal((await anyone.get(path)).status, 404);
  for (const table of ['access_grant', 'granted_award', 'opening']) {
    const { rows } = await server.pool.query(`select * from wallet.${table}`);
    assert.doesNotMatch(
      JSON.stringify(rows),
      new RegExp(`PLANTED|${leaver.personId}|${gone.id}|${id}`),
      table,
    );
  }
  const trail = await server.pool.query('select detail from audit.audit_entry');
  assert.doesNotMatch(JSON.stringify(trail.rows), /PLANTED/);
});
