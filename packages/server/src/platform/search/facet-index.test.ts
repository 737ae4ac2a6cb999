import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FacetIndex } from './facet-index.ts';
import { isOneSlip } from './misspelt.ts';
import type { SearchDocument, SearchQuestion, SearchShape } from './search-question.ts';

const shape: SearchShape = {
  facets: [
    { name: 'kind', most: 100, group: 0 },
    { name: 'level', most: 100, group: 0 },
    { name: 'provider', most: 100, group: 1 },
    { name: 'skill', most: 100 },
  ],
  numbers: ['hours', 'newest'],
  lines: ['title'],
};

const vocabulary = ['data', 'database', 'datum', 'care', 'carer', 'nursing', 'wind', 'windows', 'pflege'];
const synonyms: { [word: string]: string[] } = { nursing: ['pflege', 'care'], data: ['datum'] };
const asked = [...vocabulary, 'dat', 'nusring', 'wnid', 'pflegge', 'zzzz'];

const some = (names: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...names), { maxLength: most });
const document = fc.record({
  id: fc.integer({ min: 1, max: 30 }).map((number) => `ach_${number}`),
  values: fc.record({
    kind: some(['a', 'b', 'c'], 1),
    level: some(['1', '2', '3', '4'], 1),
    provider: some(['p', 'q', 'r'], 1),
    skill: some(['s1', 's2', 's3', 's4', 's5', 's6'], 4),
  }),
  numbers: fc.record({ hours: fc.nat(5), newest: fc.nat(3) }),
  lines: fc.record({
    title: fc.uniqueArray(
      fc.record({ language: fc.constantFrom('en', 'de', 'fr'), text: fc.constantFrom('', 'a', 'ab', 'b') }),
      { maxLength: 3, selector: ({ language }) => language },
    ),
  }),
  texts: fc.array(
    fc.record({
      language: fc.constantFrom('en', 'de'),
      weight: fc.integer({ min: 1, max: 7 }),
      words: some(vocabulary, 3),
    }),
    { maxLength: 3 },
  ),
});
const step = fc.oneof(
  { weight: 6, arbitrary: document.map((put) => ({ put, drop: '' })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 30 }).map((number) => ({ put: undefined, drop: `ach_${number}` })),
  },
);
const question = fc.record({
  words: some(asked, 2).map((words) => words.map((word) => ({ word, synonyms: synonyms[word] ?? [] }))),
  languages: fc.constant(['en']),
  chosen: fc.record({
    kind: some(['a', 'b', 'c'], 2),
    level: some(['1', '2', '9'], 2),
    provider: some(['p', 'q'], 2),
    skill: some(['s1', 's2', 's3'], 2),
  }),
  sort: fc.record({
    by: fc.constantFrom(undefined, 'hours', 'newest', 'title'),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  }),
  size: fc.integer({ min: 1, max: 7 }),
});

test('every answer is what looking at each thing finds, after any puts and drops', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.array(question, { minLength: 1, maxLength: 6 }),
      (steps, questions) => {
        const index = new FacetIndex(shape);
        const all = new Map<string, SearchDocument>();
        // Asked half way too: what an answer leaves behind has to follow what comes later.
        const half = Math.floor(steps.length / 2);
        for (const part of [steps.slice(0, half), steps.slice(half)]) {
          for (const { put, drop } of part) {
            if (put) index.put(put);
            else index.drop(drop);
            if (put) all.set(put.id, put);
            else all.delete(drop);
          }
          assert.equal(index.size, all.size);
          for (const each of questions) assertAnswers(index, each, [...all.values()]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('pages are in order, forwards and backwards alike', () => {
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 40 }), question, (documents, each) => {
      const index = new FacetIndex(shape);
      for (const one of documents) index.put(one);
      const forwards = readAllPages(index, each);
      assert.equal(new Set(forwards).size, forwards.length, 'no thing comes twice');
      const { hits } = index.ask({ ...each, size: 100 });
      assert.deepEqual(
        forwards,
        hits.map(({ id }) => id),
      );
      const last = hits.at(-1);
      if (!last || hits.length < 2) return;
      const before = index.ask({ ...each, size: 100, place: { values: last.values, reading: 'before' } });
      assert.deepEqual(
        before.hits.map(({ id }) => id),
        forwards.slice(0, -1),
      );
      if (each.sort.by !== 'hours' && each.sort.by !== 'title') return;
      const sorted = hits.map(({ values }) => values[0]);
      const sign = each.sort.direction === 'ascending' ? 1 : -1;
      assert.deepEqual(
        sorted,
        [...sorted].sort((one, other) => (one === other ? 0 : one < other ? -sign : sign)),
      );
    }),
    { numRuns: 200 },
  );
});

test('a word of the title says more than one of an outcome, and the reader’s language more than another', () => {
  const index = new FacetIndex(shape);
  const text = (language: string, weight: number) => ({ language, weight, words: ['care'] });
  const put = (id: string, texts: SearchDocument['texts']) =>
    index.put({ id, values: {}, numbers: {}, texts });
  put('outcome', [text('en', 3)]);
  put('title', [text('en', 7)]);
  put('foreign', [text('de', 5)]);
  const ask = {
    words: [{ word: 'care', synonyms: [] }],
    chosen: {},
    size: 9,
    sort: { direction: 'descending' as const },
  };
  const order = (languages: string[]) => index.ask({ ...ask, languages }).hits.map(({ id }) => id);
  assert.deepEqual(order(['en']), ['title', 'outcome', 'foreign']);
  assert.deepEqual(order(['de']), ['foreign', 'title', 'outcome']);
});

test('a line is read in the first language of the reader that it has, else as it is', () => {
  const index = new FacetIndex(shape);
  const put = (id: string, title: readonly [string, string][]) =>
    index.put({
      ...{ id, values: {}, numbers: {}, texts: [] },
      lines: { title: title.map(([language, text]) => ({ language, text })) },
    });
  put('one', [
    ['en', 'care'],
    ['de', 'pflege'],
  ]);
  put('two', [['de', 'dach']]);
  put('three', [['fr', 'toit']]);
  const order = (languages: string[]) =>
    index
      .ask({ words: [], chosen: {}, size: 9, languages, sort: { by: 'title', direction: 'ascending' } })
      .hits.map(({ values }) => values[0]);
  assert.deepEqual(order(['en', 'de']), ['care', 'dach', 'toit']);
  assert.deepEqual(order(['de', 'en']), ['dach', 'pflege', 'toit']);
  assert.deepEqual(order([]), ['care', 'dach', 'toit']);
  put('two', [['de', 'wand']]);
  index.drop('three');
  assert.deepEqual(order(['de']), ['pflege', 'wand']);
});

function assertAnswers(index: FacetIndex, question: SearchQuestion, all: readonly SearchDocument[]): void {
  const answer = index.ask(question);
  const found = all.filter((one) => fits(one, question, all));
  assert.equal(answer.total, found.length);
  assert.deepEqual(readAllPages(index, question).sort(), found.map(({ id }) => id).sort());
  for (const { name } of shape.facets)
    assert.deepEqual(
      Object.fromEntries(
        (answer.facets[name] ?? [])
          .filter(({ count }) => count > 0)
          .map(({ value, count }) => [value, count]),
      ),
      counted(name, question, all),
    );
}

function readAllPages(index: FacetIndex, question: SearchQuestion): string[] {
  const ids: string[] = [];
  let answer = index.ask(question);
  for (;;) {
    ids.push(...answer.hits.map(({ id }) => id));
    const last = answer.hits.at(-1);
    if (!answer.hasAfter || !last) return ids;
    answer = index.ask({ ...question, place: { values: last.values, reading: 'after' } });
  }
}

/** The same rules said plainly: no index, no bits. */
function fits(
  one: SearchDocument,
  { words, chosen }: Pick<SearchQuestion, 'words' | 'chosen'>,
  all: readonly SearchDocument[],
  but?: string,
): boolean {
  const hasValues = Object.entries(chosen).every(
    ([facet, values]) =>
      facet === but || values.length === 0 || values.some((value) => one.values[facet]?.includes(value)),
  );
  return hasValues && words.every((word) => wordsOf(one).some((own) => termsFor(word, all).has(own)));
}

function termsFor(
  { word, synonyms }: SearchQuestion['words'][number],
  all: readonly SearchDocument[],
): Set<string> {
  const known = [...new Set(all.flatMap(wordsOf))];
  const typed = known.filter((own) => own.startsWith(word) || synonyms.includes(own));
  return new Set(typed.length > 0 ? typed : known.filter((own) => isOneSlip(word, own)).slice(0, 9));
}

function wordsOf({ texts }: SearchDocument): string[] {
  return texts.flatMap(({ words }) => words);
}

function counted(facet: string, question: SearchQuestion, all: readonly SearchDocument[]) {
  const counts: { [value: string]: number } = {};
  for (const one of all)
    if (fits(one, question, all, facet))
      for (const value of one.values[facet] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
