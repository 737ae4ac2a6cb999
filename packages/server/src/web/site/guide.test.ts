import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { createApp } from '../../app.ts';
import { countEnrolled } from '../../modules/assessment/index.ts';
import { enrol } from '../../modules/learning/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from '../../platform/refusals.ts';
import { fillIn } from './guide-figures.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'The School' });
const administrator = await createPerson(server, { isAdministrator: true });
const anybody = openBrowser(server);
const textOf = async (path: string) => (await anybody.get(path)).text();

test('the guide answers from what is here now, in the language of its reader', async () => {
  const page = await textOf('/guide');
  assert.match(page, /There are <strong>1<\/strong> offers by 1 organisation now, in Technology \(1\)/);
  assert.ok(!/\{[a-z]+\}/.test(page), 'every figure is put in');
  const german = openBrowser(server, undefined, { 'accept-language': 'de' });
  assert.match(await (await german.get('/guide')).text(), /Derzeit gibt es <strong>1<\/strong> Angebote/);
  assert.match(await (await german.get('/glossary')).text(), /id="ects"[\s\S]*ECTS-Punkte/);
});

test('while a large catalogue is being read the guide is there, and says what is not counted yet', async () => {
  const ask = async () => {
    throw new Refusal('busy', say('platform.catalogue-being-read', { read: 12_000 }));
  };
  const catalogueIndex = { ...server.deps.catalogueIndex, ask };
  const answer = await createApp({ ...server.deps, catalogueIndex }).request('/guide');
  assert.equal(answer.status, 200);
  assert.match(
    await answer.text(),
    /There are <strong>1<\/strong> offers by 1 organisation now, in \(being counted\)/,
  );
});

test('a name in braces that nobody knows stays as it was typed', () => {
  assert.equal(fillIn('{offers} and {toString}', { offers: '3' }), '3 and {toString}');
});

test('administrators say an entry in their own words, take that back, and add one, in one language', async () => {
  const browser = await signIn(server, administrator);
  const place = '/admin/guide/en/question';
  const stranger = await signIn(server, await createPerson(server));
  assert.equal((await stranger.get(`${place}/here`)).status, 404);
  assert.equal((await stranger.post(`${place}/here`, { title: 'x', text: 'y' })).status, 404);
  const [form] = readForms(await (await browser.get(`${place}/here`)).text()).filter(({ names }) =>
    names.includes('text'),
  );
  const state = form?.values.state?.[0] ?? '';
  const own = { title: 'What is on offer?', text: 'We have {offers}.', state };
  assert.equal((await browser.post(`${place}/here`, own)).status, 303);
  const late = await browser.post(`${place}/here`, { ...own, text: 'From another tab.' });
  assert.equal(late.status, 409);
  const page = await textOf('/guide');
  assert.ok(page.includes('What is on offer?') && page.includes('We have 1.'));
  const german = openBrowser(server, undefined, { 'accept-language': 'de' });
  assert.ok((await (await german.get('/guide')).text()).includes('Was kann ich hier lernen?'));
  assert.equal((await browser.post(`${place}/here`, { title: '', text: '' })).status, 303);
  assert.ok((await textOf('/guide')).includes('What can I learn here?'));

  const term = '/admin/guide/en/term';
  assert.equal((await browser.post(`${term}/new`, { title: '', text: 'Ours.' })).status, 422);
  assert.equal(
    (await browser.post(`${term}/new`, { title: 'Harbour', text: 'Where ships **rest**.' })).status,
    303,
  );
  assert.match(await textOf('/glossary'), /Harbour[\s\S]*<strong>rest<\/strong>/);
  const key = /href="\/admin\/guide\/en\/term\/(own_[^"]+)"/.exec(
    await (await browser.get(term)).text(),
  )?.[1];
  assert.equal((await browser.post(`${term}/${key}`, { title: 'Harbour', text: '' })).status, 303);
  assert.ok(!(await textOf('/glossary')).includes('Harbour'));
  assert.equal((await browser.get(`${term}/${key}`)).status, 404);
  assert.equal((await browser.get('/admin/guide/xx/term')).status, 404);
});

test('the chooser ranks by what was said, with reasons, and leads into the catalogue', async () => {
  const empty = await textOf('/choose');
  assert.ok(!empty.includes('In this order'));
  const page = await textOf('/choose?time=whole-day&aim=new-work&money=__proto__&nonsense=1');
  assert.match(page, /In this order[\s\S]*Boot camp[\s\S]*It takes the whole day, and you have it\./);
  for (const [, address = ''] of page.matchAll(/href="(\/catalogue\?[^"]+)"/g))
    assert.equal((await anybody.get(address.replaceAll('&amp;', '&'))).status, 200, address);
});

test('an offer beside a degree is counted with the figures that the reader gives', async () => {
  const { achievementId } = school.edition;
  assert.ok((await textOf(`/achievements/${achievementId}`)).includes(`/choose/degree?id=${achievementId}`));
  const page = await textOf(
    `/choose/degree?id=${achievementId}&years=2&ects=120&yearlyFee=1000&weeklyHours=5`,
  );
  assert.ok(page.includes('3,000 to 3,600') && page.includes('600 to 720') && page.includes('2,000'));
  assert.ok(page.includes('0.8%'));
  const wrong = await textOf(`/choose/degree?id=${achievementId}&ects=five`);
  assert.ok(wrong.includes('Write a number from 10 to 480.') && wrong.includes('value="five"'));
  assert.ok(!wrong.includes('Both beside each other'));
  assert.ok((await textOf('/choose/degree?id=absent')).includes('Find a microcredential'));
});

test('a provider’s page says what became of all who enrolled once five have, and not before', async () => {
  const { achievementId } = school.edition;
  const page = '/organisations/school';
  assert.ok((await textOf(page)).includes('Not known: nobody has enrolled'));
  const join = async () => enrol(server.deps, await createPerson(server), { achievementId });
  for (let people = 0; people < 4; people += 1) await join();
  await countEnrolled(server.deps);
  assert.ok((await textOf(page)).includes('fewer than 5'));
  assert.ok((await textOf(`/achievements/${achievementId}`)).includes('is not known yet'));
  const { holder } = await createAward(server, school);
  await enrol(server.deps, holder, { achievementId });
  await countEnrolled(server.deps);
  await countEnrolled(server.deps);
  const shown = await textOf(page);
  assert.ok(!shown.includes('fewer than 5 enrolled') && /Still on the way/.test(shown));
  assert.match(
    await textOf(`/achievements/${achievementId}`),
    /\d of 5 who enrolled have reached the badge so far/,
  );
});
