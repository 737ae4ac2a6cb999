import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createPublishedAchievement } from '../../../../../test/support/achievements.ts';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import type { Deps } from '../../platform/deps.ts';
import { createSearchIndex } from '../../platform/search/followed-index.ts';
import { saySkill } from '../skills/index.ts';
import { followListings } from './follow-listings.ts';
import { type CatalogueFacet, type CatalogueSort, catalogueFacets } from './listing-facets.ts';
import { retireAchievement } from './publish-achievement.ts';
import { searchCatalogue } from './search-catalogue.ts';

const server = await testApp();
const { deps, pool } = server;
const organisation = await createOrganisation(server, { name: 'Pine Hospital', slug: 'pine' });
const organisationId = organisation.id;
const author = await createMember(server, organisation, ['author']);
const publish = async (content: Parameters<typeof createPublishedAchievement>[1] & object) =>
  (await createPublishedAchievement(server, { author, organisationId, ...content })).edition;
const git = await publish({ content: { title: 'Version control', subject: 'technology', workloadHours: 8 } });
const care = await publish({
  content: {
    title: 'Pflege für Ältere',
    purpose: 'Für alle, die helfen.',
    language: 'de',
    subject: 'health-care',
    eqfLevel: 4,
    workloadHours: 40,
  },
});
const solar = await publish({
  content: {
    title: 'Solar panels',
    purpose: 'On roofs.',
    subject: 'engineering',
    workloadHours: 120,
    validityMonths: 24,
    approach: 'boot-camp',
    fieldsOfStudy: [{ rowId: 'row_field', code: '071' }],
    classifications: [
      { rowId: 'row_cip', label: 'Solar energy', scheme: 'cip-2020', code: '15.0505' },
      { rowId: 'row_own', label: 'Roofs', scheme: 'another-industry-scheme', schemeName: 'WZ', code: '43.9' },
    ],
  },
});
const titles = new Map([git, care, solar].map((edition) => [edition.achievementId, edition.title]));

interface Asked {
  words?: string;
  facets?: { [facet in CatalogueFacet]?: string[] };
  sort?: CatalogueSort;
  reads?: string[];
}

function search(
  { words = '', facets = {}, sort = 'match', reads = ['en'] }: Asked,
  by: Pick<Deps, 'database' | 'catalogueIndex' | 'log' | 'now'> = deps,
) {
  const none = Object.fromEntries(Object.keys(catalogueFacets).map((facet) => [facet, []]));
  return searchCatalogue(by, {
    words: words.split(' ').filter(Boolean),
    facets: { ...(none as unknown as { [facet in CatalogueFacet]: string[] }), ...facets },
    sort: { by: sort, direction: sort === 'workload' || sort === 'title' ? 'ascending' : 'descending' },
    size: 24,
    reads,
  });
}

const titlesOf = ({ rows }: Awaited<ReturnType<typeof search>>) =>
  rows.map(({ edition }) => titles.get(edition.achievementId));

const searches: [string, Asked, string[]][] = [
  ['the beginning of a word', { words: 'vers' }, ['Version control', 'Pflege für Ältere', 'Solar panels']],
  ['accents and case do not count', { words: 'ALTERE' }, ['Pflege für Ältere']],
  ['a letter too many', { words: 'sollar' }, ['Solar panels']],
  ['two letters exchanged', { words: 'sloar' }, ['Solar panels']],
  ['a word of the same meaning in another language', { words: 'nursing' }, ['Pflege für Ältere']],
  ['and from German', { words: 'photovoltaik' }, ['Solar panels']],
  ['the provider', { words: 'pine solar' }, ['Solar panels']],
  ['every word counts', { words: 'solar pflege' }, []],
  [
    'two values of a facet: either',
    { facets: { subject: ['engineering', 'health-care'] }, sort: 'workload' },
    ['Pflege für Ältere', 'Solar panels'],
  ],
  [
    'two facets: both',
    { facets: { subject: ['engineering', 'health-care'], expiry: ['expires'] } },
    ['Solar panels'],
  ],
  ['the kind of offer', { facets: { approach: ['boot-camp'] } }, ['Solar panels']],
  ['a place in a classification', { facets: { classification: ['CIP 2020 15.0505'] } }, ['Solar panels']],
  ['one of one’s own', { facets: { classification: ['WZ 43.9'] } }, ['Solar panels']],
  ['one of ISCED-F', { facets: { classification: ['ISCED-F 071', 'NACE J'] } }, ['Solar panels']],
  ['from A to Z', { sort: 'title' }, ['Pflege für Ältere', 'Solar panels', 'Version control']],
  ['fewest hours first', { sort: 'workload' }, ['Version control', 'Pflege für Ältere', 'Solar panels']],
];

for (const [name, asked, expected] of searches)
  test(`search: ${name}`, async () => {
    const found = titlesOf(await search(asked));
    assert.deepEqual(asked.words ? found.sort() : found, asked.words ? expected.sort() : expected);
  });

test('a facet counts under all filters but its own', async () => {
  const { facets } = await search({ facets: { subject: ['engineering'] } });
  assert.deepEqual(
    facets.subject.values.map(({ count }) => count),
    [1, 1, 1],
  );
  assert.deepEqual(facets.expiry.values, [{ value: 'expires', count: 1 }]);
  assert.deepEqual(
    facets.skill.values.map(({ name }) => name),
    ['Version control'],
  );
});

test('a result says why it matches, and a misspelt word what it was read as', async () => {
  const merges = await search({ words: 'pflege merges versi', reads: ['de', 'en'] });
  assert.deepEqual(
    merges.rows[0]?.matches.map(({ place, text, language }) => [place, text, language]),
    [
      ['title', 'Pflege für Ältere', 'de'],
      ['outcome', 'Merges two lines of work.', 'de'],
      ['skill', 'Version control', 'en'],
    ],
  );
  const misspelt = await search({ words: 'sollar' });
  assert.deepEqual(misspelt.corrections, [{ typed: 'sollar', meant: ['solar'] }]);
  assert.deepEqual(
    misspelt.rows[0]?.matches.map(({ place, as }) => [place, as]),
    [['title', 'solar']],
  );
  const another = await search({ words: 'nursing' });
  assert.deepEqual(
    another.rows[0]?.matches.map(({ word, text, as }) => [word, text, as]),
    [['nursing', 'Pflege für Ältere', 'pflege']],
    'a word of the same meaning is named',
  );
  const subject = await search({ words: 'health' });
  assert.deepEqual(
    subject.rows[0]?.matches.map(({ place }) => place),
    ['subject'],
  );
});

test('what an organisation is called, and where it is, is found as it is today', async () => {
  assert.equal((await search({ facets: { country: ['GB'] } })).total.count, 3);
  await deps.database
    .updateTable('organisations.organisation')
    .set({ country_code: 'DE' })
    .where('id', '=', organisationId)
    .execute();
  const listening = followListings(deps, { pool, every: 100 });
  const isFound = async () => (await search({ facets: { country: ['DE'] } })).total.count === 3;
  await eventually(deps, isFound, 20_000).finally(() => listening.stop());
  assert.equal((await search({ facets: { country: ['GB'] } })).total.count, 0);
});

test('another process shows within a second what this one published, and leaves out what it retired', async () => {
  const other = { ...deps, catalogueIndex: createSearchIndex(1) };
  const listening = followListings(other, { pool, every: 60_000 });
  try {
    const wind = await eventuallyListening(other, 'Wind turbines');
    await retireAchievement(deps, author, { achievementId: wind.achievementId });
    await eventually(other, async () => (await search({ words: 'turbines' }, other)).total.count === 0);
  } finally {
    await listening.stop();
    await other.catalogueIndex.close();
  }
});

test('a notification that is lost heals: by the clock, and when the connection was cut', async () => {
  const other = { ...deps, catalogueIndex: createSearchIndex(1) };
  const byClock = followListings(other, { pool, every: 150 });
  assert.equal((await search({ words: 'solar' }, other)).total.count, 1);
  // As a change of which nobody is told.
  await sql`update catalog.listing set edition_id = null, body = null, changed_in = pg_current_xact_id()
    where achievement_id = ${solar.achievementId}`.execute(deps.database);
  await eventually(other, async () => (await search({ words: 'solar' }, other)).total.count === 0);
  await byClock.stop();

  const byConnection = followListings(other, { pool, every: 60_000 });
  await eventuallyListening(other, 'Hydraulics');
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`.execute(
    deps.database,
  );
  await publish({ content: { title: 'Geothermics' } });
  await eventually(
    other,
    async () => (await search({ words: 'geothermics' }, other)).total.count === 1,
    3000,
  );
  await byConnection.stop();
  await other.catalogueIndex.close();
});

test('changes of transactions that end in another order than they began are all found', async () => {
  await search({});
  const slow = await pool.connect();
  try {
    await slow.query('begin');
    await slow.query(
      'update catalog.listing set changed_in = pg_current_xact_id(), edition_id = null, body = null where achievement_id = $1',
      [git.achievementId],
    );
    const late = await publish({ content: { title: 'Tidal power' } });
    assert.equal((await search({ words: 'tidal' })).total.count, 1);
    await slow.query('commit');
    await retireAchievement(deps, author, { achievementId: late.achievementId });
    assert.equal((await search({ words: 'tidal' })).total.count, 0);
    assert.ok(!(await search({})).rows.some(({ edition }) => edition.achievementId === git.achievementId));
  } finally {
    slow.release();
  }
});

async function eventuallyListening(
  other: Pick<Deps, 'database' | 'catalogueIndex' | 'log' | 'now'>,
  title: string,
) {
  await search({}, other);
  const edition = await publish({ content: { title } });
  await eventually(other, async () => (await search({ words: title }, other)).total.count === 1);
  return edition;
}

/** Within a second, unless it is said. */
async function eventually(_by: unknown, isSo: () => Promise<boolean>, within = 1000): Promise<void> {
  const until = performance.now() + within;
  while (!(await isSo())) {
    assert.ok(performance.now() < until, 'it took too long');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a skill is found by what its framework calls it today in another language, and the hit says so', async () => {
  const [skill] = git.skills;
  assert.ok(skill);
  const nothing = await search({ words: 'quelltextverwaltung' });
  assert.deepEqual(nothing.rows, []);
  const owner = await createMember(server, organisation, ['owner']);
  await saySkill(deps, owner, {
    ...{ organisationId, skillId: skill.skillId },
    change: () => ({ de: { name: 'Versionieren', alternatives: ['Quelltextverwaltung'] } }),
  });
  await server.runJobs();
  const label = { place: 'label', text: 'Quelltextverwaltung', language: 'de' };
  for (const typed of ['quelltextverwaltung', 'quelltextverwaltnug']) {
    const { rows } = await search({ words: typed });
    assert.ok(titlesOf({ ...nothing, rows }).includes('Solar panels'));
    for (const { matches } of rows) assert.deepEqual(matches, [{ word: typed, ...label }]);
  }
});
