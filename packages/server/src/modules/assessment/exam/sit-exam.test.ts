import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerExam,
  createPublishedAchievement,
  passExam,
  startExam,
} from '../../../../../../test/support/achievements.ts';
import { createPerson } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { getStanding } from '../../earning/index.ts';
import { listAwardsOfPerson } from '../../issuing/index.ts';
import { enrol, getEnrolment } from '../../learning/index.ts';
import {
  closeAttempt,
  getExamProgress,
  openAttempt,
  saveAnswers,
  startAttempt,
  submitAttempt,
} from '../index.ts';

const server = await testApp();
const { deps } = server;
const { edition } = await createPublishedAchievement(server);
const isRight = (text: string) => text.endsWith('(right)');

test('right answers pass, are one fact, and complete the enrolment with one award', async () => {
  const learner = await createPerson(server);
  const attempt = await passExam(server, learner, edition);
  assert.equal(attempt.isPassed, true);
  assert.equal(attempt.mark?.scorePercent, 100);
  assert.equal(await countFacts(attempt.attemptId), 1);
  await server.runJobs();
  assert.equal((await getEnrolment(deps, learner, attempt.enrolmentId)).status, 'completed');
  const standing = await getStanding(deps, {
    personId: learner.personId,
    editionId: edition.editionId,
  });
  assert.equal(standing?.decision.state, 'met');
  const awards = await listAwardsOfPerson(deps, learner.personId);
  assert.deepEqual(
    awards.map(({ source, scorePercent, awardedAt }) => [source.kind, scorePercent, awardedAt]),
    [['rule', 100, deps.now()]],
  );
});

test('one outcome that is missed fails the exam, however good the other is', async () => {
  const learner = await createPerson(server);
  const { attemptId } = await startExam(server, learner, edition);
  await answerExam(server, learner, {
    attemptId,
    isTicked: (text) => text === 'merge (right)' || text === 'rebase (right)',
  });
  const attempt = await submitAttempt(deps, learner, { attemptId });
  assert.equal(attempt.isPassed, false);
  assert.equal(attempt.mark?.scorePercent, 66.6);
  const who = { personId: learner.personId, editionId: edition.editionId };
  assert.equal((await getStanding(deps, who))?.decision.state, 'missing');
});

test('fifty submits at once give one mark and one award', async () => {
  const learner = await createPerson(server);
  const { attemptId, enrolmentId } = await startExam(server, learner, edition);
  await answerExam(server, learner, { attemptId, isTicked: isRight });
  const results = await Promise.all(
    Array.from({ length: 50 }, () => submitAttempt(deps, learner, { attemptId })),
  );
  for (const result of results) assert.deepEqual(result.mark, results[0]?.mark);
  assert.equal((await getExamProgress(deps, learner, { enrolmentId })).attempts.length, 1);
  assert.equal(await countFacts(attemptId), 1);
});

test('fifty starts at once give one attempt', async () => {
  const learner = await createPerson(server);
  const { enrolmentId } = await enrol(deps, learner, edition);
  const attempts = await Promise.all(
    Array.from({ length: 50 }, () => startAttempt(deps, learner, { enrolmentId })),
  );
  assert.equal(new Set(attempts.map((attempt) => attempt.attemptId)).size, 1);
});

test('what arrives after the time does not count, and what was saved before does', async () => {
  const learner = await createPerson(server);
  const { attemptId } = await startExam(server, learner, edition);
  await answerExam(server, learner, { attemptId, isTicked: isRight });
  server.setNow('2026-06-01T09:31:00Z');
  assert.equal(await answerExam(server, learner, { attemptId, isTicked: () => false }), 'too-late');
  const { attempt } = await openAttempt(deps, learner, { attemptId });
  assert.equal(attempt.isPassed, true);
  assert.equal(attempt.finishedAt?.toISOString(), '2026-06-01T09:30:00.000Z');
  server.setNow('2026-06-01T09:00:00Z');
});

test('an attempt that nobody came back to is marked by the job, once', async () => {
  const learner = await createPerson(server);
  const { attemptId, enrolmentId } = await startExam(server, learner, edition);
  await closeAttempt(deps, { attemptId });
  assert.equal((await openAttempt(deps, learner, { attemptId })).attempt.status, 'open');
  server.setNow('2026-06-01T09:31:00Z');
  await closeAttempt(deps, { attemptId });
  await closeAttempt(deps, { attemptId });
  const { attempts, next } = await getExamProgress(deps, learner, { enrolmentId });
  assert.deepEqual(
    attempts.map((attempt) => [attempt.status, attempt.isPassed]),
    [['final', false]],
  );
  assert.deepEqual(next, { kind: 'wait', until: new Date('2026-06-02T09:30:00Z'), attemptsLeft: 1 });
  await assert.rejects(startAttempt(deps, learner, { enrolmentId }), { code: 'assessment.wait' });
  server.setNow('2026-06-02T09:30:00Z');
  const second = await startAttempt(deps, learner, { enrolmentId });
  assert.equal(second.number, 2);
  await submitAttempt(deps, learner, second);
  await assert.rejects(startAttempt(deps, learner, { enrolmentId }), { code: 'assessment.no-attempt-left' });
  server.setNow('2026-06-01T09:00:00Z');
});

test('after a pass there is no further attempt', async () => {
  const learner = await createPerson(server);
  const passed = await passExam(server, learner, edition);
  const again = await startAttempt(deps, learner, passed);
  assert.equal(again.attemptId, passed.attemptId);
  assert.equal(
    (await saveAnswers(deps, learner, { attemptId: passed.attemptId, saves: [], after: 'go-on' })).outcome,
    'too-late',
  );
});

test("somebody else's attempt is answered like a missing one", async () => {
  const { attemptId } = await startExam(server, await createPerson(server), edition);
  const stranger = await createPerson(server);
  const refusal = { kind: 'not-found', code: 'assessment.attempt-not-found' };
  await assert.rejects(openAttempt(deps, stranger, { attemptId }), refusal);
  await assert.rejects(submitAttempt(deps, stranger, { attemptId }), refusal);
  await assert.rejects(saveAnswers(deps, stranger, { attemptId, saves: [], after: 'go-on' }), refusal);
});

test('the database itself refuses to change a final mark, an answer behind it, or a wording', async () => {
  const { attemptId } = await passExam(server, await createPerson(server), edition);
  const { database } = deps;
  const changes = [
    database.updateTable('assessment.attempt').set({ is_passed: false }).where('id', '=', attemptId),
    database.updateTable('assessment.attempt_item').set({ chosen: '[]' }).where('attempt_id', '=', attemptId),
    database.updateTable('assessment.item_edition').set({ prompt: 'x' }),
    database.updateTable('assessment.item_key').set({ correct: '[]' }),
    database.updateTable('catalog.achievement_edition').set({ title: 'x' }),
    database.deleteFrom('catalog.achievement_edition'),
  ];
  for (const change of changes) await assert.rejects(change.execute(), /does not change|do not change|kept/);
});

async function countFacts(attemptId: string): Promise<number> {
  const { rows } = await server.pool.query('select from earning.fact where source_reference = $1', [
    attemptId,
  ]);
  return rows.length;
}
