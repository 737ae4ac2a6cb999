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
import { type AchievementEdition, listAssessments, publishAchievement } from '../catalog/index.ts';
import { listAwardsOfPerson, revokeAward } from '../issuing/index.ts';
import { enrol, findWay } from '../learning/index.ts';
import { decide, endFact, findLapse, getStanding, recordFact } from './index.ts';

const server = await testApp();
const { deps } = server;

async function failOnce(person: Person, edition: AchievementEdition): Promise<void> {
  const { attemptId } = await startExam(server, person, edition);
  await answerExam(server, person, { attemptId, isTicked: () => false });
  await submitAttempt(deps, person, { attemptId });
}

test('who used up every attempt of one edition may take the next', async () => {
  const { edition, author } = await createPublishedAchievement(server, {
    settings: { attemptsAllowed: 2, waitHours: 0 },
  });
  const person = await createPerson(server);
  await failOnce(person, edition);
  await failOnce(person, edition);
  const who = { personId: person.personId, editionId: edition.editionId };
  const standing = await getStanding(deps, who);
  assert.equal(standing?.decision.state, 'closed');
  const before = await enrol(deps, person, edition);
  assert.equal(before.editionId, edition.editionId, 'there is no other edition yet');
  await startNextEdition(deps, author, edition);
  const next = await publishAchievement(deps, author, edition);
  assert.equal(await findWay(deps, person, next), undefined);
  const after = await enrol(deps, person, next);
  assert.deepEqual([after.editionId, after.status], [next.editionId, 'active']);
  await passExam(server, person, next);
  await server.runJobs();
  assert.equal((await getStanding(deps, { ...who, editionId: next.editionId }))?.decision.state, 'met');
});

test('who is on the way to an earlier edition stays on it', async () => {
  const { edition, author } = await createPublishedAchievement(server, {
    settings: { attemptsAllowed: 2, waitHours: 0 },
  });
  const person = await createPerson(server);
  await failOnce(person, edition);
  await startNextEdition(deps, author, edition);
  const next = await publishAchievement(deps, author, edition);
  assert.equal((await enrol(deps, person, next)).editionId, edition.editionId);
});

test('a source makes one fact, and a rule that was met awards once, also after the award was revoked', async () => {
  const { edition } = await createPublishedAchievement(server);
  const person = await createPerson(server);
  await passExam(server, person, edition);
  await server.runJobs();
  const who = { personId: person.personId, editionId: edition.editionId };
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

test('what speaks to any edition and ends is decided again wherever something was decided', async () => {
  const { edition } = await createPublishedAchievement(server);
  const person = await createPerson(server);
  const [asks] = await listAssessments(deps, edition.editionId);
  const who = { personId: person.personId, editionId: edition.editionId };
  const score = { points: 1, of: 1 };
  const source = { kind: 'elsewhere', reference: 'one' };
  await recordFact(
    deps,
    { personId: person.personId, source },
    {
      ...{
        kind: 'exam',
        result: 'shown',
        at: deps.now().toISOString(),
        subject: asks?.assessmentId ?? '',
        score,
      },
      outcomes: edition.learningOutcomes.map(({ outcomeId: outcome }) => ({ outcome, score })),
    },
  );
  await decide(deps, who);
  await server.runJobs();
  const award = async () => (await listAwardsOfPerson(deps, person.personId))[0];
  assert.deepEqual([(await award())?.status, (await award())?.questionedAt], ['issued', undefined]);
  server.setNow('2026-06-02T09:00:00Z');
  assert.ok(await endFact(deps, source, 'revoked'));
  assert.equal(await endFact(deps, source, 'revoked'), undefined);
  await server.runJobs();
  assert.ok((await award())?.questionedAt);
  const lapse = await findLapse(deps, who, deps.now());
  const [asked] = lapse?.requirements ?? [];
  assert.deepEqual(
    [asked?.before.state, asked?.after.state, asked?.after.reason],
    ['met', 'missing', 'ended'],
  );
  assert.equal(asked?.facts[0]?.ended?.because, 'revoked');
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
