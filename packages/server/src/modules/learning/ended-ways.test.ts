import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerExam,
  createPublishedAchievement,
  startExam,
} from '../../../../../test/support/achievements.ts';
import { createPerson } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { startNextEdition, submitAttempt } from '../assessment/index.ts';
import { addRun, cancelRun, findRun, openRun, publishAchievement, saveOffer } from '../catalog/index.ts';
import { closeAccount } from '../organisations/index.ts';
import { selectEnrolment } from './enrolment-store.ts';
import { enrol, leave, listEndedWays, listEnrolments } from './index.ts';

const server = await testApp();
const { deps } = server;
const { edition, author } = await createPublishedAchievement(server, {
  settings: { attemptsAllowed: 3, waitHours: 0 },
});
const { achievementId } = edition;

async function openOne(
  name: string,
  { achievementId, by }: { achievementId: string; by: typeof author } = {
    achievementId: edition.achievementId,
    by: author,
  },
) {
  const wording = {
    ...{ name, pace: 'self-paced' as const, delivery: 'online' as const, timeZone: 'UTC', languages: [] },
    ...{ note: '', policies: {}, capacity: 1, hasWaitingList: true },
  };
  const { runId } = await addRun(deps, by, { achievementId, wording });
  const offered = {
    ...{ track: 'certified' as const, price: { minor: 0, currency: 'EUR' }, costs: {}, forWhom: '' },
    ...{ includes: [], taxNote: '', policies: {} },
  };
  const { offerId } = await saveOffer(deps, by, { achievementId, runId, wording: offered });
  await openRun(deps, by, { achievementId, runId });
  return { achievementId, choice: { runId, offerId } };
}

test('who enrols and leaves took part in nothing; who showed something before did', async () => {
  const [idle, tried] = [await createPerson(server), await createPerson(server)];
  await leave(deps, idle, await enrol(deps, idle, edition));
  assert.deepEqual(await listEndedWays(deps, idle), []);
  const { attemptId } = await startExam(server, tried, edition);
  await answerExam(server, tried, { attemptId, isTicked: () => false });
  await submitAttempt(deps, tried, { attemptId });
  assert.deepEqual(await listEndedWays(deps, tried), []);
  const [way] = await listEnrolments(deps, tried);
  assert.ok(way);
  await leave(deps, tried, way);
  const [ended] = await listEndedWays(deps, tried);
  assert.equal(ended?.isCompleted, false);
});

test('who went on to another waiting list before they heard of the cancelled run keeps their place', async () => {
  const [first, second] = [await openOne('First'), await openOne('Second')];
  const [seated, other, waits] = [
    await createPerson(server),
    await createPerson(server),
    await createPerson(server),
  ];
  await enrol(deps, seated, first);
  await enrol(deps, other, second);
  const { enrolmentId } = await enrol(deps, waits, first);
  await cancelRun(deps, author, { achievementId, runId: first.choice.runId, reason: 'Nobody teaches it.' });
  assert.equal((await enrol(deps, waits, second)).enrolmentId, enrolmentId);
  await server.runJobs();
  assert.equal((await selectEnrolment(deps.database, enrolmentId))?.status, 'waiting');
  // A closed account sits nowhere: whoever waits has the seat.
  await closeAccount(deps, other);
  await server.runJobs();
  assert.equal((await selectEnrolment(deps.database, enrolmentId))?.status, 'active');
  assert.equal((await findRun(deps, second.choice.runId))?.seatsTaken, 1);
});

test('who begins the next edition in the same run keeps the seat, and nobody sits twice', async () => {
  const made = await createPublishedAchievement(server, { settings: { attemptsAllowed: 1, waitHours: 0 } });
  const wish = await openOne('Both', { achievementId: made.edition.achievementId, by: made.author });
  const [person, waits] = [await createPerson(server), await createPerson(server)];
  const first = await enrol(deps, person, wish);
  const waiting = await enrol(deps, waits, wish);
  const { attemptId } = await startExam(server, person, made.edition);
  await answerExam(server, person, { attemptId, isTicked: () => false });
  await submitAttempt(deps, person, { attemptId });
  await startNextEdition(deps, made.author, made.edition);
  await publishAchievement(deps, made.author, made.edition);
  const second = await enrol(deps, person, wish);
  assert.notEqual(second.enrolmentId, first.enrolmentId);
  assert.equal(second.status, 'active');
  assert.equal((await selectEnrolment(deps.database, waiting.enrolmentId))?.status, 'waiting');
  assert.equal((await findRun(deps, wish.choice.runId))?.seatsTaken, 1);
});
