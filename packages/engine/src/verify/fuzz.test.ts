import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { fuzzOptions } from '../../../../benchmarks/fuzz/run-fuzz.ts';
import { runThreads } from '../../../../benchmarks/fuzz/run-threads.ts';
import { buildSubjects } from '../../../../benchmarks/fuzz/subjects.ts';
import { verify } from './verify.ts';

test('security rows 2, 3, 4, 6 and 7: of 200,000 mutations of signed credentials none verifies with changed content', async (context) => {
  const seed = Number(process.env.CAIRN_FUZZ_SEED ?? Date.now() % 2 ** 31);
  const count = 200_000;
  const started = performance.now();
  const subjects = await buildSubjects();
  // A subject that is not valid to begin with could not show a false accept.
  for (const { name, text } of subjects)
    assert.equal((await verify(text, fuzzOptions)).verdict, 'valid', name);
  const threads = Math.min(4, availableParallelism());
  const result = await runThreads(subjects, { count, threads, seed, from: 0 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  context.diagnostic(`seed ${seed}, ${seconds} s, ${JSON.stringify(result.verdicts)}, same ${result.same}`);
  assert.deepEqual(result.accepted, [], `seed ${seed}`);
  assert.equal(result.count, count);
  // The run saw something: originals in another spelling stay valid, and every kind of refusal occurs.
  assert.ok(result.same > count / 100);
  for (const verdict of [
    'not-json',
    'schema',
    'altered',
    'key-not-confirmed',
    'not-a-credential',
    'could-not-check',
  ]) {
    assert.ok((result.verdicts[verdict] ?? 0) > count / 1000, verdict);
  }
});
