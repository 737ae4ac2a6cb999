import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPublishedAchievement } from '../../../../test/support/achievements.ts';
import { apiApp } from '../../../../test/support/api.ts';

interface Ruled {
  earnedWhen: { en: string; de: string };
}

const server = await apiApp();
const { organisation, owner } = server.school;

test('a program reads in each language what earns an edition', async () => {
  const { edition } = await createPublishedAchievement(server, {
    author: owner,
    organisationId: organisation.id,
  });
  const path = `/achievements/${edition.achievementId}/editions`;
  const one = JSON.parse(await (await server.call(`${path}/1`)).text()) as Ruled;
  assert.match(
    one.earnedWhen.en,
    /^You earn this when you pass the exam “.+” \(at least 50%, in each outcome/,
  );
  assert.match(one.earnedWhen.de, /^Sie erwerben dies, sobald Folgendes erfüllt ist: Prüfung „.+“ bestanden/);
  const all = JSON.parse(await (await server.call(path)).text()) as { items: Ruled[] };
  assert.deepEqual(all.items[0]?.earnedWhen, one.earnedWhen);
});
