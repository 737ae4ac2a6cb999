import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement, passExam } from '../../../../../../test/support/achievements.ts';
import { createPerson, signIn } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { publishAchievement } from '../../../modules/catalog/index.ts';
import { enrol } from '../../../modules/learning/index.ts';

const server = await testApp();
const { deps } = server;

test('an author writes a statement, a learner signs it, and the way says so', async () => {
  const { edition, author, slug } = await createDraftAchievement(server);
  const desk = await signIn(server, author);
  const page = `/console/${slug}/achievements/${edition.achievementId}/declaration`;
  const nameless = await desk.post(page, { title: '', text: 'It is mine.' });
  assert.equal(nameless.status, 422);
  assert.match(await nameless.text(), /Give the declaration a name[\s\S]*It is mine\./);
  assert.equal((await desk.post(page, { title: 'My own work', text: 'It is **mine**.' })).status, 303);
  assert.match(await textOf(await desk.get(page)), /It is \*\*mine\*\*\./);
  await publishAchievement(deps, author, edition);

  const learner = await createPerson(server);
  const browser = await signIn(server, learner);
  const { enrolmentId } = await enrol(deps, learner, edition);
  const way = `/learn/${enrolmentId}`;
  assert.match(await textOf(await browser.get(`/achievements/${edition.achievementId}`)), /My own work/);
  assert.match(await textOf(await browser.get(way)), /Sign: My own work/);
  const unsigned = await browser.post(`${way}/declaration`, {});
  assert.equal(unsigned.status, 422);
  assert.match(await unsigned.text(), /Tick the box to sign\.[\s\S]*It is <strong>mine/);
  assert.equal((await browser.post(`${way}/declaration`, { signed: 'on' })).status, 303);
  assert.match(await textOf(await browser.get(`${way}/declaration`)), /You signed this on/);
  await passExam(server, learner, edition);
  await server.runJobs();
  assert.match(await textOf(await browser.get(way)), /You have passed/);
});

test("somebody else's statement is answered like a missing one", async () => {
  const { edition, author } = await createDraftAchievement(server);
  await publishAchievement(deps, author, edition);
  const { enrolmentId } = await enrol(deps, await createPerson(server), edition);
  const other = await signIn(server, await createPerson(server));
  for (const response of [
    await other.get(`/learn/${enrolmentId}/declaration`),
    await other.post(`/learn/${enrolmentId}/declaration`, { signed: 'on' }),
  ])
    assert.equal(response.status, 404);
});

async function textOf(response: Response): Promise<string> {
  assert.equal(response.status, 200);
  return (await response.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}
