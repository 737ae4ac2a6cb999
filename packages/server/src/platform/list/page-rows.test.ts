import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { openTestDatabase } from '../../../../../test/support/test-database.ts';
import { writeCursor } from '../cursor.ts';
import { foldText } from '../fold-text.ts';
import { eachRow } from './each-row.ts';
import { findInList } from './find-in-list.ts';
import { findInRows, fittingRows, type ShortList } from './find-in-rows.ts';
import type { ListRequest, Place } from './list-request.ts';
import { pageRows } from './page-rows.ts';
import { byId, byMoment, byText, byWholeNumber, type SqlList, wordIn } from './sql-list.ts';

type Sort = 'moment' | 'name' | 'size';
type Facet = 'kind' | 'even';
interface Thing {
  id: string;
  name: string;
  kind: string;
  size: number;
  /** Microseconds, which a `Date` cannot hold. */
  moment: bigint;
}

const database = await openTestDatabase();

const list: SqlList<Sort, Facet> = {
  sorts: { moment: byMoment('thing.moment'), name: byText('thing.name'), size: byWholeNumber('thing.size') },
  id: byId('thing.id'),
  facets: {
    kind: { value: sql.ref('thing.kind'), name: sql`upper(thing.kind)` },
    even: { value: sql`case when thing.size % 2 = 0 then 'yes' else 'no' end` },
  },
  search: wordIn(['thing.name', 'thing.kind']),
};
const short: ShortList<Thing, Sort, Facet> = {
  sorts: { moment: ({ moment }) => Number(moment), name: ({ name }) => name, size: ({ size }) => size },
  id: ({ id }) => id,
  facets: { kind: ({ kind }) => [kind], even: ({ size }) => [size % 2 === 0 ? 'yes' : 'no'] },
  text: ({ name, kind }) => `${name} ${kind}`,
};

const plain: ListRequest<Sort, Facet> = {
  words: [],
  facets: { kind: [], even: [] },
  sort: { by: 'moment', direction: 'descending' },
  size: 3,
};

/** The things as a table of the database. */
function query(things: readonly Thing[]) {
  const rows = JSON.stringify(things.map(({ moment, ...thing }) => ({ ...thing, micros: Number(moment) })));
  const table = sql<Omit<Thing, 'moment'>>`(
    select given.*, timestamptz 'epoch' + micros * interval '1 microsecond' as moment
    from jsonb_to_recordset(${rows}::jsonb) as given (id text, name text, kind text, size int, micros bigint)
  )`;
  return database.database.selectFrom(table.as('thing')).select(['thing.id']);
}

const thing = fc.record({
  name: fc.constantFrom('a', 'A', 'ä', 'b', 'Bá', 'c'),
  kind: fc.constantFrom('red', 'blue'),
  size: fc.integer({ min: 0, max: 3 }),
  moment: fc.constantFrom(1_700_000_000_000_001n, 1_700_000_000_000_002n, 1_700_000_000_001_000n),
});
const things = fc
  .array(thing, { maxLength: 14 })
  .map((rows) => rows.map((row, place): Thing => ({ ...row, id: `thg_${String(place).padStart(3, '0')}` })));
const request = fc.record<ListRequest<Sort, Facet>>({
  words: fc.constantFrom([], ['A'], ['\u00e4', 'red']),
  facets: fc.record({
    kind: fc.constantFrom<string[]>([], ['red'], ['red', 'blue']),
    even: fc.constantFrom<string[]>([], ['no']),
  }),
  sort: fc.record({
    by: fc.constantFrom<Sort>('moment', 'name', 'size'),
    direction: fc.constantFrom('ascending', 'descending'),
  }),
  size: fc.integer({ min: 1, max: 4 }),
});

test('pages lead through all rows and back, over ties, in the database as at hand, with the same counts', async () => {
  await fc.assert(
    fc.asyncProperty(things, request, async (rows, asked) => {
      const wanted = fittingRows(rows, { list: short, request: asked }).map(({ id }) => id);
      const inDatabase = (place?: Place) =>
        findInList(database.database, query(rows), { list, request: { ...asked, place } });
      const atHand = (place?: Place) => findInRows(rows, { list: short, request: { ...asked, place } });
      for (const find of [inDatabase, atHand]) {
        const seen: string[][] = [];
        let found = await find();
        for (;;) {
          seen.push(found.rows.map(({ id }) => id));
          if (found.after === undefined) break;
          found = await find({ cursor: found.after, reading: 'after' });
        }
        assert.deepEqual(seen.flat(), wanted);
        for (let page = seen.length - 2; found.before !== undefined; page--) {
          found = await find({ cursor: found.before, reading: 'before' });
          assert.deepEqual(
            found.rows.map(({ id }) => id),
            seen[page],
          );
        }
        assert.deepEqual(
          found.rows.map(({ id }) => id),
          seen[0],
          'the way back ends at the first page',
        );
      }
      const [one, other] = [await inDatabase(), atHand()];
      assert.deepEqual(one.total, other.total);
      const counts = ({ facets }: typeof one) =>
        Object.values(facets).map(({ values }) =>
          values.map(({ value, count }) => `${value} ${count}`).sort(),
        );
      assert.deepEqual(counts(one), counts(other));
    }),
    { numRuns: 60 },
  );
});

const row = (place: number, more: Partial<Thing> = {}): Thing => ({
  id: `thg_${place}`,
  name: 'Thing',
  kind: 'red',
  size: place,
  moment: 1_700_000_000_000_000n + BigInt(place),
  ...more,
});
const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id).join(' ');

test('what comes or goes between two pages neither repeats nor hides a row', async () => {
  const rows = [1, 2, 3, 4, 5, 6].map((place) => row(place));
  const first = await pageRows(query(rows), { list, request: plain });
  assert.equal(ids(first), 'thg_6 thg_5 thg_4');
  const next: Place = { cursor: first.after ?? '', reading: 'after' };
  const later = [...rows.filter(({ id }) => id !== 'thg_4'), row(7), row(8)];
  const second = await pageRows(query(later), { list, request: { ...plain, place: next } });
  assert.equal(ids(second), 'thg_3 thg_2 thg_1');
  const back: Place = { cursor: second.before ?? '', reading: 'before' };
  const before = await pageRows(query(later), { list, request: { ...plain, place: back } });
  assert.equal(ids(before), 'thg_7 thg_6 thg_5');
  assert.ok(before.before, 'the newest stands before it');
});

test('a page before that has too few rows is the first page, and one after nothing begins anew', async () => {
  const rows = [1, 2, 3, 4].map((place) => row(place));
  const cursor = writeCursor(['moment', String(rows[2]?.moment), 'thg_3']);
  const found = await findInList(database.database, query(rows), {
    list,
    request: { ...plain, place: { cursor, reading: 'before' } },
  });
  assert.deepEqual([ids(found), found.before], ['thg_4 thg_3 thg_2', undefined]);
  const end = writeCursor(['moment', '0', 'thg_0']);
  const gone = { ...plain, place: { cursor: end, reading: 'after' as const } };
  assert.equal(
    ids(await findInList(database.database, query(rows), { list, request: gone })),
    'thg_4 thg_3 thg_2',
  );
});

for (const [what, cursor] of Object.entries({
  'another order': writeCursor(['size', '3', 'thg_3']),
  'no moment': writeCursor(['moment', "now'; drop table", 'thg_3']),
  'a moment after all time': writeCursor(['moment', '9'.repeat(18), 'thg_3']),
  'a zero in a text': writeCursor(['moment', '1', 'thg_\0']),
  'too little': writeCursor(['moment']),
  'other kinds': writeCursor(['moment', 1, 2]),
  nothing: 'x',
}))
  test(`a cursor with ${what} leads to the first page`, async () => {
    const rows = [1, 2, 3, 4].map((place) => row(place));
    for (const reading of ['after', 'before'] as const) {
      const asked = { ...plain, place: { cursor, reading } };
      assert.equal(ids(await pageRows(query(rows), { list, request: asked })), 'thg_4 thg_3 thg_2');
      assert.equal(ids(findInRows(rows, { list: short, request: asked })), 'thg_4 thg_3 thg_2');
    }
  });

test('facets count under all others but themselves, the most frequent first, with their names', async () => {
  const rows = [row(1), row(2), row(3, { kind: 'blue' }), row(5)];
  const asked = { ...plain, facets: { kind: ['red'], even: ['no'] } };
  const { facets, total } = await findInList(database.database, query(rows), { list, request: asked });
  assert.deepEqual(facets, {
    kind: {
      values: [
        { value: 'red', count: 2, name: 'RED' },
        { value: 'blue', count: 1, name: 'BLUE' },
      ],
      isMore: false,
    },
    even: {
      values: [
        { value: 'no', count: 2 },
        { value: 'yes', count: 1 },
      ],
      isMore: false,
    },
  });
  assert.deepEqual(total, { count: 2, isMore: false });
});

test('a list without facets is counted', async () => {
  const bare = { ...list, facets: {} };
  const { total, facets } = await findInList(database.database, query([row(1), row(2)]), {
    ...{ list: bare, request: { ...plain, facets: {} } },
  });
  assert.deepEqual([total, facets], [{ count: 2, isMore: false }, {}]);
});

test('PostgreSQL writes the folding of a text into the query', async () => {
  const { rows } = await database.pool.query(
    "explain (verbose) select from unnest(array['A', 'B']) as given where platform.fold_text(given) = 'a'",
  );
  assert.doesNotMatch(JSON.stringify(rows), /fold_text/);
});

test('words are found in any case, with or without accents, and signs of patterns are plain letters', async () => {
  const found: [string, string[], boolean][] = [
    ['Zo\u00eb \u00c5ngstr\u00f6m', ['zoe', 'ANGSTROM'], true],
    ['Zoe Angstrom', ['zo\u00eb'], true],
    ['\u0130stanbul', ['istanbul'], true],
    ['\u1f08\u03b8\u1fc6\u03bd\u03b1\u03b9', ['\u03b1\u03b8\u03b7\u03bd\u03b1\u03b9'], true],
    ['\ufb01ne', ['fine'], true],
    ['Ada', ['a_a'], false],
    ['Ada', ['%'], false],
    ['50 %', ['%'], true],
    ['Ada', ['ada', 'red'], true],
    ['Ada', ['ada', 'blue'], false],
  ];
  for (const [name, words, isFound] of found) {
    const rows = [row(1, { name })];
    const asked = { ...plain, words };
    assert.equal(
      ids(await pageRows(query(rows), { list, request: asked })) !== '',
      isFound,
      `${name}: ${words}`,
    );
    assert.equal(ids(findInRows(rows, { list: short, request: asked })) !== '', isFound, `${name}: ${words}`);
  }
  const none = await database.pool.query('select platform.fold_text(null) as folded');
  assert.equal(none.rows[0].folded, null);
  const texts = ['Stra\u00dfe', '\u0130\u0131', '\u00c5\u212b', '\ufb01', 'Ada 1'];
  const { rows } = await database.pool.query(
    'select platform.fold_text(given) as folded from unnest($1::text[]) as given',
    [texts],
  );
  assert.deepEqual(
    rows.map(({ folded }) => folded),
    texts.map(foldText),
  );
});

test('a file has every row of its list once, also when it is long', async () => {
  const rows = Array.from({ length: 1203 }, (_, place) => row(place, { moment: 1_700_000_000_000_000n }));
  const read: string[] = [];
  for await (const id of eachRow(query(rows), { list, request: plain }, (piece) => piece.map(({ id }) => id)))
    read.push(id);
  assert.deepEqual(
    read,
    rows
      .map(({ id }) => id)
      .sort()
      .reverse(),
  );
});
