import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  createDraftAchievement,
  createPublishedAchievement,
  startExam,
} from '../../../../../../test/support/achievements.ts';
import { createPerson } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { openAttempt } from '../index.ts';

const server = await testApp();
const { deps } = server;
const { version } = await createPublishedAchievement(server);
const { version: draft } = await createDraftAchievement(server);

const ofExam = (versionId: string) =>
  sql`(select id from assessment.exam where achievement_version_id = ${versionId})`;
const changes = (versionId: string) => [
  sql`update assessment.exam set settings = settings || '{"passPercent": 1}' where id = ${ofExam(versionId)}`,
  sql`update assessment.exam set title = 'Another' where id = ${ofExam(versionId)}`,
  sql`update assessment.exam_item set position = position + 10 where exam_id = ${ofExam(versionId)}`,
  sql`update catalog.version_assessment set summary = summary || '{"itemCount": 9}' where achievement_version_id = ${versionId}`,
  sql`delete from catalog.version_assessment where achievement_version_id = ${versionId}`,
  sql`delete from assessment.exam_item where exam_id = ${ofExam(versionId)}`,
  sql`delete from assessment.exam where id = ${ofExam(versionId)}`,
];

test('no statement changes the exam of a published edition, its questions, its settings or what is said of them', async () => {
  for (const change of changes(version.versionId))
    await assert.rejects(() => change.execute(deps.database), /of a published edition do(es)? not change/);
});

test('nothing is added to the exam of a published edition', async () => {
  const additions = [
    sql`insert into assessment.exam_item (exam_id, item_id, item_version_id, position)
      select ${ofExam(version.versionId)}, item_id, item_version_id, 9 from assessment.exam_item
      where exam_id = ${ofExam(draft.versionId)} limit 1`,
    sql`insert into catalog.version_assessment (achievement_version_id, assessment_id, summary)
      values (${version.versionId}, 'exm_more', '{}')`,
    sql`insert into assessment.exam (id, achievement_version_id, organisation_id, title, settings, changed_at)
      values ('exm_more', ${version.versionId}, 'org', 'More', '{}', now())`,
  ];
  for (const addition of additions)
    await assert.rejects(() => addition.execute(deps.database), /of a published edition do(es)? not change/);
});

test('the exam of a draft changes and goes', async () => {
  for (const change of changes(draft.versionId)) await change.execute(deps.database);
});

test('an attempt keeps the settings that it was begun under', async () => {
  const learner = await createPerson(server);
  const { attemptId } = await startExam(server, learner, version);
  const { attempt, exam } = await openAttempt(deps, learner, { attemptId });
  assert.deepEqual(attempt.settings, exam.settings);
  await assert.rejects(
    () => sql`update assessment.attempt set settings = '{}' where id = ${attemptId}`.execute(deps.database),
    /settings that an attempt is sat under do not change/,
  );
});
