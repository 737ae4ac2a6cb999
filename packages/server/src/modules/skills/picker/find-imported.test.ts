import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { fileOf } from '../../../../../../test/support/framework-files.ts';
import { createMember, createOrganisation } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { startImport } from '../index.ts';
import { findImported } from './find-imported.ts';
import { countLabels, selectIndexedLabels } from './index-store.ts';
import { SkillIndex } from './skill-index.ts';

const { deps, runJobs } = await testApp();
const organisation = await createOrganisation({ deps });
const author = await createMember({ deps }, organisation, ['author']);
const { id: organisationId } = organisation;

test('labels that cannot be read are no failure of the search; a minute later they are read again', async () => {
  const files = [fileOf('ours.csv', 'Skill\nWelding\n')];
  await startImport(deps, author, { organisationId, files, given: {}, first: 'run' });
  await runJobs();
  const later = (milliseconds: number) => new Date(deps.now().getTime() + milliseconds);
  const find = (wait: number) =>
    findImported({ ...deps, now: () => later(wait) }, { typed: 'weld', owner: organisationId, limit: 5 });
  await sql`alter table skills.label rename to lost`.execute(deps.database);
  assert.deepEqual(await find(0), []);
  await sql`alter table skills.lost rename to label`.execute(deps.database);
  assert.deepEqual(await find(50_000), []);
  assert.equal((await find(70_000)).length, 1);
});

test('as many labels are counted for an organisation as an index takes of it', async () => {
  const file = fileOf(
    'more.csv',
    'name,alternatives\nBaking,Bread|Pastry|Cakes\nSewing,Tailoring|Stitching\n',
  );
  await startImport(deps, author, { organisationId, files: [file], given: {}, first: 'run' });
  await runJobs();
  let taken = 0;
  for await (const labels of selectIndexedLabels(deps.database, { owners: [organisationId] }))
    taken += labels.filter(({ owner }) => owner === organisationId).length;
  const counted = (await countLabels(deps.database)).find(({ owner }) => owner === organisationId);
  assert.ok(taken > 4);
  assert.equal(counted?.labels, taken);
});

test('more words than there is room for are no index', async () => {
  const labels = Array.from({ length: 150_000 }, (_, place) => ({
    ...{ skillId: `skl_${place}`, owner: null, isName: true },
    text: `${place}`.padStart(6, 'x').repeat(5),
  }));
  await assert.rejects(SkillIndex.build([labels], setImmediate), /neighbours/);
});
