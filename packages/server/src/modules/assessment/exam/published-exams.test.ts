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
const { edition } = await createPublishedAchievement(server);
const { edition: draft } = await createDraftAchievement(server);

const ofExam = (editionId: string) => sql`(select id from assessment.exam where edition_id = ${editionId})`;
const changes = (editionId: string) => [
  sql`update assessment.exam set settings = settings || '{"passPercent": 1}' where id = ${ofExam(editionId)}`,
  sql`update assessment.exam set title = 'Another' where id = ${ofExam(editionId)}`,
  sql`update assessment.exam_item set position = position + 10 where exam_id = ${ofExam(editionId)}`,
  sql`update catalog.edition_assessment set summary = summary || '{"itemCount": 9}' where edition_id = ${editionId}`,
  sql`delete from catalog.edition_assessment where edition_id = ${editionId}`,
  sql`delete from assessment.exam_item where exam_id = ${ofExam(editionId)}`,
  sql`delete from assessment.exam where id = ${ofExam(editionId)}`,
];

test('no statement changes the exam of a published edition, its questions, its settings or what is said of them', async () => {
  for (const change of changes(edition.editionId))
    await assert.rejects(() => change.execute(deps.database), /of a published edition do(es)? not change/);
});

test('nothing is added to the exam of a published edition', async () => {
  const additions = [
    sql`insert into assessment.exam_item (exam_id, item_id, item_edition_id, position)
      select ${ofExam(edition.editionId)}, item_id, item_edition_id, 9 from assessment.exam_item
      where exam_id = ${ofExam(draft.editionId)} limit 1`,
    sql`insert into catalog.edition_assessment (edition_id, assessment_id, summary)
      values (${edition.editionId}, 'exm_more', '{}')`,
    sql`insert into assessment.exam (id, edition_id, organisation_id, title, settings, changed_at)
      values ('exm_more', ${edition.editionId}, 'org', 'More', '{}', now())`,
  ];
  for (const addition of additions)
    await assert.rejects(() => addition.execute(deps.database), /of a published edition do(es)? not change/);
});

test('the exam of a draft changes and goes', async () => {
  for (const change of changes(draft.editionId)) await change.execute(deps.database);
});

test('an attempt keeps the settings that it was begun under', async () => {
  const learner = await createPerson(server);
  const { attemptId } = await startExam(server, learner, edition);
  const { attempt, exam } = await openAttempt(deps, learner, { attemptId });
  assert.deepEqual(attempt.settings, exam.settings);
  await assert.rejects(
    () => sql`update assessment.attempt set settings = '{}' where id = ${attemptId}`.execute(deps.database),
    /settings that an attempt is sat under do not change/,
  );
});
