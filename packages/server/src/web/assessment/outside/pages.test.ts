import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createMember,
  createOrganisation,
  createPerson,
  signIn,
} from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { findOutside, startNextEdition } from '../../../modules/assessment/index.ts';
import {
  addOwnSkill,
  assertSkills,
  createAchievement,
  publishAchievement,
} from '../../../modules/catalog/index.ts';
import { awardCredential } from '../../../modules/issuing/index.ts';
import { enrol } from '../../../modules/learning/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation({ deps }, { slug: 'forge' });
const { id: organisationId } = organisation;
const author = await createMember({ deps }, organisation, ['author']);
const registrar = await createMember({ deps }, organisation, ['registrar']);

test('what a provider assesses elsewhere is written, published, given by a registrar, and said in the badge', async () => {
  const welding = { organisationId, name: 'Welding', language: 'en', kind: 'technical' } as const;
  const { skillId } = await addOwnSkill(deps, author, welding);
  const draft = await createAchievement(deps, author, {
    organisationId,
    content: {
      ...{ title: 'Seams', purpose: 'For the workshop.', criteria: 'Weld a seam.', workloadHours: 16 },
      skills: await assertSkills(deps, organisationId, [{ skillId, level: 2 }]),
      learningOutcomes: [{ outcomeId: 'oc_seam', text: 'Welds a seam.', skillIds: [skillId] }],
    },
  });
  const { achievementId } = draft;
  const desk = await signIn(server, author);
  const page = `/console/forge/achievements/${achievementId}/outside`;
  assert.match(await textOf(await desk.get(page)), /Which outcomes does it show\?.*Welds a seam\./);
  const long = await desk.post(page, { title: 'x'.repeat(200), outcomes: 'oc_seam' });
  assert.equal(long.status, 422);
  assert.equal((await desk.post(page, { title: 'Test on the bench', outcomes: 'oc_seam' })).status, 303);
  const edition = await publishAchievement(deps, author, { achievementId });

  const learner = await createPerson(server);
  const { enrolmentId } = await enrol(deps, learner, edition);
  const browser = await signIn(server, learner);
  assert.match(await textOf(await browser.get(`/achievements/${achievementId}`)), /Test on the bench/);
  assert.match(await textOf(await browser.get(`/learn/${enrolmentId}`)), /Pass: Test on the bench/);

  const { personId } = learner;
  const { editionId } = edition;
  const requestKey = deps.newId('req');
  const { id } = await awardCredential(deps, registrar, { organisationId, personId, editionId, requestKey });
  await server.runJobs();
  const badge = await (await browser.get(`/awards/${id}/credential.json`)).text();
  assert.match(badge, /Assessed by the provider: Test on the bench\./);

  const next = await startNextEdition(deps, author, { achievementId });
  const [before, copy] = await Promise.all(
    [editionId, next.editionId].map((each) => findOutside(deps, each)),
  );
  assert.ok(before && copy);
  assert.deepEqual([copy.title, copy.result], [before.title, before.result]);
  assert.notEqual(copy.assessmentId, before.assessmentId);
});

async function textOf(response: Response): Promise<string> {
  assert.equal(response.status, 200);
  return (await response.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}
