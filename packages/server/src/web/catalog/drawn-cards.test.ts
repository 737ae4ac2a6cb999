import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPublishedAchievement } from '../../../../../test/support/achievements.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { openRunOf } from '../../../../../test/support/runs.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { startNextEdition } from '../../modules/assessment/index.ts';
import {
  closeRun,
  publishAchievement,
  retireAchievement,
  saveDraft,
  saveOffer,
  saveRun,
  wordingOf,
} from '../../modules/catalog/index.ts';
import { enrol } from '../../modules/learning/index.ts';
import { changeOrganisation } from '../../modules/organisations/index.ts';
import { languages } from '../words/index.ts';
import { cardsOf } from './drawn-cards.tsx';

const server = await testApp();
const { deps } = server;
server.setNow('2026-11-27T09:00:00Z');
const organisation = await createOrganisation(server, { slug: 'quay', name: 'Quay College' });
const owner = await createMember(server, organisation, ['owner']);
const organisationId = organisation.id;
const visitor = openBrowser(server);

const publish = async (title: string) =>
  (await createPublishedAchievement(server, { author: owner, organisationId, content: { title } })).edition;
const scheduled = { pace: 'scheduled', startsOn: '2027-03-01', endsOn: '2027-05-30' } as const;

/** The card of a title on a page that was asked for twice, so that the second is of what was kept. */
async function cardOf(title: string, by = visitor): Promise<string> {
  const once = cardIn(await pageOf('/catalogue', by), title);
  assert.equal(cardIn(await pageOf('/catalogue', by), title), once);
  return once;
}

async function pageOf(path: string, by = visitor): Promise<string> {
  const answer = await by.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

function cardIn(page: string, title: string): string {
  const cards = page.split('<article').map((rest) => rest.split('</article>')[0] ?? '');
  return cards.find((card) => card.includes(`>${title}</a>`)) ?? '';
}

test('the very next page shows what a run costs now, when it begins, that it is full, and that it was closed', async () => {
  const { achievementId } = await publish('Sailing');
  assert.doesNotMatch(await cardOf('Sailing'), /free|from 1 March/i);
  const { choice } = await openRunOf(server, {
    ...{ author: owner, achievementId },
    wording: { ...scheduled, capacity: 1 },
  });
  assert.match(await cardOf('Sailing'), /Free[\s\S]*1 March 2027/);
  await saveOffer(deps, owner, {
    ...{ achievementId, ...choice },
    wording: {
      ...{ track: 'certified', price: { minor: 45_000, currency: 'EUR' }, costs: {}, forWhom: '' },
      ...{ includes: [], taxNote: '', policies: {} },
    },
  });
  assert.match(await cardOf('Sailing'), /€450/);
  await saveRun(deps, owner, {
    ...{ achievementId, runId: choice.runId },
    wording: (run) => ({ ...wordingOf(run), startsOn: '2027-04-05' }),
  });
  assert.match(await cardOf('Sailing'), /5 April 2027/);
  await enrol(deps, await createPerson(server), { achievementId, choice });
  assert.doesNotMatch(await cardOf('Sailing'), /5 April 2027/);
  await closeRun(deps, owner, { achievementId, runId: choice.runId });
  assert.doesNotMatch(await cardOf('Sailing'), /€450/);
});

test('a day that begins where the run takes place, or its reader is, is a new day on the card', async () => {
  const { achievementId } = await publish('Rowing');
  await openRunOf(server, {
    ...{ author: owner, achievementId },
    wording: {
      ...{ pace: 'self-paced', timeZone: 'Asia/Tokyo', enrolsFrom: '2026-11-29', endsOn: '2026-12-31' },
    },
  });
  assert.match(await cardOf('Rowing'), /29 November 2026/);
  server.setNow('2026-11-28T14:59:59Z');
  assert.match(await cardOf('Rowing'), /29 November 2026/);
  // Midnight in Tokyo, where one can begin now; for a reader in Berlin that is tomorrow's day.
  server.setNow('2026-11-28T15:00:00Z');
  assert.match(await cardOf('Rowing'), /29 November 2026/);
  server.setNow('2026-11-29T00:00:00Z');
  assert.doesNotMatch(await cardOf('Rowing'), /29 November 2026/);
  server.setNow('2026-11-27T09:00:00Z');
  assert.match(await cardOf('Rowing'), /29 November 2026/);
});

test('a provider that calls itself something else does so on the very next page, and in its filters', async () => {
  await publish('Knots');
  assert.match(await cardOf('Knots'), /Quay College/);
  const said = { name: 'Harbour & Sons', kind: 'university', description: '' } as const;
  await changeOrganisation(deps, owner, { organisationId, ...said });
  assert.match(await cardOf('Knots'), /Harbour &amp; Sons/);
  // As when the process hears of it.
  deps.catalogueIndex.expectChange();
  const page = await pageOf('/catalogue');
  assert.match(page, /Harbour &amp; Sons <span class="filters__count">/);
  assert.doesNotMatch(page, /Quay College/);
});

test('the next edition takes the place of the one before, and what is retired is gone', async () => {
  const first = await publish('Charts');
  assert.notEqual(await cardOf('Charts'), '');
  const { achievementId } = await startNextEdition(deps, owner, first);
  await saveDraft(deps, owner, { achievementId, change: { title: 'Sea charts' } });
  await publishAchievement(deps, owner, { achievementId });
  assert.equal(await cardOf('Charts'), '');
  assert.notEqual(await cardOf('Sea charts'), '');
  await retireAchievement(deps, owner, { achievementId });
  assert.equal(await cardOf('Sea charts'), '');
});

test('who reads another language has cards of their own, and nobody has anything of somebody else', async () => {
  await publish('Tides');
  const german = openBrowser(server, undefined, { 'accept-language': 'de-DE' });
  assert.match(await cardOf('Tides'), /8 hours/);
  assert.match(await cardOf('Tides', german), /8 Stunden/);
  assert.match(await cardOf('Tides', german), /<[^>]*lang="en"/);
  const person = await createPerson(server, { name: 'Ada Quill' });
  const learner = await signIn(server, person);
  assert.match(await pageOf('/catalogue', learner), /Ada Quill/);
  const page = await pageOf('/catalogue');
  assert.doesNotMatch(page, /Ada Quill/);
  assert.match(page, /href="\/sign-in"/);
  assert.equal(await cardOf('Tides', learner), await cardOf('Tides'));
});

test('why it was found stands on the kept card, for each search anew', async () => {
  await publish('Anchors');
  assert.doesNotMatch(await cardOf('Anchors'), /You learn this/);
  const found = cardIn(await pageOf('/catalogue?q=merges'), 'Anchors');
  assert.match(found, /You learn this: <span[^>]*>Merges two lines of work\./);
  assert.doesNotMatch(cardIn(await pageOf('/catalogue?q=anchors'), 'Anchors'), /You learn this/);
});

test('forms of a page carry the token of whoever it is shown to', async () => {
  const tokens = async (by: ReturnType<typeof openBrowser>) => {
    const page = await pageOf('/catalogue', by);
    return [...page.matchAll(/name="csrf" value="([\w.-]+)"/g)].map(([, token]) => token);
  };
  const [mine, again] = [await tokens(visitor), await tokens(visitor)];
  assert.equal(new Set(mine).size, 1);
  assert.notEqual(mine[0], again[0]);
  const answer = await visitor.post('/language', { language: 'de', back: '/catalogue' });
  assert.equal(answer.status, 303);
  assert.match(await pageOf('/catalogue'), /<html lang="de"/);
  await visitor.post('/language', { language: 'en', back: '/catalogue' });
});

test('a server with no room for cards shows the same', async () => {
  const { words } = languages[0];
  const reader = {
    ...{ language: { code: 'en', direction: 'ltr' as const }, locale: 'en-GB', timeZone: 'UTC' },
    ...{ words, reads: ['en'] },
  };
  const edition = await publish('Buoys');
  const hits = [{ edition, changedIn: '1', matches: [] }];
  const [roomy, full] = [cardsOf(deps), cardsOf(deps, 0)];
  const drawn = await roomy(reader, hits);
  assert.match(drawn, /Buoys/);
  assert.equal(await full(reader, hits), drawn);
  assert.equal(await full(reader, [...hits, ...hits]), drawn + drawn);
});
