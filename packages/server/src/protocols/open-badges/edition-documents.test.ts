import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { openRunOf } from '../../../../../test/support/runs.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { addRun } from '../../modules/catalog/index.ts';
import { wantedData } from './negotiate.ts';

const server = await testApp();
const { app } = server;
const content = { ects: 2, eqfLevel: 5, validityMonths: 24, notCovered: 'Load tests </script>.' };
const school = await createAwardingOrganisation(server, content, { slug: 'school', name: 'School of Tests' });
const edition = `/achievements/${school.edition.achievementId}/editions/1`;
const site = 'http://localhost:3000';
const profiles = {
  'achievement.json': 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'elm.jsonld': 'http://data.europa.eu/snb/model/context/edc-ap',
  'ctdl.jsonld': 'https://credreg.net/ctdl/schema/context/json',
  'schema.jsonld': 'https://schema.org',
};
const get = (path: string, accept?: string) =>
  app.request(path, accept === undefined ? {} : { headers: { accept } });
const read = async (path: string, accept?: string) => {
  const data: unknown = await (await get(path, accept)).json();
  assert.ok(typeof data === 'object' && data !== null);
  return data as { [member: string]: unknown };
};

for (const [file, profile] of Object.entries(profiles)) {
  test(`${file} of an edition has an address of its own, and is what a program gets that asks the edition for its profile`, async () => {
    const own = await get(`${edition}/${file}`);
    assert.equal(own.status, 200);
    assert.equal(own.headers.get('content-type'), `application/ld+json; profile="${profile}"`);
    assert.equal(own.headers.get('access-control-allow-origin'), '*');
    const asked = await get(edition, `application/ld+json;q=0.9;profile="${profile}", text/html;q=0.1`);
    assert.equal(asked.headers.get('content-location'), `${site}${edition}/${file}`);
    assert.match(asked.headers.get('vary') ?? '', /accept(,|$)/);
    assert.equal(await asked.text(), await own.text());
    const etag = own.headers.get('etag') ?? '';
    const again = await app.request(`${edition}/${file}`, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
  });
}

test('a badge carries its achievement word for word as the edition says it, but for the kept picture and the address, which stands at its issuer', async () => {
  const { award } = await createAward(server, school);
  const badge = await read(`/awards/${award.id}/credential.json`);
  const { achievement } = badge.credentialSubject as { achievement: { image: object } };
  const { '@context': context, ...published } = await read(`${edition}/achievement.json`);
  assert.deepEqual(context, (badge['@context'] as unknown[]).slice(0, 2));
  const { address, ...creator } = published.creator as { address?: object };
  assert.ok(address);
  assert.deepEqual((badge.issuer as { address?: object }).address, address);
  const { image } = achievement;
  assert.equal(JSON.stringify({ ...published, creator, image }), JSON.stringify(achievement));
});

test('plain JSON and JSON-LD without a profile are Open Badges; a browser gets the page', async () => {
  const plain = await get(edition, 'application/json');
  assert.equal(plain.headers.get('content-type'), 'application/json');
  assert.deepEqual((await read(edition, 'application/ld+json')).type, ['Achievement']);
  for (const accept of [undefined, 'text/html,application/xhtml+xml,*/*;q=0.8', '*/*']) {
    const page = await get(edition, accept);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(page.headers.get('vary') ?? '', /accept(,|$)/);
  }
});

test('the page of an edition names every document in its headers, in its head and in its text', async () => {
  const page = await get(edition);
  const text = await page.text();
  for (const [file, profile] of Object.entries(profiles)) {
    const link = `<${site}${edition}/${file}>; rel="alternate"; type="application/ld+json;profile=\\"${profile}\\""`;
    assert.ok((page.headers.get('link') ?? '').includes(link), file);
    assert.match(text, new RegExp(`<link rel="alternate"[^>]*href="${site}${edition}/${file}"`));
    assert.ok(text.includes(`<a href="${edition}/${file}"`), file);
  }
});

test('the structured data of the page is the schema.org document, and no text in it ends its block', async () => {
  const text = await (await get(edition)).text();
  const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
  const data = JSON.parse(block) as { [member: string]: unknown };
  assert.deepEqual(data, await read(`${edition}/schema.jsonld`));
  assert.equal(data['@type'], 'EducationalOccupationalCredential');
  assert.equal(data.validFor, 'P24M');
  assert.equal(data.datePublished, school.edition.publishedAt?.toISOString());
  assert.match(String(data.abstract), /<\/script>/);
});

test('ELM and CTDL name the level, the credits and the skills of the edition', async () => {
  const elm = await read(`${edition}/elm.jsonld`);
  assert.equal(elm.type, 'Qualification');
  assert.match(JSON.stringify(elm), /snb\/eqf\/5.*Writing tests/);
  const ctdl = await read(`${edition}/ctdl.jsonld`);
  assert.equal(ctdl['@type'], 'ceterms:MicroCredential');
  assert.match(JSON.stringify(ctdl['ceterms:requires']), /Writing tests/);
  assert.equal(ctdl['ceterms:dateEffective'], school.edition.publishedAt?.toISOString().slice(0, 10));
});

test('a run that somebody can begin, and what it costs, is in every format; a draft of one is in none', async () => {
  const offered = await createAwardingOrganisation(server, {}, { slug: 'runner', name: 'School of Runs' });
  const { achievementId } = offered.edition;
  const author = offered.owner;
  const { choice } = await openRunOf(server, { author, achievementId, wording: { name: 'Spring' } });
  const wording = { name: 'Secret', pace: 'self-paced', delivery: 'online', timeZone: 'UTC' } as const;
  await addRun(server.deps, author, {
    achievementId,
    wording: { ...wording, languages: [], note: '', hasWaitingList: false, policies: {} },
  });
  const at = `/achievements/${achievementId}/editions/1`;
  const run = `${site}/achievements/${achievementId}/runs/${choice.runId}`;
  const ctdl = JSON.stringify(await read(`${at}/ctdl.jsonld`));
  assert.match(ctdl, /"ceterms:estimatedCost":\[\{[^}]*Aggregate Cost: 0.00 EUR/);
  assert.match(ctdl, new RegExp(`"ceterms:hasOffering":\\[\\{"@id":"${run}"`));
  const elm = JSON.stringify(await read(`${at}/elm.jsonld`));
  assert.match(elm, new RegExp(`"id":"${run}","type":"LearningOpportunity"`));
  const schema = await read(`${at}/schema.jsonld`);
  const { educationalCredentialAwarded: courses } = schema['@reverse'] as {
    educationalCredentialAwarded: { hasCourseInstance: { url: string }[] }[];
  };
  assert.deepEqual(
    courses[0]?.hasCourseInstance.map(({ url }) => url),
    [run],
  );
  assert.ok(!`${ctdl}${elm}${JSON.stringify(schema)}`.includes('Secret'));
  const page = await (await get(at, 'text/html')).text();
  const blocks = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const [credential, course] = blocks.map(
    ([, text = '']) => JSON.parse(text) as { [member: string]: unknown },
  );
  assert.deepEqual(course, { '@context': 'https://schema.org', ...courses[0] });
  assert.ok(!JSON.stringify(credential).includes(run), 'the page says the runs once');
});

test('a draft, and what was never there, have no documents', async () => {
  const given = { author: school.owner, organisationId: school.organisation.id };
  const { edition: draft } = await createDraftAchievement(server, given);
  const paths = [
    `/achievements/${draft.achievementId}/editions/1`,
    `${edition.slice(0, -1)}2`,
    `${edition}.0`,
  ];
  for (const path of paths) {
    for (const file of Object.keys(profiles)) {
      const response = await get(`${path}/${file}`);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    }
    assert.equal((await get(path, 'application/ld+json')).status, 404);
  }
  assert.equal((await get(`${edition}/other.json`)).status, 404);
});

test('what a reader takes is read with its profiles, in quotes or not, best first', () => {
  assert.deepEqual(
    wantedData(
      'application/json;q=0.2, application/ld+json; Profile="https://a.example/x,y https://b.example;c"',
    ),
    [
      { type: 'application/ld+json', profiles: ['https://a.example/x,y', 'https://b.example;c'] },
      { type: 'application/json', profiles: [] },
    ],
  );
  assert.deepEqual(wantedData('application/ld+json;profile=https://schema.org;q=0, text/html'), []);
});
