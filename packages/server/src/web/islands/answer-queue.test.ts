import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, AnswerQueue, type Pending, type Sent } from './answer-queue.part.ts';

function setUp(stored: Map<string, string> = new Map()) {
  const requests: { saves: Pending[]; after: string; answer(sent: Sent): void }[] = [];
  const reports: string[] = [];
  let tries = 0;
  const queue = new AnswerQueue({
    writer: 'window-one',
    sequence: 4,
    key: 'exam',
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    },
    send: (saves, after) => new Promise((resolve) => requests.push({ saves, after, answer: resolve })),
    later: () => {
      tries += 1;
    },
    report: (sent) => reports.push(sent.kind),
  });
  return { queue, requests, reports, stored, tries: () => tries };
}

const kept = (more: Partial<Answer> = {}): Sent => ({
  kind: 'answered',
  answer: { status: 'open', outcome: 'kept', sequence: 5, keptAt: '', answers: {}, ...more },
});
const away: Sent = { kind: 'away' };

test('one request runs at a time; what is ticked meanwhile follows with a higher turn', async () => {
  const { queue, requests } = setUp();
  queue.add(1, ['1']);
  const done = queue.flush();
  queue.add(1, ['2']);
  void queue.flush();
  assert.equal(requests.length, 1);
  requests[0]?.answer(kept());
  await settled();
  assert.deepEqual(requests[1]?.saves, [
    { position: 1, places: ['2'], seen: 4, by: { writer: 'window-one', turn: 2 } },
  ]);
  requests[1]?.answer(kept({ sequence: 6 }));
  await done;
  assert.deepEqual([queue.pending, queue.sequence], [[], 6]);
});

test('what nobody answered stays, also for a window that is loaded again, and is sent as it was', async () => {
  const { queue, requests, stored, tries } = setUp();
  queue.add(3, ['2', '4']);
  const done = queue.flush();
  requests[0]?.answer(away);
  await done;
  assert.equal(tries(), 1);
  const reloaded = setUp(stored);
  assert.deepEqual(reloaded.queue.pending, queue.pending);
  void reloaded.queue.flush();
  reloaded.requests[0]?.answer(kept());
  await settled();
  assert.equal(stored.size, 0);
});

test('a window without a storage, or with something else in it, still keeps answers', () => {
  for (const text of ['{', '"text"', '[1, {"position": "x"}, null]']) {
    const { queue } = setUp(new Map([['exam', text]]));
    assert.deepEqual(queue.pending, []);
    queue.add(1, ['1']);
    assert.equal(queue.pending.length, 1);
  }
});

test('handing in waits for the save that is running and takes along what is left', async () => {
  const { queue, requests } = setUp();
  queue.add(1, ['1']);
  void queue.flush();
  const done = queue.flush('hand-in-when-over');
  requests[0]?.answer(kept());
  await settled();
  assert.deepEqual([requests[1]?.saves, requests[1]?.after], [[], 'hand-in-when-over']);
  requests[1]?.answer(kept({ status: 'final' }));
  await done;
});

test('answers that came too late are not taken for kept', async () => {
  const { queue, requests } = setUp();
  queue.add(1, ['1']);
  const done = queue.flush();
  requests[0]?.answer(kept({ outcome: 'too-late', status: 'final' }));
  await done;
  assert.equal(queue.pending.length, 1);
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
