import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import {
  type Browser,
  createMember,
  createOrganisation,
  signIn,
} from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { getAuthored, saveDraft, textsOf } from '../../modules/catalog/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server, { name: 'Pine Hospital', slug: 'pine' });
const author = await createMember(server, organisation, ['author']);
const browser = await signIn(server, author);

async function draft() {
  const { edition } = await createDraftAchievement(server, { author, organisationId: organisation.id });
  const { achievementId } = edition;
  const read = async () => (await getAuthored(deps, author, { achievementId })).editions[0];
  return { achievementId, address: `/console/pine/achievements/${achievementId}`, read };
}

/** The form of a page as a browser would send it, with what is typed over it. */
async function send(from: Browser, path: string, typed: { [field: string]: string }): Promise<Response> {
  const forms = readForms(await (await from.get(path)).text());
  const form = forms.find(({ names }) => names.includes('text-title'));
  assert.ok(form, path);
  const values = Object.fromEntries(Object.entries(form.values).map(([name, [value = '']]) => [name, value]));
  return from.post(path, { ...values, ...typed });
}

test('an author translates beside the original, is told what is missing, and takes a language away again', async () => {
  const { address, read } = await draft();
  const begun = await browser.get(`${address}/translations?language=de`);
  assert.equal(begun.headers.get('location'), `${address}/translations/de`);
  const empty = await (await browser.get(`${address}/translations/de`)).text();
  for (const original of ['Version control with Git', 'Running a Git server.', 'Merges two lines of work.'])
    assert.ok(empty.includes(original), original);
  const saved = await send(browser, `${address}/translations/de`, {
    'text-title': ' Versionsverwaltung\nmit Git ',
    'text-learningOutcomes.oc_merge.text': 'Führt zwei Stände zusammen.',
  });
  assert.equal(saved.status, 303);
  const { translations } = await read();
  assert.deepEqual(
    Object.entries(translations.de ?? {}).map(([place, { text }]) => [place, text]),
    [
      ['title', 'Versionsverwaltung mit Git'],
      ['learningOutcomes.oc_merge.text', 'Führt zwei Stände zusammen.'],
    ],
  );
  for (const path of ['', '/translations'])
    assert.match(await (await browser.get(address + path)).text(), /German<\/a>[\s\S]*4 texts are missing/);
  const gone = { 'text-title': '', 'text-learningOutcomes.oc_merge.text': ' ' };
  await send(browser, `${address}/translations/de`, gone);
  assert.deepEqual((await read()).translations, {});
});

test('a text whose original changed is older until somebody says that it fits, or says it anew', async () => {
  const { achievementId, address, read } = await draft();
  const page = `${address}/translations/fr`;
  await send(browser, page, { 'text-title': 'Gestion de versions', 'text-purpose': 'Pour qui écrit.' });
  const change = { title: 'Version control', purpose: 'For people who write together.' };
  await saveDraft(deps, author, { achievementId, change });
  assert.match(await (await browser.get(address)).text(), /2 are older than the original/);
  await send(browser, page, { 'text-title': 'Versions', fits: '' });
  assert.match(await (await browser.get(address)).text(), /one is older than the original/);
  await send(browser, page, { fits: 'purpose' });
  assert.doesNotMatch(await (await browser.get(address)).text(), /older than the original/);
  assert.equal((await read()).translations.fr?.purpose?.text, 'Pour qui écrit.');
});

test('what changed while somebody translated is older at once', async () => {
  const { achievementId, address } = await draft();
  const page = `${address}/translations/de`;
  const forms = readForms(await (await browser.get(page)).text());
  const form = forms.find(({ names }) => names.includes('text-title'));
  const of = form?.values['of-title']?.[0] ?? '';
  await saveDraft(deps, author, { achievementId, change: { title: 'Another title' } });
  const posted = { 'text-title': 'Versionsverwaltung mit Git', 'of-title': of, 'from-title': 'gone' };
  assert.equal((await browser.post(page, posted)).status, 303);
  assert.match(await (await browser.get(address)).text(), /one is older than the original/);
});

test('a language that runs from right to left is typed so, and its original is not', async () => {
  const { address } = await draft();
  const page = await (await browser.get(`${address}/translations/ar`)).text();
  assert.match(page, /<input [^>]*name="text-title"[^>]*lang="ar" dir="rtl"/);
  assert.match(await (await browser.get(`${address}/translations/fr`)).text(), /lang="fr" dir="ltr"/);
});

test('a text that is too long, and a language that is none, are refused', async () => {
  const { address } = await draft();
  const answer = await send(browser, `${address}/translations/de`, { 'text-title': 'x'.repeat(121) });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /at most 120 characters/);
  assert.match(page, /x{121}/);
  for (const language of ['en', 'klingon', 'constructor'])
    assert.equal((await browser.get(`${address}/translations/${language}`)).status, 404, language);
});

test('every text of an edition, as long as it may be and in letters of three bytes, goes into one form', async () => {
  const { achievementId, address, read } = await draft();
  const learningOutcomes = Array.from({ length: 40 }, (_, row) => ({
    ...{ outcomeId: `oc_${row}`, text: `Outcome ${row}`, skillIds: [] },
  }));
  const change = () => ({ skills: [], learningOutcomes });
  await saveDraft(deps, author, { ...(await getAuthored(deps, author, { achievementId })), change });
  const longest = textsOf(await read()).map(({ place, most }) => [`text-${place}`, '字'.repeat(most)]);
  const saved = await send(browser, `${address}/translations/zh`, Object.fromEntries(longest));
  assert.equal(saved.status, 303);
  assert.equal(Object.keys((await read()).translations.zh ?? {}).length, longest.length);
});
