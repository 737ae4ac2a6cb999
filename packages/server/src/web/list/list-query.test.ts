import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clearedAddress, facetAddresses, listAddress, sortedBy, toggled } from './list-address.ts';
import { isNarrowed, type ListQuery, listQuery } from './list-query.ts';

const declared = listQuery({
  sorts: { day: 'descending', name: 'ascending' },
  facets: { state: ['open', 'closed'], about: 'ids', town: 'names' },
  fields: ['from'],
});

function read(query: string): ListQuery<'day' | 'name', 'state' | 'about' | 'town', 'from'> {
  const parameters = new URLSearchParams(query);
  return declared.read({
    path: '/list',
    queries: () => Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)])),
  });
}

const plain = {
  search: '',
  state: [],
  about: [],
  town: [],
  from: '',
  sort: '-day',
  size: 25,
  place: undefined,
};

/** What a reader asks for, and what the list makes of it: only what differs from the plain list. */
const asked: [string, Partial<typeof plain> | object][] = [
  ['', {}],
  ['q=Ada++Lovelace&state=open', { search: 'Ada Lovelace', state: ['open'] }],
  ['state=closed&state=open&state=open', { state: ['open', 'closed'] }],
  ['about=ach_1&about=ach_2', { about: ['ach_1', 'ach_2'] }],
  ['town=New+York&town=K%C3%B6ln', { town: ['New York', 'Köln'] }],
  ['sort=name&size=100', { sort: 'name', size: 100 }],
  ['sort=-name', { sort: '-name' }],
  ['from=2026-05-01', { from: '2026-05-01' }],
  ['after=WyJhIl0', { place: { cursor: 'WyJhIl0', reading: 'after' } }],
  ['before=WyJhIl0', { place: { cursor: 'WyJhIl0', reading: 'before' } }],
  ['after=WyJhIl0&before=WyJiIl0', { place: { cursor: 'WyJhIl0', reading: 'after' } }],
  // What nobody's link says.
  ['state=drop+table&state=__proto__', {}],
  ['sort=__proto__', {}],
  ['sort=-constructor', {}],
  ['sort=', {}],
  ['size=1000000', {}],
  ['size=-1', {}],
  ['size=NaN', {}],
  ['after=%27%3B+drop', {}],
  [`after=${'A'.repeat(601)}`, {}],
  ['q=a%00b%1b%5B2J', { search: 'ab[2J' }],
  ['about=%27+or+1%3D1&about=../..', {}],
  ['about=%00', {}],
  [`town=a%00b&town=+&town=a%0Ab&town=${'A'.repeat(201)}`, {}],
];
for (const [query, differs] of asked) {
  test(`a list asked for by "${query.slice(0, 40)}" is ${JSON.stringify(differs).slice(0, 60)}`, () => {
    const { search, facets, fields, sort, size, place } = read(query);
    const found = {
      search,
      ...facets,
      ...fields,
      sort: `${sort.direction === 'descending' ? '-' : ''}${sort.by}`,
    };
    assert.deepEqual({ ...found, size, place }, { ...plain, ...differs });
  });
}

test('whatever an address holds, what is read of it is bounded and leads back to itself', () => {
  const names = fc.constantFrom(
    'q',
    'sort',
    'after',
    'before',
    'size',
    'file',
    'state',
    'about',
    'from',
    'tab',
    '',
    '__proto__',
  );
  const pairs = fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 300 })), { maxLength: 40 });
  fc.assert(
    fc.property(pairs, (given) => {
      const query = read(`${new URLSearchParams(given)}`);
      assert.ok(query.search.length <= 100 && query.words.length <= 8 && query.fields.from.length <= 40);
      assert.ok(query.facets.about.length <= 20 && query.rest.length <= 10);
      assert.ok([25, 50, 100].includes(query.size));
      const again = read(new URL(listAddress(query, { place: query.place }), 'http://x').search);
      const { declaration: _own, isFile: _file, ...shown } = query;
      const { declaration: _its, isFile: _its2, ...shownAgain } = again;
      assert.deepEqual(shownAgain, shown);
    }),
  );
});

test('the links of a facet, written together, are those that are written one by one', () => {
  const value = fc.oneof(
    fc.constantFrom('open', 'closed', 'a&b', 'ä ö', '"x"'),
    fc.stringMatching(/^[\w.:-]{1,12}$/),
  );
  const names = fc.constantFrom('q', 'sort', 'after', 'size', 'state', 'about', 'from', 'tab');
  const pairs = fc.array(fc.tuple(names, value), { maxLength: 12 });
  fc.assert(
    fc.property(pairs, value, (given, value) => {
      const query = read(`${new URLSearchParams(given)}`);
      const addressesOf = facetAddresses(query, (part) => part);
      for (const facet of ['state', 'about'])
        for (const one of [value, ...(query.facets[facet as 'state'] ?? [])])
          assert.equal(addressesOf(facet)(one), listAddress(query, toggled(query, facet, one)));
    }),
  );
});

test('a link keeps what else the list is asked for, and what belongs to others; what is shown anew begins anew', () => {
  const query = read('tab=x&q=ada&state=open&sort=name&size=50&after=WyJhIl0');
  const kept = 'tab=x&q=ada&state=open';
  const links: [string, string][] = [
    [listAddress(query), `/list?${kept}&sort=name&size=50`],
    [listAddress(query, toggled(query, 'state', 'closed')), `/list?${kept}&state=closed&sort=name&size=50`],
    [listAddress(query, toggled(query, 'state', 'open')), '/list?tab=x&q=ada&sort=name&size=50'],
    [listAddress(query, { sort: sortedBy(query, 'name') }), `/list?${kept}&sort=-name&size=50`],
    [listAddress(query, { sort: sortedBy(query, 'day') }), `/list?${kept}&size=50`],
    [
      listAddress(query, { place: { cursor: 'WyJiIl0', reading: 'before' } }),
      `/list?${kept}&sort=name&size=50&before=WyJiIl0`,
    ],
    [listAddress(query, { isFile: true }), `/list?${kept}&sort=name&size=50&file=csv`],
    [clearedAddress(query), '/list?tab=x&sort=name&size=50'],
    [listAddress(read('')), '/list'],
  ];
  for (const [link, expected] of links) assert.equal(link, expected);
  assert.deepEqual(
    [isNarrowed(query), isNarrowed(read('sort=name&tab=x')), isNarrowed(read('from=1'))],
    [true, false, true],
  );
});

test('two lists of a page do not meet in its address', () => {
  const second = listQuery({ sorts: { name: 'ascending' }, facets: { state: ['open'] }, prefix: 'second-' });
  const query = second.read({
    path: '/list',
    queries: () => ({ q: ['one'], 'second-q': ['two'], state: ['open'] }),
  });
  assert.deepEqual(
    [query.search, query.facets.state, query.rest],
    [
      'two',
      [],
      [
        ['q', 'one'],
        ['state', 'open'],
      ],
    ],
  );
  assert.equal(
    listAddress(query, toggled(query, 'state', 'open')),
    '/list?q=one&state=open&second-q=two&second-state=open',
  );
});
