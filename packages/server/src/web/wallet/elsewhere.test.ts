import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { wordsFor } from '../words/index.ts';
import { cvEntry } from './cv-entry.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { name: 'School of Tests' });
const { award, holder } = await createAward(server, school, {
  holderName: 'Ada Sample',
  awardedAt: new Date('2026-03-05T12:00:00Z'),
  expiresAt: new Date('2029-03-05T12:00:00Z'),
});
const ada = await signIn(server, holder);
const path = `/wallet/${award.id}/elsewhere`;
const pageOf = async (reader: typeof ada) => (await reader.get(path)).text();

test('the page is for its holder alone', async () => {
  const stranger = await signIn(server, await createPerson(server));
  assert.equal((await stranger.get(path)).status, 404);
  assert.equal((await openBrowser(server).get(path)).status, 303);
});

test('it has all fields of LinkedIn, as a link and to type in', async () => {
  const page = await pageOf(ada);
  const link = /href="(https:\/\/www\.linkedin\.com\/profile\/add[^"]+)"/.exec(page)?.[1] ?? '';
  assert.deepEqual(Object.fromEntries(new URL(link.replaceAll('&amp;', '&')).searchParams), {
    startTask: 'CERTIFICATION_NAME',
    name: 'Testing foundations',
    organizationName: 'School of Tests',
    issueYear: '2026',
    issueMonth: '3',
    expirationYear: '2029',
    expirationMonth: '3',
    certUrl: `${testUrl}/awards/${award.id}`,
    certId: award.id,
  });
  for (const said of ['March 2026', 'March 2029', `<code>${award.id}</code>`]) assert.ok(page.includes(said));
});

test('everything to copy stands in the page as text, and nothing is loaded from elsewhere', async () => {
  const page = await pageOf(ada);
  for (const said of [
    'Testing foundations – School of Tests, March 2026',
    '&lt;cairn-badge>&lt;a href=',
    '&lt;table role=&quot;presentation&quot;',
    `src="/awards/${award.id}/preview.png"`,
    'https://bsky.app/intent/compose?text=',
    'mailto:?subject=Testing%20foundations&amp;body=',
  ])
    assert.ok(page.includes(said), said);
  const loaded = [...page.matchAll(/<(?:img|script|link|iframe)[^>]+(?:src|href)="(https?:[^"]+)"/g)];
  assert.deepEqual(
    loaded.map(([, address]) => address).filter((address) => !address?.startsWith(`${testUrl}/`)),
    [],
  );
});

test('the CV entry says what the edition says, in the language of the reader', () => {
  const entry = {
    edition: {
      title: 'Testing foundations',
      skills: [{ skillId: 'skl_1', name: 'Writing tests', level: 3, levelName: 'Independent', levels: 5 }],
      outcomes: ['Writes a test that fails first.'],
      eqfLevel: 5 as const,
      workloadHours: 25,
      ects: 1.5,
    },
    issuerName: 'School',
    awardedAt: new Date('2026-03-05T12:00:00Z'),
    address: 'https://badges.example/awards/awd_1',
  };
  assert.equal(
    cvEntry(entry, { words: wordsFor('de'), locale: 'de-DE' }),
    [
      'Testing foundations – School, März 2026',
      'EQR-Niveau 5, 25 Stunden, 1,5 ECTS',
      'Kompetenzen: Writing tests (Independent)',
      'Ich habe gezeigt:',
      '• Writes a test that fails first.',
      'Zum Prüfen: https://badges.example/awards/awd_1',
    ].join('\n'),
  );
});

test('a badge that nobody can open is not handed out, and the way to open it is shown', async () => {
  await ada.post(`/wallet/${award.id}`, { isOpen: 'no' });
  const page = await pageOf(ada);
  assert.ok(page.includes('Nobody can open this badge'));
  assert.ok(page.includes(`href="/wallet/${award.id}#who"`));
  assert.doesNotMatch(page, /linkedin\.com|cairn-badge/);
});
