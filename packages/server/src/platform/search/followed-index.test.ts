import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearchIndex, type SearchSource } from './followed-index.ts';

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
