import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPublishedAchievement } from '../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, openBrowser } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { addScale, publishMapping, withdrawMapping } from '../../modules/skills/index.ts';

const server = await testApp();
const { deps } = server;
const browser = openBrowser(server);

test('a level is said in another scale only while somebody’s mapping says so, and by whose word', async () => {
  const organisation = await createOrganisation(server, { name: 'Pine Hospital' });
  const owner = await createMember(server, organisation, ['owner']);
  const { id: organisationId } = organisation;
  const { edition } = await createPublishedAchievement(server, { organisationId });
  const pages = [`/achievements/${edition.achievementId}`, `/compare?ids=${edition.achievementId}`];
  const says = async (pattern: RegExp) => {
    for (const path of pages) {
      const html = await (await browser.get(path)).text();
      assert.equal(pattern.test(html.replaceAll(/<[^>]+>/g, '')), true, path);
    }
  };
  const saysNothing = async () => {
    for (const path of pages)
      assert.ok(!(await (await browser.get(path)).text()).includes('mapped-levels'), path);
  };
  await saysNothing();
  const levels = [{ name: 'Low' }, { name: 'High' }];
  const scale = await addScale(deps, owner, { organisationId, name: 'Ours', language: 'en', levels });
  const { mappingId } = await publishMapping(deps, owner, {
    ...{ organisationId, fromScaleId: scale.frameworkId, toScaleId: 'frm_cairn-five-levels' },
    lines: [
      { from: 1, relation: 'exceeds', to: 2 },
      { from: 2, relation: 'equals', to: 4 },
    ],
    source: 'A study of 2026',
  });
  // The edition asserts level 2 of 5, below which the first line puts nothing.
  await says(/is below Low \(1 of 2\): Ours\. Says Pine Hospital, by: A study of 2026/);
  await withdrawMapping(deps, owner, { organisationId, mappingId, reason: 'Too simple.' });
  await saysNothing();
});
