import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearchIndex, type SearchSource } from './followed-index.ts';
import type { IndexThreads } from './index-threads.ts';

const shape = { facets: [], numbers: ['newest'] };
const question = {
  words: [],
  languages: [],
  chosen: {},
  sort: { direction: 'descending' },
  size: 1,
} as const;

test('who closes does not wait for a reading that is under way, which ends at its next piece', async () => {
  const index = createSearchIndex(1);
  const stuck = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  let pieces = 0;
  const source: SearchSource = {
    shape,
    async read() {
      async function* read() {
        for (; pieces < 5; pieces += 1) {
          begun.resolve();
          await stuck.promise;
          yield { documents: [], gone: [] };
        }
      }
      return { mark: '1', pieces: read() };
    },
  };
  const asked = assert.rejects(index.ask(source, question), { name: 'AbortError' });
  await begun.promise;
  await index.close();
  stuck.resolve();
  await asked;
  assert.equal(pieces, 0);
});

test('dead threads go also when they cannot be renewed, and are renewed once in half a minute', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let [started, closed, readings, isDead, isFailing] = [0, 0, 0, false, false];
  const dying: IndexThreads = {
    ask: () => Promise.reject(new Error('No search thread is free.')),
    async put() {},
    async drop() {},
    isSpent: () => isDead,
    close: async () => {
      closed += 1;
    },
  };
  const index = createSearchIndex(1, () => {
    started += 1;
    return dying;
  });
  const source: SearchSource = {
    shape,
    async read(since) {
      if (since === undefined) readings += 1;
      if (isFailing) throw new Error('Not now.');
      async function* nothing() {}
      return { mark: '1', pieces: nothing() };
    },
  };
  await index.catchUp(source);
  assert.deepEqual([started, readings], [1, 1]);
  [isDead, isFailing] = [true, true];
  await assert.rejects(index.catchUp(source), /Not now/);
  t.mock.timers.tick(3000);
  assert.deepEqual([started, closed], [2, 2]);
  isFailing = false;
  for (const _ of [1, 2, 3]) await assert.rejects(index.ask(source, question), /No search thread/);
  assert.deepEqual([started, readings], [3, 3]);
});

test('nobody waits for an index of very many: who asks is told how far it is, and answered once it is there', async () => {
  const go = Promise.withResolvers<void>();
  const answer = { hits: [], hasBefore: false, hasAfter: false, total: 12_000, facets: {}, taken: [] };
  const threads: IndexThreads = {
    ask: async () => answer,
    async put() {},
    async drop() {},
    isSpent: () => false,
    async close() {},
  };
  const index = createSearchIndex(1, () => threads);
  const documents = Array.from({ length: 6000 }, (_, number) => ({
    id: String(number),
    values: {},
    numbers: {},
    texts: [],
  }));
  const source: SearchSource = {
    shape,
    async read() {
      async function* read() {
        yield { documents, gone: [] };
        yield { documents, gone: [] };
        await go.promise;
      }
      return { mark: '1', pieces: read() };
    },
  };
  const told = { kind: 'busy', said: { code: 'platform.catalogue-being-read', params: { read: 12_000 } } };
  await assert.rejects(index.ask(source, question), told);
  await assert.rejects(index.ask(source, question), told);
  go.resolve();
  await index.catchUp(source);
  assert.equal((await index.ask(source, question)).total, 12_000);
});
