import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { closeAccount } from '../../modules/organisations/index.ts';
import { findOwnShowcase, makeGrant } from '../../modules/wallet/index.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
const college = await createAwardingOrganisation(server, {}, { slug: 'college', name: 'College of Tests' });
const { award: second } = await createAward(server, college, { holder });
const ada = await signIn(server, holder);
const stranger = openBrowser(server);
const badge = [award.id, second.id];

const save = (fields: { [field: string]: string | string[] } = {}) =>
  ada.post('/wallet/showcase', { isOn: 'on', about: 'I test things.', badge, place: ['2', '1'], ...fields });
const addressOf = async () => `/showcases/${(await findOwnShowcase(deps, holder))?.id}`;

test('it is off until its owner turns it on, and hidden again at once under the same address', async () => {
  assert.match(await (await ada.get('/wallet/showcase')).text(), /It is off/);
  const off = await save({ isOn: [] });
  assert.equal(off.status, 303);
  const address = await addressOf();
  assert.equal((await stranger.get(address)).status, 404);
  assert.equal((await ada.get(address)).status, 200, 'its owner looks at it before');
  await save();
  const page = await (await stranger.get(address)).text();
  for (const said of ['Showcase of Ada Sample', 'I test things.', 'Testing foundations', 'Writing tests'])
    assert.ok(page.includes(said), said);
  assert.ok(page.indexOf(second.id) < page.indexOf(award.id), 'in the order of the places');
  await save({ isOn: [] });
  assert.equal((await stranger.get(address)).status, 404);
  await save();
  assert.equal(await addressOf(), address);
});

test('search engines are asked to leave it out, unless its owner says otherwise', async () => {
  await save();
  const address = await addressOf();
  assert.match((await stranger.get(address)).headers.get('x-robots-tag') ?? '', /noindex/);
  await save({ isListed: 'on' });
  const listed = await stranger.get(address);
  assert.equal(listed.headers.get('x-robots-tag'), null);
  assert.doesNotMatch(await listed.text(), /name="robots"/);
});

test('a badge that its owner closes is not shown any more, and cannot be chosen', async () => {
  await save();
  const address = await addressOf();
  await ada.post(`/wallet/${second.id}`, { isOpen: 'no' });
  assert.doesNotMatch(await (await stranger.get(address)).text(), new RegExp(second.id));
  assert.doesNotMatch(
    await (await stranger.get(`${address}/role?skills=Writing+tests`)).text(),
    new RegExp(second.id),
  );
  assert.equal((await save()).status, 422);
  await ada.post(`/wallet/${second.id}`, { isOpen: 'yes' });
});

const refused: [what: string, fields: { [field: string]: string | string[] }, said: RegExp][] = [
  ['without a badge', { place: ['', ''] }, /at least one badge/],
  ['with a badge of somebody else', { badge: ['awd_0000000000000000000000'], place: ['1'] }, /not yours/],
  ['with a place that is no number', { place: ['first', ''] }, /whole number/],
  ['with too much about oneself', { about: 'x'.repeat(1001) }, /too long/],
];
for (const [what, fields, said] of refused)
  test(`a showcase ${what} is refused, and what was typed comes back`, async () => {
    const answer = await save({ about: 'Typed before', ...fields });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, said);
    if (fields.about === undefined) assert.match(page, /Typed before/);
  });

test('two who change it at once lose nothing', async () => {
  await save();
  const page = await (await ada.get('/wallet/showcase')).text();
  const state = /name="state" value="([^"]+)"/.exec(page)?.[1] ?? '';
  assert.equal((await save({ state, about: 'First' })).status, 303);
  const late = await save({ state, about: 'Second' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Saved now: “First”/);
});

test('a reader pastes skills and sees which are met, with the badge behind each, and which are missing', async () => {
  await save();
  const address = await addressOf();
  const page = await (
    await stranger.get(`${address}/role?skills=${encodeURIComponent('- writing TESTS\nJuggling\njuggling')}`)
  ).text();
  assert.match(page, /Meets 1 of 2/);
  assert.match(page, /1 met, 0 not recent, 1 missing/);
  assert.match(page, new RegExp(`href="/awards/${award.id}"`));
});

test('the interview brief asks for the outcomes of each skill, and says how it was earned', async () => {
  const page = await (await stranger.get(`${await addressOf()}/brief`)).text();
  assert.match(page, /Interview with Ada Sample/);
  assert.match(page, /Tell me about a time when you/);
  assert.match(page, /How it was earned/);
});

test('by a link both are there too, and without evidence neither says how it was assessed nor leads to a page that does', async () => {
  const lastDay = new Date(deps.now().getTime() + 20 * 24 * 3_600_000).toISOString().slice(0, 10);
  const wish = { name: 'One', purpose: '', awardIds: [award.id], hasEvidence: false, lastDay };
  const { id } = await makeGrant(deps, holder, wish);
  const own = await (await ada.get(`/wallet/links/${id}`)).text();
  const path = /(\/share\/[\w-]{43})"/.exec(own)?.[1] ?? '';
  const role = await stranger.get(`${path}/role?skills=Writing+tests`);
  const page = await role.text();
  assert.match(page, /Meets 1 of 1/);
  assert.doesNotMatch(page, /href="\/awards\//);
  assert.match(role.headers.get('x-robots-tag') ?? '', /noindex/);
  const brief = await (await stranger.get(`${path}/brief`)).text();
  assert.match(brief, /does not share how it was assessed/);
  assert.doesNotMatch(brief, /What was shown/);
  await ada.post(`/wallet/links/${id}/end`);
  assert.equal((await stranger.get(`${path}/role`)).status, 404);
});

test('it stands in the saved data of its owner, and goes with the account', async () => {
  const { award: gone, holder: leaver } = await createAward(server, school, { holderName: 'Lea Ver' });
  const browser = await signIn(server, leaver);
  await browser.post('/wallet/showcase', { isOn: 'on', about: 'PLANTED', badge: gone.id, place: '1' });
  const address = `/showcases/${(await findOwnShowcase(deps, leaver))?.id}`;
  assert.equal((await stranger.get(address)).status, 200);
  assert.match(await (await browser.get('/account/export.json')).text(), /PLANTED/);
  await closeAccount(deps, leaver);
  await server.runJobs();
  assert.equal((await stranger.get(address)).status, 404);
  const { rows } = await server.pool.query('select * from wallet.showcase');
  assert.doesNotMatch(JSON.stringify(rows), /PLANTED/);
});

test('somebody else neither sees one that is off nor changes it', async () => {
  await save({ isOn: [] });
  const other = await signIn(server, await createPerson(server));
  assert.equal((await other.get(await addressOf())).status, 404);
  assert.equal((await stranger.get('/wallet/showcase')).status, 303);
});
