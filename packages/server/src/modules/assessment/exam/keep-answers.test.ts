import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerExam,
  createPublishedAchievement,
  startExam,
} from '../../../../../../test/support/achievements.ts';
import { createPerson } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { findRunningExam, getKeptAnswers, saveAnswers } from '../index.ts';

const server = await testApp();
const { deps } = server;
const { edition } = await createPublishedAchievement(server);

async function sit() {
  const learner = await createPerson(server);
  const { attemptId } = await startExam(server, learner, edition);
  const save = (window: string, turn: number, answer: { position: number; place: string; seen: number }) =>
    saveAnswers(deps, learner, {
      attemptId,
      after: 'go-on',
      saves: [
        {
          position: answer.position,
          places: [answer.place],
          seen: answer.seen,
          by: { writer: `window-${window}`, turn },
        },
      ],
    });
  const kept = () => getKeptAnswers(deps, learner, { attemptId });
  return { learner, attemptId, save, kept };
}

test('each answer is kept by itself, with what is left of the time and how many are answered', async () => {
  const { save, kept } = await sit();
  const first = await save('one', 1, { position: 2, place: '3', seen: 0 });
  assert.deepEqual([first.outcome, first.sequence, first.answered, first.total], ['kept', 1, 1, 2]);
  assert.equal(first.secondsLeft, 1800);
  assert.deepEqual((await kept()).answers, { 1: [], 2: ['3'] });
});

test('a save that the network held up does not go over a newer one of the same window', async () => {
  const { save, kept } = await sit();
  await save('one', 2, { position: 1, place: '2', seen: 0 });
  const late = await save('one', 1, { position: 1, place: '1', seen: 0 });
  assert.deepEqual([late.outcome, late.elsewhere], ['kept', []]);
  assert.deepEqual((await kept()).answers[1], ['2']);
});

test('two windows lose nothing: other questions are joined, and the same one is told', async () => {
  const { save, kept } = await sit();
  await save('one', 1, { position: 1, place: '1', seen: 0 });
  assert.deepEqual((await save('two', 1, { position: 2, place: '2', seen: 0 })).elsewhere, []);
  const told = await save('two', 2, { position: 1, place: '3', seen: 0 });
  assert.deepEqual([told.elsewhere, told.answers[1]], [[1], ['1']]);
  const again = await save('two', 3, { position: 1, place: '3', seen: told.sequence });
  assert.deepEqual([again.elsewhere, again.answers[1]], [[], ['3']]);
  assert.deepEqual((await kept()).answers, { 1: ['3'], 2: ['2'] });
});

test('fifty saves at once are all kept, each with a place of its own', async () => {
  const { save } = await sit();
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      save('one', index + 1, { position: 1, place: String((index % 3) + 1), seen: 0 }),
    ),
  );
  const last = results.reduce((one, other) => (one.sequence > other.sequence ? one : other));
  assert.deepEqual(last.answers[1], ['2'], 'the highest turn stands, in whatever order they came');
});

test('a hand-in before the end is none; at the end it takes what comes with it, and late saves change nothing', async () => {
  const { learner, attemptId, save } = await sit();
  await answerExam(server, learner, { attemptId, isTicked: (text) => text.endsWith('(right)') });
  const handIn = () => saveAnswers(deps, learner, { attemptId, saves: [], after: 'hand-in-when-over' });
  server.setNow('2026-06-01T09:29:59Z');
  assert.equal((await handIn()).status, 'open');
  server.setNow('2026-06-01T09:30:02Z');
  assert.deepEqual([(await handIn()).status, (await handIn()).outcome], ['final', 'too-late']);
  const late = await save('one', 1, { position: 1, place: '1', seen: 9 });
  assert.deepEqual([late.outcome, late.status, late.answered], ['too-late', 'final', 2]);
  server.setNow('2026-06-01T09:00:00Z');
});

test('a save on its way at the end still counts, one after the grace is too late', async () => {
  const { save } = await sit();
  server.setNow('2026-06-01T09:30:09Z');
  assert.equal((await save('one', 1, { position: 1, place: '1', seen: 0 })).outcome, 'kept');
  server.setNow('2026-06-01T09:30:11Z');
  const late = await save('one', 2, { position: 1, place: '2', seen: 1 });
  assert.deepEqual([late.outcome, late.status, late.answers[1]], ['too-late', 'final', ['1']]);
  server.setNow('2026-06-01T09:00:00Z');
});

test('an exam runs for its own learner, until its time is over', async () => {
  const { learner, attemptId } = await sit();
  assert.equal((await findRunningExam(deps, learner))?.attemptId, attemptId);
  assert.equal(await findRunningExam(deps, await createPerson(server)), undefined);
  server.setNow('2026-06-01T09:30:00Z');
  assert.equal(await findRunningExam(deps, learner), undefined);
  server.setNow('2026-06-01T09:00:00Z');
});
