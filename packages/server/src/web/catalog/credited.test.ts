import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPublishedAchievement } from '../../../../../test/support/achievements.ts';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { openBrowser } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { revokeAward } from '../../modules/issuing/index.ts';
import { setOpen } from '../../modules/wallet/index.ts';

const server = await testApp();
const { deps } = server;
const browser = openBrowser(server);

test('a credited person’s credential is verified here only where it stands, is open, and is of their name', async () => {
  const awarding = await createAwardingOrganisation(
    server,
    { title: 'Teaching adults' },
    { name: 'Pine College' },
  );
  const give = (holderName: string) => createAward(server, awarding, { holderName });
  const [ann, closed, taken] = [await give('Ann Ash'), await give('Ben Birch'), await give('Cy Cedar')];
  await setOpen(deps, closed.holder, { awardId: closed.award.id, isOpen: false });
  await revokeAward(deps, awarding.registrar, {
    ...{ organisationId: awarding.organisation.id, awardId: taken.award.id, reason: 'A mistake.' },
  });
  const row = (name: string, credentialAddress: string) => ({
    ...{ rowId: `row_${name.replaceAll(' ', '')}`, name, role: 'author' as const, credentialAddress },
  });
  const at = (awardId: string) => `${testUrl}/awards/${awardId}`;
  const people = [
    row('Ann Ash', at(ann.award.id)),
    row('Ben Birch', at(closed.award.id)),
    row('Cy Cedar', at(taken.award.id)),
    row('Dot Dogwood', at(ann.award.id)),
    row('Eve Elm', 'https://elsewhere.example/awards/1'),
  ];
  const { edition } = await createPublishedAchievement(server, { content: { people } });
  const html = await (await browser.get(`/achievements/${edition.achievementId}`)).text();
  const text = html.replaceAll(/<[^>]+>/g, '');
  assert.match(text, /Ann Ash.*?verified here: “Teaching adults”, awarded by Pine College/s);
  assert.equal(text.match(/verified here/g)?.length, 1);
  assert.equal(text.match(/\(stated by the provider\)/g)?.length, 4);
});
