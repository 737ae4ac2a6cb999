import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/support/test-app.ts';
import { forgetOld } from './forget-old.ts';
import { type KeptAnswer, once } from './idempotency.ts';

const request = { owner: 'tok_1', key: 'a', asked: 'award this' };

function counting() {
  const done: number[] = [];
  const act = async (): Promise<KeptAnswer> => {
    done.push(done.length + 1);
    return { status: 201, headers: { etag: '"1"' }, body: `made ${done.length}` };
  };
  return { act, done };
}

test('a repeat is answered with the first answer and does nothing', async () => {
  const { deps } = await testApp();
  const { act, done } = counting();
  const first = await once(deps, request, act);
  const again = await once(deps, request, act);
  const answer = { status: 201, headers: { etag: '"1"' }, body: 'made 1' };
  assert.deepEqual(first, { outcome: 'answered', answer, isRepeat: false });
  assert.deepEqual(again, { outcome: 'answered', answer, isRepeat: true });
  assert.equal(done.length, 1);
});

test('keys of others, and other keys, are apart', async () => {
  const { deps } = await testApp();
  const { act, done } = counting();
  for (const other of [request, { ...request, owner: 'tok_2' }, { ...request, key: 'b' }])
    assert.equal((await once(deps, other, act)).outcome, 'answered');
  assert.equal(done.length, 3);
});

test('the same key with something else is refused, and does nothing', async () => {
  const { deps } = await testApp();
  const { act, done } = counting();
  await once(deps, request, act);
  assert.deepEqual(await once(deps, { ...request, asked: 'award that' }, act), { outcome: 'reused' });
  assert.equal(done.length, 1);
});

test('of many that come at once one is done, and the others are told so', async () => {
  const { deps } = await testApp();
  const gate = Promise.withResolvers<void>();
  let done = 0;
  const slow = async (): Promise<KeptAnswer> => {
    done += 1;
    await gate.promise;
    return { status: 200, headers: {}, body: 'made' };
  };
  const begun = Array.from({ length: 8 }, () => once(deps, request, slow));
  const sevenTold = Promise.withResolvers<void>();
  const told: string[] = [];
  for (const one of begun)
    void one.then(({ outcome }) => {
      told.push(outcome);
      if (told.length === 7) sevenTold.resolve();
    });
  await sevenTold.promise;
  gate.resolve();
  await Promise.all(begun);
  assert.deepEqual([done, told], [1, [...Array(7).fill('running'), 'answered']]);
});

test('what was refused was not done: its key is free again', async () => {
  const { deps } = await testApp();
  const { act, done } = counting();
  await assert.rejects(
    once(deps, request, () => Promise.reject(new Error('refused'))),
    /refused/,
  );
  assert.equal((await once(deps, { ...request, asked: 'mended' }, act)).outcome, 'answered');
  assert.equal(done.length, 1);
});

test('what a process began and never ended is done again after five minutes', async () => {
  const { deps, setNow } = await testApp();
  const { act, done } = counting();
  setNow('2026-06-01T09:00:00Z');
  void once(deps, request, () => new Promise(() => {}));
  while ((await once(deps, request, act)).outcome === 'answered') assert.fail('It was not begun.');
  setNow('2026-06-01T09:04:59Z');
  assert.equal((await once(deps, request, act)).outcome, 'running');
  setNow('2026-06-01T09:05:00Z');
  assert.equal((await once(deps, request, act)).outcome, 'answered');
  assert.equal(done.length, 1);
});

test('after a day the key is free, and what was answered is forgotten', async () => {
  const { deps, setNow, pool } = await testApp();
  const { act, done } = counting();
  setNow('2026-06-01T09:00:00Z');
  await once(deps, request, act);
  setNow('2026-06-02T08:59:59Z');
  await forgetOld(deps);
  await once(deps, request, act);
  assert.equal(done.length, 1);
  setNow('2026-06-02T09:00:00Z');
  await once(deps, request, act);
  assert.equal(done.length, 2);
  setNow('2026-06-03T09:00:01Z');
  await forgetOld(deps);
  const { rows } = await pool.query('select count(*)::int as kept from api.idempotent_request');
  assert.deepEqual(rows, [{ kept: 0 }]);
});
