import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPublishedAchievement } from '../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { startNextEdition } from '../../modules/assessment/index.ts';
import { publishAchievement, saveDraft } from '../../modules/catalog/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server);
const author = await createMember(server, organisation, ['author']);
const { edition, slug } = await createPublishedAchievement(server, {
  author,
  organisationId: organisation.id,
});
const { achievementId } = edition;
const address = `/console/${slug}/achievements/${achievementId}`;
const owner = await signIn(server, author);
const anyone = openBrowser(server);
const textOf = async (reader: typeof owner, path: string) => {
  const html = await (await reader.get(path)).text();
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
};

await startNextEdition(deps, author, { achievementId });
await saveDraft(deps, author, {
  achievementId,
  change: { workloadHours: 12, ects: 0.5, purpose: 'For everybody who writes.', reviewBy: '2027-05-01' },
});

test('whoever publishes reads first what changes against the edition before, in sentences', async () => {
  const page = await textOf(owner, `${address}/publish`);
  assert.match(page, /What changes against edition 1/);
  assert.match(page, /“Workload in hours” was 8 and is now 12\./);
  assert.match(page, /“ECTS credits” is stated now: 0\.5\./);
  assert.match(page, /“What is it for\?” is worded differently\./);
  assert.match(page, /Before For people who write text or code with others\. Now For everybody who writes\./);
  assert.match(page, /“Next review by” is stated now: 1 May 2027\./);
  assert.doesNotMatch(page, /“Title”/, 'what stays is not said');
});

test('learners read on the page of an edition what changed, in their language; of the first one there is nothing to read', async () => {
  await publishAchievement(deps, author, { achievementId });
  const page = `/achievements/${achievementId}`;
  assert.match(await textOf(anyone, page), /What changed from edition 1/);
  assert.doesNotMatch(await textOf(anyone, `${page}/editions/1`), /What changed from edition/);
  assert.match(await textOf(owner, `${address}/editions/2`), /“Workload in hours” was 8 and is now 12\./);
  const german = openBrowser(server);
  await german.post('/language', { language: 'de', back: '/' });
  const read = await textOf(german, page);
  assert.match(read, /„Arbeitsaufwand in Stunden“: vorher 8, jetzt 12\./);
  assert.match(read, /Neu angegeben ist „ECTS-Punkte“: 0,5\./);
});
