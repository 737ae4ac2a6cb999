import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerExam,
  createPublishedAchievement,
  passExam,
  startExam,
} from '../../../../../test/support/achievements.ts';
import { createMember, createPerson } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { startNextEdition, submitAttempt } from '../assessment/index.ts';
import type { Person } from '../audit/index.ts';
import { type AchievementVersion, publishAchievement } from '../catalog/index.ts';
import { listAwardsOfPerson, revokeAward } from '../issuing/index.ts';
import { enrol, findWay } from '../learning/index.ts';
import { decide, getStanding, recordFact } from './index.ts';

const server = await testApp();
const { deps } = server;

async function failOnce(person: Person, version: AchievementVersion): Promise<void> {
  const { attemptId } = await startExam(server, person, version);
  await answerExam(server, person, { attemptId, isTicked: () => false });
  await submitAttempt(deps, person, { attemptId });
}

test('who used up every attempt of one edition may take the next', async () => {
  const { version, author } = await createPublishedAchievement(server, {
    settings: { attemptsAllowed: 2, waitHours: 0 },
  });
  const person = await createPerson(server);
  await failOnce(person, version);
  await failOnce(person, version);
  const who = { personId: person.personId, editionId: version.versionId };
  const standing = await getStanding(deps, who);
  assert.equal(standing?.decision.state, 'closed');
  const before = await enrol(deps, person, version);
  assert.equal(before.achievementVersionId, version.versionId, 'there is no other edition yet');
  await startNextEdition(deps, author, version);
  const next = await publishAchievement(deps, author, version);
  assert.equal(await findWay(deps, person, next), undefined);
  const after = await enrol(deps, person, next);
  assert.deepEqual([after.achievementVersionId, after.status], [next.versionId, 'active']);
  await passExam(server, person, next);
  await server.runJobs();
  assert.equal((await getStanding(deps, { ...who, editionId: next.versionId }))?.decision.state, 'met');
});

test('who is on the way to an earlier edition stays on it', async () => {
  const { version, author } = await createPublishedAchievement(server, {
    settings: { attemptsAllowed: 2, waitHours: 0 },
  });
  const person = await createPerson(server);
  await failOnce(person, version);
  await startNextEdition(deps, author, version);
  const next = await publishAchievement(deps, author, version);
  assert.equal((await enrol(deps, person, next)).achievementVersionId, version.versionId);
});

test('a source makes one fact, and a rule that was met awards once, also after the award was revoked', async () => {
  const { version } = await createPublishedAchievement(server);
  const person = await createPerson(server);
  await passExam(server, person, version);
  await server.runJobs();
  const who = { personId: person.personId, editionId: version.versionId };
  const [award] = await listAwardsOfPerson(deps, person.personId);
  assert.ok(award);
  const { organisationId } = award;
  const registrar = await createMember(server, { id: organisationId }, ['registrar']);
  await revokeAward(deps, registrar, { organisationId, awardId: award.id, reason: 'A mistake of ours.' });
  const source = { kind: 'test', reference: 'later' };
  const about = { ...who, source };
  const body = { kind: 'exam', subject: 'exm_other', result: 'shown', at: deps.now().toISOString() } as const;
  await recordFact(deps, about, body);
  await recordFact(deps, about, body);
  await decide(deps, who);
  await server.runJobs();
  assert.equal((await listAwardsOfPerson(deps, person.personId)).length, 1);
  const { rows } = await server.pool.query(
    "select count(*)::int as facts from earning.fact where person_id = $1 and source_kind = 'test'",
    [person.personId],
  );
  assert.equal(rows[0].facts, 1);
});

test('the database keeps facts and decisions as they are', async () => {
  const { pool } = server;
  await assert.rejects(pool.query("update earning.fact set body = '{}'"), /only ends/);
  await assert.rejects(pool.query('delete from earning.fact'), /only ends/);
  await assert.rejects(pool.query("update earning.decision set state = 'met'"), /a later one follows/);
  await pool.query(
    "update earning.fact set ended_at = now(), ended_because = 'withdrawn' where source_kind = 'test'",
  );
  await assert.rejects(
    pool.query("update earning.fact set ended_because = 'revoked' where source_kind = 'test'"),
    /only ends/,
  );
});
