import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createPublishedAchievement } from '../../../../../test/support/achievements.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { completeListings } from './keep-listing.ts';

const server = await testApp();
const { database } = server.deps;
const { edition: first, author, organisationId } = await createPublishedAchievement(server);
const { skills, learningOutcomes } = first;

async function listed(): Promise<string[]> {
  const rows = await database.selectFrom('catalog.listing').select('edition_id').execute();
  return rows.map(({ edition_id }) => edition_id ?? '').sort();
}

test('an edition that names a skill twice is listed, and one that cannot be keeps no other out', async () => {
  const content = { skills: [...skills, ...skills], learningOutcomes };
  const { edition: twice } = await createPublishedAchievement(server, { author, organisationId, content });
  const { edition: last } = await createPublishedAchievement(server, { author, organisationId });
  await database.deleteFrom('catalog.listing').execute();
  await database.deleteFrom('catalog.listed_skill').execute();
  await sql`alter table catalog.listing add constraint broken check (edition_id <> ${sql.lit(first.editionId)})`.execute(
    database,
  );

  await completeListings(server.deps);
  assert.deepEqual(await listed(), [twice.editionId, last.editionId].sort());

  await sql`alter table catalog.listing drop constraint broken`.execute(database);
  await completeListings(server.deps);
  assert.equal((await listed()).length, 3);
});
