import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import { createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { startNextEdition } from '../../modules/assessment/index.ts';
import { publishAchievement, saveDraft } from '../../modules/catalog/index.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const other = await createAwardingOrganisation(server, {}, { slug: 'other' });
const { achievementId } = school.edition;
const address = `/console/school/achievements/${achievementId}`;
const owner = await signIn(server, school.owner);
const author = await signIn(server, await createMember(server, school.organisation, ['author']));
const viewer = await signIn(server, await createMember(server, school.organisation, ['viewer']));
const foreign = await signIn(server, other.owner);
const anyone = openBrowser(server);
const textOf = async (reader: typeof owner, path: string) => (await reader.get(path)).text();

async function aDraft() {
  const given = { author: school.owner, organisationId: school.organisation.id };
  return (await createDraftAchievement(server, given)).edition;
}

const pages = ['/editions/1', '/preview', '/preview/badge', '/publish', '/discard'];
for (const page of pages) {
  test(`${page} is for the members of the organisation`, async () => {
    const readers = [anyone, foreign, viewer, author];
    const got = await Promise.all(
      readers.map(async (reader) => (await reader.get(`${address}${page}`)).status),
    );
    assert.deepEqual(got, [303, 404, 200, 200]);
  });
}

test('an edition that is not there is said to be missing', async () => {
  for (const edition of ['2', '0', 'x', '1.5', '99999999999999999999'])
    assert.equal((await owner.get(`${address}/editions/${edition}`)).status, 404);
});

test('every edition can be read for ever: what it says, and its exam, with the right answers for authors only', async () => {
  const draft = await aDraft();
  const place = `/console/school/achievements/${draft.achievementId}`;
  await publishAchievement(deps, school.owner, draft);
  await startNextEdition(deps, school.owner, draft);
  const read = await textOf(author, `${place}/editions/1`);
  assert.match(read, /does not change any more/);
  assert.match(read, /Right answer/);
  assert.doesNotMatch(await textOf(viewer, `${place}/editions/1`), /Right answer/);
  assert.match(await textOf(author, `${place}/editions/2`), /Draft/);
  assert.match(await textOf(author, place), new RegExp(`href="${place}/editions/1"`));
});

test('on a page in another language, an edition keeps the language of its author', async () => {
  const german = await signIn(server, school.owner);
  await german.post('/language', { language: 'de', back: '/' });
  const page = await textOf(german, `${address}/editions/1`);
  assert.match(page, /<html lang="de"/);
  assert.match(page, /<h1 lang="en" dir="auto">/);
  assert.match(page, /<div class="prose" lang="en" dir="auto">/);
  assert.doesNotMatch(await textOf(owner, `${address}/editions/1`), /<h1 lang=/);
});

test('a preview shows what learners and verifiers will see, before anything is published', async () => {
  const draft = await aDraft();
  const place = `/console/school/achievements/${draft.achievementId}`;
  const learner = await textOf(owner, `${place}/preview`);
  assert.match(learner, /As learners will see it/);
  assert.equal((learner.match(/<h1/g) ?? []).length, 1);
  const badge = await textOf(owner, `${place}/preview/badge`);
  assert.match(badge, /is not signed and counts nowhere/);
  assert.ok(badge.includes(school.owner.name));
  assert.equal((await anyone.get(`/achievements/${draft.achievementId}`)).status, 404, 'nobody else sees it');
});

test('publishing asks first and says what it means; what was changed meanwhile is not published unseen', async () => {
  const draft = await aDraft();
  const place = `/console/school/achievements/${draft.achievementId}`;
  const asked = await textOf(owner, `${place}/publish`);
  assert.match(asked, /It does not change any more/);
  const state = /name="state" value="([^"]+)"/.exec(asked)?.[1] ?? '';
  const wrong = await owner.post(`${place}/publish`, { state: 'seen-before' });
  assert.equal(wrong.status, 409);
  assert.equal((await owner.post(`${place}/publish`, { state })).status, 303);
  assert.equal((await owner.post(`${place}/publish`, { state })).status, 303, 'the second of two clicks');
  assert.match(await textOf(owner, `${place}/publish`), /is published already/);
});

test('a draft is thrown away for good: the first takes everything with it, a later one leaves what is published', async () => {
  const draft = await aDraft();
  const place = `/console/school/achievements/${draft.achievementId}`;
  assert.equal((await viewer.post(`${place}/discard`, {})).status, 403);
  assert.equal((await foreign.post(`${place}/discard`, {})).status, 404);
  assert.equal(
    (await author.post(`${place}/discard`, {})).headers.get('location'),
    '/console/school/achievements',
  );
  assert.equal((await author.get(place)).status, 404);
  await startNextEdition(deps, school.owner, { achievementId });
  assert.equal((await author.post(`${address}/discard`, {})).headers.get('location'), address);
  assert.equal((await anyone.get(`/achievements/${achievementId}`)).status, 200);
  const again = await author.post(`${address}/discard`, {});
  assert.equal(again.headers.get('location'), address, 'the second of two clicks');
  assert.equal(
    (await anyone.get(`/achievements/${achievementId}`)).status,
    200,
    'what is published is no draft',
  );
  assert.match(await textOf(author, `${address}/discard`), /There is no draft/);
});

test('nobody throws a draft away that somebody changed after they looked at it', async () => {
  const draft = await aDraft();
  const place = `/console/school/achievements/${draft.achievementId}`;
  const state = /name="state" value="([^"]+)"/.exec(await textOf(author, `${place}/discard`))?.[1] ?? '';
  await saveDraft(deps, school.owner, { ...draft, change: { title: 'Worth keeping' } });
  const refused = await author.post(`${place}/discard`, { state });
  assert.equal(refused.status, 409);
  const page = await refused.text();
  assert.match(page, /Somebody changed this draft/);
  const anew = /name="state" value="([^"]+)"/.exec(page)?.[1] ?? '';
  assert.equal((await author.post(`${place}/discard`, { state: anew })).status, 303);
});

test('two clicks start one edition, and retire once; only what is offered can be retired', async () => {
  const draft = await aDraft();
  const place = `/console/school/achievements/${draft.achievementId}`;
  assert.match(await textOf(owner, `${place}/retire`), /nothing to retire/);
  assert.equal((await owner.post(`${place}/retire`, {})).status, 409);
  await publishAchievement(deps, school.owner, draft);
  const starts = await Promise.all([owner.post(`${place}/edition`, {}), owner.post(`${place}/edition`, {})]);
  assert.deepEqual(
    starts.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await owner.get(`${place}/editions/3`)).status, 404);
  await owner.post(`${place}/discard`, {});
  for (const what of ['retired', 'the second of two clicks'])
    assert.equal((await owner.post(`${place}/retire`, {})).headers.get('location'), place, what);
  assert.match(await textOf(owner, place), /It has left the catalogue/);
});

test('long titles are counted and refused with a message, never cut', async () => {
  const form = await textOf(author, '/console/school/achievements/new');
  assert.doesNotMatch(form, /maxlength/i);
  assert.match(form, /data-limit="120"/);
  const title = 'x'.repeat(121);
  const refused = await author.post('/console/school/achievements/new', { title, purpose: 'To try.' });
  assert.equal(refused.status, 422);
  assert.ok((await refused.text()).includes(title), 'it comes back whole');
});

test('skills can be chosen from a list without searching', async () => {
  await startNextEdition(deps, school.owner, { achievementId });
  const html = await textOf(author, `${address}/skills`);
  assert.match(html, /Skills that you can choose|Add a skill from the list/);
});
