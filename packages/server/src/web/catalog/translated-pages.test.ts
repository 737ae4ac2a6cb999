import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createAward,
  createAwardable,
  createAwardingOrganisation,
} from '../../../../../test/support/awards.ts';
import { createPerson, mailbox, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { printOfText } from '../../modules/catalog/index.ts';
import { awardCredential } from '../../modules/issuing/index.ts';
import { changeAccount } from '../../modules/people/index.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server);
const text = (text: string) => ({ text, of: printOfText('the original') });
const edition = await createAwardable(server, school, {
  translations: {
    de: { title: text('Grundlagen des Testens'), purpose: text('Zeigt, dass jemand Programme prüfen kann.') },
    fr: { title: text('Bases du test') },
    ar: { title: text('أساسيات الاختبار') },
  },
});
const path = `/achievements/${edition.achievementId}`;

const read = async (address: string, accepts: string) =>
  (await openBrowser(server, testUrl, { 'accept-language': accepts }).get(address)).text();

test('a reader gets the page of an achievement in their language, and what is missing in the original, marked', async () => {
  const page = await read(path, 'de-AT,en;q=0.5');
  assert.match(page, /<html lang="de"/);
  assert.match(page, /<title>Grundlagen des Testens/);
  assert.match(page, /<h1>Grundlagen des Testens<\/h1>/);
  assert.match(page, /<p>Zeigt, dass jemand Programme prüfen kann\.<\/p>/);
  assert.match(page, /<span lang="en" dir="auto">Writes a test that fails first\.<\/span>/);
  assert.match(page, /Original: Englisch/);
  const french = await read(path, 'fr');
  assert.match(french, /<html lang="en"/, 'pages of ours are not in French');
  assert.match(french, /<h1 lang="fr" dir="auto">Bases du test<\/h1>/);
  const english = await read(path, 'nl');
  assert.match(english, /<h1>Testing foundations<\/h1>/);
});

test('each language has an address of its own, to which the page leads', async () => {
  const page = await read(path, 'en');
  for (const [tag, name] of [
    ['de', 'Deutsch'],
    ['fr', 'français'],
    ['ar', 'العربية'],
  ])
    assert.match(page, new RegExp(`href="\\?lang=${tag}" hreflang="${tag}"[^>]*>\\s*<bdi[^>]*>${name}`));
  const address = `${deps.config.publicUrl}${path}`;
  for (const tag of ['en', 'de', 'fr', 'ar'])
    assert.ok(page.includes(`<link rel="alternate" hreflang="${tag}" href="${address}?lang=${tag}"`), tag);
  assert.ok(page.includes(`<link rel="canonical" href="${address}"`));
  const german = await read(`${path}?lang=de`, 'en');
  assert.match(german, /<h1 lang="de" dir="auto">Grundlagen des Testens<\/h1>/);
  assert.ok(german.includes(`<link rel="canonical" href="${address}?lang=de"`));
  for (const wrong of ['nl', 'constructor', '%22%3E', 'de&lang=fr'])
    assert.ok((await read(`${path}?lang=${wrong}`, 'en')).includes('<html lang="en"'), wrong);
});

test('a word of any language finds the achievement, which is shown in the reader’s', async () => {
  for (const word of ['Grundl', 'prufen', 'bases', 'foundations']) {
    const page = await read(`/catalogue?q=${word}`, 'de');
    assert.match(page, /<h2 class="card__title"[^>]*><a [^>]*>Grundlagen des Testens/, word);
  }
  assert.doesNotMatch(await read('/catalogue?q=Bases', 'en'), /Bases du test/);
});

test('the page of a badge says what the badge says in the reader’s language, and is verified so', async () => {
  const { award } = await createAward(server, { ...school, edition });
  const page = await read(`/awards/${award.id}`, 'de');
  assert.match(page, /<h1>Grundlagen des Testens<\/h1>/);
  assert.match(page, /Zeigt, dass jemand Programme prüfen kann\./);
  assert.match(page, /Gültig/);
  assert.match(await read(`/awards/${award.id}?lang=fr`, 'en'), /<h1 lang="fr" dir="auto">Bases du test/);
});

test('a learner reads their language wherever the achievement is named: at home, in the wallet, in mails', async () => {
  const email = 'lena@example.org';
  const learner = await createPerson(server, { name: 'Lena Beispiel', email });
  await changeAccount(deps, learner, { name: 'Lena Beispiel', language: 'de' });
  const { personId } = learner;
  await awardCredential(deps, school.registrar, {
    organisationId: school.organisation.id,
    editionId: edition.editionId,
    personId,
    requestKey: 'translated',
  });
  await server.runJobs();
  const browser = await signIn(server, learner);
  const mails = await mailbox(server, email);
  assert.ok(mails.some(({ text }) => text.includes('Grundlagen des Testens')));
  assert.match(await (await browser.get(`${path}/enrol`)).text(), /<h1>.*Grundlagen des Testens/);
  await browser.post(`${path}/enrol`);
  for (const page of ['/', '/wallet', '/learn', '/notices'])
    assert.match(await (await browser.get(page)).text(), /Grundlagen des Testens/, page);
});
