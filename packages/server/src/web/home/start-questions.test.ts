import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createDraftAchievement,
  createPublishedAchievement,
} from '../../../../../test/support/achievements.ts';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, getActor } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import type { Person } from '../../modules/audit/index.ts';
import { enrol } from '../../modules/learning/index.ts';
import { addMember } from '../../modules/organisations/index.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { english } from '../words/en/index.ts';
import { loadStartPage } from './home-sources.ts';

const server = await testApp();

/** How often the database is asked for the start page of the person. */
async function countQuestions(actor: Person): Promise<number> {
  let asked = 0;
  const database = server.deps.database.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  await loadStartPage({ ...server.deps, database }, actor, {
    words: english,
    runningExam: undefined,
    reads: ['en'],
  });
  return asked;
}

test('the start page asks the database as often for much as for little', async () => {
  const awarding = await createAwardingOrganisation(server);
  const organisationId = awarding.organisation.id;
  const author = await createMember(server, awarding.organisation, ['owner', 'author', 'registrar']);
  const more = async () => {
    await createDraftAchievement(server, { author, organisationId });
    await createAward(server, awarding);
    await createMember(server, awarding.organisation, ['viewer']);
    const { edition } = await createPublishedAchievement(server);
    await enrol(server.deps, author, { achievementId: edition.achievementId });
  };
  await more();
  const little = await countQuestions(author);
  for (let round = 0; round < 3; round += 1) await more();
  assert.ok(little > 5, 'the questions are counted');
  assert.equal(await countQuestions(author), little);
  await inTransaction(server.deps, (deps) =>
    addMember(deps, { organisationId, personId: author.personId, roles: ['viewer'] }),
  );
  assert.ok(
    (await countQuestions(await getActor(server, author.personId))) < little,
    'fewer roles, fewer questions',
  );
});
