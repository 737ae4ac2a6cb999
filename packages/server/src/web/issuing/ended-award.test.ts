import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createAward,
  createAwardable,
  createAwardingOrganisation,
} from '../../../../../test/support/awards.ts';
import { openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { retireAchievement } from '../../modules/catalog/index.ts';
import { revokeAward } from '../../modules/issuing/index.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
await createAwardable(server, school, { title: 'Testing, continued' });
const { award: good, holder } = await createAward(server, school);
const { award: revoked, holder: bo } = await createAward(server, school, {
  holderName: 'Bo Sample',
  expiresAt: new Date(deps.now().getTime() + 400 * 86_400_000),
});
await revokeAward(deps, school.registrar, {
  organisationId: school.organisation.id,
  awardId: revoked.id,
  reason: 'Somebody else sat the exam.',
});
const { award: expired, holder: cem } = await createAward(server, school, {
  awardedAt: new Date(deps.now().getTime() - 400 * 86_400_000),
  expiresAt: new Date(deps.now().getTime() - 86_400_000),
});
const anyone = openBrowser(server);
const page = async (reader: typeof anyone, path: string) => (await reader.get(path)).text();

test('a badge that ended says what that means, whom to ask and what leads on; one that counts does not', async () => {
  for (const award of [revoked, expired]) {
    const html = await page(anyone, `/awards/${award.id}`);
    assert.match(html, /What now\?/);
    assert.match(html, /Ask School of Tests/);
    assert.match(html, new RegExp(`href="/achievements/${award.achievementId}"`));
    assert.match(html, /Testing, continued/);
  }
  const html = await page(anyone, `/awards/${good.id}`);
  assert.doesNotMatch(html, /What now\?/);
  assert.match(
    html,
    new RegExp(`<a href="/achievements/${good.achievementId}">See what it takes to earn it`),
  );
});

test('no page says of a badge that ended until when it counts', async () => {
  for (const [award, person, own, open] of [
    [revoked, bo, 'It was to count until', 'Was to end on'],
    [expired, cem, 'It counted until', 'Ended on'],
  ] as const) {
    const held = await page(await signIn(server, person), `/wallet/${award.id}`);
    const shown = await page(anyone, `/awards/${award.id}`);
    assert.match(held, new RegExp(own));
    assert.match(shown, new RegExp(open));
    for (const html of [held, shown]) assert.doesNotMatch(html, /Valid until|It counts until/);
  }
});

test('in the wallet a badge that ended cannot be added to LinkedIn, and says what its holder can do', async () => {
  const ended = await page(await signIn(server, cem), `/wallet/${expired.id}`);
  assert.match(ended, /Ask School of Tests how to renew it/);
  assert.doesNotMatch(ended, /linkedin/i);
  assert.match(await page(await signIn(server, holder), `/wallet/${good.id}`), /linkedin\.com/);
});

test('address and QR code of the sharing page bear their own labels', async () => {
  const html = await page(await signIn(server, holder), `/wallet/${good.id}`);
  const label = /<label[^>]*for="held-address"[^>]*>([^<]+)/.exec(html)?.[1];
  assert.equal(label, 'Anyone can check it at');
  assert.match(html, /Scan it to open the page of this badge/);
});

test('the picture of a revoked badge is struck out, on its page and in its files', async () => {
  for (const file of ['badge.svg', 'badge.png', 'preview.png']) {
    const [struck, plain] = await Promise.all(
      [revoked, good].map(async ({ id }) => (await anyone.get(`/awards/${id}/${file}`)).text()),
    );
    assert.notEqual(struck?.length, plain?.length, file);
  }
  assert.match(await page(anyone, `/awards/${revoked.id}`), /#a8322a/);
  assert.doesNotMatch(await page(anyone, `/awards/${good.id}`), /#a8322a/);
});

test('what is no longer offered is said to be so', async () => {
  await retireAchievement(deps, school.owner, { achievementId: school.edition.achievementId });
  const html = await page(anyone, `/awards/${revoked.id}`);
  assert.match(html, /It is no longer offered\./);
  assert.doesNotMatch(html, /See what it takes to earn it/);
});
