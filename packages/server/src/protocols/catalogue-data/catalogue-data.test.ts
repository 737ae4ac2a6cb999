import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { createPublishedAchievement } from '../../../../../test/support/achievements.ts';
import { createAwardable, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { startNextEdition } from '../../modules/assessment/index.ts';
import { changeOpenData, getAuthored, publishAchievement } from '../../modules/catalog/index.ts';
import { escapeXml } from '../../platform/xml.ts';

const server = await testApp();
const { app, deps, setNow } = server;
setNow('2026-11-20T10:00:00Z');
const hostile = {
  title: 'Bread & <butter> "1"',
  purpose: 'Bakes bread.',
  translations: { de: { title: { text: 'Brot', of: 'x' } } },
};
const school = await createAwardingOrganisation(server, hostile, { slug: 'school', name: 'School & Co' });
const firm = await createAwardingOrganisation(server, {}, { slug: 'firm', name: 'Firm' });
const site = 'http://localhost:3000';
const get = (path: string, headers: { [name: string]: string } = {}) => app.request(path, { headers });
const textOf = async (path: string) => (await get(path)).text();
const nothing = { sector: '', contactEmail: '', finderHosts: [], isRecognizing: false };
const give = (licence: string) =>
  changeOpenData(deps, school.owner, { organisationId: school.organisation.id, licence, ...nothing });

test('the feed names each edition by its address for ever, and no text of an author ends an element', async () => {
  const feed = await textOf('/organisations/school/editions.atom?lang=en');
  const address = `${site}/achievements/${school.edition.achievementId}/editions/1`;
  assert.match(
    feed,
    new RegExp(`<id>${address}</id><title>Bread &amp; &lt;butter&gt; &quot;1&quot;</title>`),
  );
  assert.match(feed, /<updated>2026-11-20T10:00:00.000Z<\/updated>/);
  assert.match(feed, /<rights>All rights reserved by School &amp; Co<\/rights>/);
  assert.doesNotMatch(feed, /Testing foundations/);
  assert.match(await textOf('/feeds/editions.atom'), /Testing foundations[\s\S]*|Bread/);
  assert.match(await textOf('/organisations/school/editions.atom?lang=de'), /Neu und geändert: School/);
});

test('a cursor that PostgreSQL could not read begins at the newest', async () => {
  const first = await textOf('/feeds/editions.json');
  for (const values of [
    ['-010000-01-01T00:00:00Z', 'x'],
    ['2026-11-20T10:00:00Z', 'a\0'],
  ]) {
    const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
    const answer = await get(`/feeds/editions.json?after=${cursor}`);
    assert.equal(answer.status, 200);
    const items = (text: string) => (JSON.parse(text) as { items: unknown[] }).items;
    assert.deepEqual(items(await answer.text()), items(first));
  }
});

test('JSON Feed says the same of the same editions', async () => {
  const feed = (await (await get('/organisations/school/editions.json')).json()) as {
    version: string;
    items: { id: string; title: string; date_modified: string }[];
  };
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.deepEqual(
    feed.items.map(({ title, date_modified }) => [title, date_modified]),
    [['Bread & <butter> "1"', '2026-11-20T10:00:00.000Z']],
  );
});

test('a feed that did not change is not sent again: by its tag, and by its date', async () => {
  const first = await get('/organisations/school/editions.atom');
  const tag = first.headers.get('etag') ?? '';
  const date = first.headers.get('last-modified') ?? '';
  assert.equal((await get('/organisations/school/editions.atom', { 'if-none-match': tag })).status, 304);
  assert.equal((await get('/organisations/school/editions.atom', { 'if-modified-since': date })).status, 304);
  const before = new Date(Date.parse(date) - 1000).toUTCString();
  assert.equal(
    (await get('/organisations/school/editions.atom', { 'if-modified-since': before })).status,
    200,
  );
  const other = { 'if-none-match': '"other"', 'if-modified-since': date };
  assert.equal((await get('/organisations/school/editions.atom', other)).status, 200);
});

test('a superseded edition comes again with its state, and the pages of a feed are each edition once', async () => {
  setNow('2026-11-21T10:00:00Z');
  const { id: organisationId } = school.organisation;
  const { edition } = await createPublishedAchievement(server, { author: school.owner, organisationId });
  const { achievementId } = edition;
  await startNextEdition(deps, school.owner, await getAuthored(deps, school.owner, { achievementId }));
  await publishAchievement(deps, school.owner, { achievementId });
  const feed = await textOf('/organisations/school/editions.atom?lang=en');
  assert.match(
    feed,
    /editions\/1<\/id><title>Version control with Git \(replaced by a newer edition\)<\/title>/,
  );
  assert.match(feed, /editions\/2<\/id><title>Version control with Git<\/title>/);
  for (let count = 0; count < 51; count++) await createAwardable(server, firm, { title: `Course ${count}` });
  const seen: string[] = [];
  let next: string | undefined = `${site}/organisations/firm/editions.json`;
  while (next) {
    const page = (await (await get(next.slice(site.length))).json()) as {
      next_url?: string;
      items: { id: string }[];
    };
    assert.ok(page.items.length <= 50);
    seen.push(...page.items.map(({ id }) => id));
    next = page.next_url;
  }
  assert.equal(seen.length, 52);
  assert.equal(new Set(seen).size, 52);
  assert.match(
    await textOf('/organisations/firm/editions.atom'),
    /<link rel="next" href="[^"]+\?after=[\w-]+"/,
  );
  // A place that is none of ours begins at the newest.
  assert.match(await textOf('/organisations/firm/editions.json?after=WzFd'), new RegExp(seen[0] ?? 'none'));
});

test('robots find the map, the map its parts, and the parts every offer with its languages', async () => {
  assert.match(
    await textOf('/robots.txt'),
    /Disallow: \/console\/[\s\S]*Sitemap: http:\/\/localhost:3000\/sitemap.xml/,
  );
  const index = await textOf('/sitemap.xml');
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
    address.slice(site.length),
  );
  assert.deepEqual(parts, ['/sitemaps/pages.xml', '/sitemaps/offers.xml']);
  assert.match(await textOf('/sitemaps/pages.xml'), /\/organisations\/school<\/loc>/);
  const offers = await textOf('/sitemaps/offers.xml');
  assert.equal(offers.match(/<url>/g)?.length, 54);
  const address = `${site}/achievements/${school.edition.achievementId}`;
  assert.match(
    offers,
    new RegExp(
      `<loc>${address}</loc><lastmod>2026-11-20T10:00:00.000Z</lastmod><xhtml:link rel="alternate" hreflang="x-default" href="${address}"/><xhtml:link rel="alternate" hreflang="en" href="${address}\\?lang=en"/><xhtml:link rel="alternate" hreflang="de"`,
    ),
  );
  assert.doesNotMatch(await textOf(`/sitemaps/offers.xml?after=zzz`), /<url>/);
  const [first = ''] = [...offers.matchAll(/<loc>[^<]*\/(ach_[^<]+)<\/loc>/g)].map(([, id = '']) => id);
  const further = await textOf(`/sitemaps/offers.xml?after=${first}`);
  assert.equal(further.match(/<url>/g)?.length, 53, 'a part of a map that was read before others were made');
});

test('nothing can be taken as a whole until its organisation gives it away; the list says what is kept', async () => {
  assert.equal((await get('/open-data/ctdl.ndjson')).status, 404);
  const list = (await (await get('/open-data/catalogue.json')).json()) as { allRightsReserved: object };
  assert.deepEqual(list.allRightsReserved, { organisations: 2, offers: 54 });
});

test('what is given away is a line each, with its licence, in each format, packed or not', async () => {
  await give('CC-BY-4.0');
  for (const format of ['open-badges', 'elm', 'ctdl', 'schema-org']) {
    const answer = await get(`/open-data/${format}.ndjson`);
    assert.equal(answer.headers.get('content-type'), 'application/x-ndjson; charset=utf-8');
    const lines = (await answer.text()).trimEnd().split('\n');
    assert.equal(lines.length, 2);
    const own = lines.find((line) => line.includes(school.edition.achievementId)) ?? '';
    const line = JSON.parse(own) as { licence: object; edition: number; document: object };
    assert.deepEqual(line.licence, {
      name: 'CC-BY-4.0',
      address: 'https://creativecommons.org/licenses/by/4.0/',
    });
    assert.equal(line.edition, 1);
    const path = { 'open-badges': 'achievement.json', elm: 'elm.jsonld', ctdl: 'ctdl.jsonld' }[format];
    const file = `/achievements/${school.edition.achievementId}/editions/1/${path ?? 'schema.jsonld'}`;
    assert.deepEqual(line.document, await (await get(file)).json());
    const packed = await get(`/open-data/${format}.ndjson.gz`);
    const unpacked = gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString('utf8');
    assert.deepEqual(unpacked.trimEnd().split('\n'), lines);
  }
  const list = (await (await get('/open-data/catalogue.json')).json()) as { offers: number; files: object[] };
  assert.deepEqual([list.offers, list.files.length], [2, 8]);
  assert.equal((await get('/open-data/other.ndjson')).status, 404);
  assert.equal((await get('/open-data/ctdl.ndjson?org=firm')).status, 404);
  assert.match(
    await textOf('/open-data/schema-org.ndjson?org=school'),
    /"license":"https:\/\/creativecommons/,
  );
});

test('after twenty downloads in an hour a network is told to wait; four at a time are read to their end or given up', async () => {
  const open = await Promise.all(Array.from({ length: 4 }, () => get('/open-data/elm.ndjson')));
  const full = await get('/open-data/elm.ndjson');
  assert.ok([429, 503].includes(full.status));
  await Promise.all(open.map((answer) => answer.body?.cancel()));
  const statuses: number[] = [];
  for (let count = 0; count < 20; count++) {
    const answer = await get('/open-data/elm.ndjson');
    statuses.push(answer.status);
    await answer.text();
  }
  assert.ok(statuses.includes(200) && statuses.at(-1) === 429, statuses.join());
});

test('a licence that is taken back ends the downloads', async () => {
  await give('');
  assert.equal((await get('/open-data/ctdl.ndjson')).status, 404);
});

test('text that XML cannot hold is left out of it', () => {
  assert.equal(escapeXml('a\u0000b\u000bc\ud800d<&>"\''), 'abc\ufffdd&lt;&amp;&gt;&quot;&apos;');
});
