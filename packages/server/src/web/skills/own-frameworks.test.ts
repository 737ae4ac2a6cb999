import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Browser,
  createMember,
  createOrganisation,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { addScale } from '../../modules/skills/index.ts';
import { FetchRefusal } from '../../platform/safe-address.ts';

/** What the CASE service of somebody else answers; set by each test. */
let service: (url: string) => Promise<object>;
const server = await testApp(
  {},
  {
    fetchLarge: async (url) => ({
      ...{ url, contentType: 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(await service(url))),
    }),
  },
);
const { deps } = server;
const organisation = await createOrganisation(server, { slug: 'pine', name: 'Pine Hospital' });
const owner = await createMember(server, organisation, ['owner']);
const [one, two] = [await signIn(server, owner), await signIn(server, owner)];
const anybody = openBrowser(server);
const base = '/console/pine/frameworks';
const scale = await addScale(deps, owner, {
  ...{ organisationId: organisation.id, name: 'Three steps', language: 'en' },
  levels: [{ name: 'Start' }, { name: 'Middle' }, { name: 'End', description: 'Alone.' }],
});

const textOf = async (path: string, from: Browser = one) => {
  const answer = await from.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

/** The form of a page with these fields, as a browser would send it, with what is typed over it. */
async function fill(
  from: Browser,
  path: string,
  typed: { [field: string]: string },
): Promise<() => Promise<Response>> {
  const form = readForms(await textOf(path, from)).find(({ names }) =>
    Object.keys(typed).every((field) => names.includes(field)),
  );
  assert.ok(form, path);
  const values = Object.entries(form.values).map(([name, [value = '']]) => [name, value] as const);
  return () => from.post(path, { ...Object.fromEntries(values), ...typed });
}

async function send(from: Browser, path: string, typed: { [field: string]: string }): Promise<Response> {
  return (await fill(from, path, typed))();
}

async function begin(name: string): Promise<string> {
  const typed = {
    name,
    languages: 'de',
    scaleId: scale.frameworkId,
    licence: 'CC BY 4.0',
    description: 'Ours.',
  };
  const answer = await send(one, `${base}/new`, typed);
  assert.equal(answer.status, 303, await answer.text());
  return answer.headers.get('location') ?? '';
}

async function add(draft: string, typed: { [field: string]: string }): Promise<string> {
  const answer = await send(one, `${draft}/items/new`, typed);
  assert.equal(answer.status, 303, await answer.text());
  const page = await textOf(draft);
  return new RegExp(`items/(skl_\\w+)">(?:<[^>]+>)*${typed.name}`).exec(page)?.[1] ?? assert.fail(page);
}

async function publish(draft: string): Promise<Response> {
  const form = readForms(await textOf(draft)).find(({ names }) => names.includes('seen'));
  assert.ok(form);
  return one.post(`${draft}/publish`, { seen: form.values.seen?.[0] ?? '' });
}

test('an author writes a framework, publishes it, and everybody and every program reads it', async () => {
  const draft = await begin('Nursing skills');
  const id = draft.split('/').at(-2) ?? '';
  const group = await add(draft, { kind: 'group', name: 'Wounds', code: 'W' });
  assert.match(await textOf(draft), /Nothing stands below the group/);
  const skill = await add(draft, {
    ...{ name: 'Wound care', code: 'W.1', broader: group },
    ...{ 'name-de': 'Wundversorgung', 'level-3': 'Treats burns.', alternatives: 'Dressing\r\nBandaging' },
  });
  await add(draft, { name: 'Reading a wound', broader: group, related: 'wound CARE' });
  assert.equal((await anybody.get(`/frameworks/${id}`)).status, 404);
  assert.equal((await publish(draft)).status, 303);

  const german = { 'accept-language': 'de' };
  const page = await (
    await server.app.request(`/frameworks/${id}/skills/${skill}`, { headers: german })
  ).text();
  assert.match(page, /<h1[^>]*>Wundversorgung/);
  assert.match(page, /Treats burns\./);
  assert.match(
    await textOf(`/frameworks/${id}`, anybody),
    /Nursing skills[\s\S]*Pine Hospital[\s\S]*Wound care/,
  );
  assert.match(await textOf('/frameworks', anybody), /Nursing skills/);
  assert.match(await textOf(`/skills/${skill}`, anybody), /Three steps[\s\S]*Treats burns\./);

  const data = { headers: { accept: 'application/ld+json' } };
  const jsonLd = await (await server.app.request(`${testUrl}/frameworks/${id}/skills/${skill}`, data)).json();
  assert.equal(jsonLd['@id'], `${deps.config.publicUrl}/frameworks/${id}/skills/${skill}`);
  assert.deepEqual(jsonLd.prefLabel, { en: 'Wound care', de: 'Wundversorgung' });
  assert.equal(jsonLd.broader, `${deps.config.publicUrl}/frameworks/${id}/skills/${group}`);
});

test('what our CASE service gives is what another Cairn imports', async () => {
  const draft = await begin('Ward skills');
  const id = draft.split('/').at(-2) ?? '';
  const group = await add(draft, { kind: 'group', name: 'Ward' });
  await add(draft, { name: 'Handing over', broader: group, code: 'H' });
  assert.equal((await publish(draft)).status, 303);
  const read = async (path: string) => (await server.app.request(`${testUrl}/ims/case/v1p1${path}`)).json();
  const { CFDocuments } = await read('/CFDocuments');
  const document = CFDocuments.find(({ title }: { title: string }) => title === 'Ward skills');
  assert.match(document.identifier, /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.equal(
    (await read(`/CFDocuments/${document.identifier}`)).uri,
    `${deps.config.publicUrl}/frameworks/${id}`,
  );
  const found = await read(`/CFPackages/${document.identifier}`);
  const item = found.CFItems.find(
    ({ humanCodingScheme }: { humanCodingScheme?: string }) => humanCodingScheme === 'H',
  );
  assert.deepEqual(await read(`/CFItems/${item.identifier}`), item);
  assert.equal(
    (await server.app.request(`${testUrl}/ims/case/v1p1/CFPackages/${item.identifier}`)).status,
    404,
  );

  service = async (url) => {
    assert.equal(url, `https://pine.example/ims/case/v1p0/CFPackages/${document.identifier}`);
    return found;
  };
  // Here it is written, so no import changes it; elsewhere it is new.
  const address = `https://pine.example/ims/case/v1p0/CFDocuments/${document.identifier}`;
  const here = await send(one, `${base}/fetch`, { address });
  assert.equal(here.status, 409);
  assert.match(await here.text(), /This framework is written here/);
  const elsewhere = await createOrganisation(server, { slug: 'oak' });
  const reader = await signIn(server, await createMember(server, elsewhere, ['author']));
  const begun = await send(reader, '/console/oak/frameworks/fetch', { address });
  assert.equal(begun.status, 303, await begun.text());
  const run = begun.headers.get('location') ?? '';
  await server.runJobs();
  assert.equal((await reader.post(`${run}/begin`, {})).status, 303);
  await server.runJobs();
  const list = await textOf('/console/oak/frameworks', reader);
  const source = /frameworks\/(frw_\w+)">(?:<[^>]+>)*Ward skills/.exec(list)?.[1];
  assert.match(
    await textOf(`/console/oak/frameworks/${source}`, reader),
    /Ward[\s\S]*Show one skill|Show 1 skill/,
  );
});

test('what a CASE service refuses, or is none, is said at the field, and what was typed comes back', async () => {
  const good = 'https://case.example/ims/case/v1p1/CFPackages/d1';
  const cases: [string, () => Promise<object>, RegExp][] = [
    ['https://case.example/packages/d1', async () => ({}), /This is no address of a framework/],
    [
      'http://case.example/ims/case/v1p1/CFPackages/d1',
      async () => ({}),
      /This is no address of a framework/,
    ],
    [
      good,
      async () => assert.fail(new FetchRefusal('fetch.status', '404')),
      /case\.example gave no framework/,
    ],
    [
      good,
      async () => assert.fail(new FetchRefusal('fetch.closed-address', 'x')),
      /not on the public internet/,
    ],
    [good, async () => assert.fail(new FetchRefusal('fetch.too-large', 'x')), /is too large/],
    [good, async () => ({ hello: 'world' }), /neither a CASE package nor/],
  ];
  for (const [address, answer, sentence] of cases) {
    service = answer;
    const refused = await send(one, `${base}/fetch`, { address });
    const page = await refused.text();
    assert.match(page, sentence, address);
    assert.ok(page.includes(`value="${address}"`), address);
  }
});

test('two authors lose nothing: the later one sees what the first saved', async () => {
  const draft = await begin('Shared skills');
  const skill = await add(draft, { name: 'Listening' });
  const late = await fill(two, `${draft}/items/${skill}`, { name: 'Hearing', description: 'Mine.' });
  assert.equal((await send(one, `${draft}/items/${skill}`, { name: 'Attending' })).status, 303);
  const refused = await late();
  assert.equal(refused.status, 409);
  const page = await refused.text();
  assert.match(page, /Saved now: “Attending”/);
  assert.match(page, /value="Hearing"/);
  const lateAbout = await fill(two, `${draft}/about`, { name: 'Theirs' });
  assert.equal((await send(one, `${draft}/about`, { name: 'Ours' })).status, 303);
  assert.match(await (await lateAbout()).text(), /Saved now: “Ours”/);
  const seen = readForms(await textOf(draft, two)).find(({ names }) => names.includes('seen'));
  assert.equal((await send(one, `${draft}/items/${skill}`, { code: 'L' })).status, 303);
  const publishing = await two.post(`${draft}/publish`, { seen: seen?.values.seen?.[0] ?? '' });
  assert.match(await publishing.text(), /The draft has changed since you saw it/);
});

test('a mapping is published level by level, everybody reads whose word it is, and it ends with a reason', async () => {
  const path = `/console/pine/scale-mappings/new?from=${scale.frameworkId}&to=frm_cairn-five-levels`;
  const typed = {
    'relation-1': 'equals',
    'to-1': '2',
    'relation-2': 'equals',
    'to-2': '2',
    source: 'Our board',
  };
  const bad = await (await send(one, path, typed)).text();
  assert.match(bad, /Two lines cannot both be true/);
  assert.match(bad, /value="Our board"/);
  const made = await send(one, path, { ...typed, 'relation-2': 'exceeds' });
  assert.equal(made.status, 303, await made.text());
  const page = await textOf(`/scales/${scale.frameworkId}`, anybody);
  assert.match(page, /Pine Hospital/);
  assert.match(page, /Middle[\s\S]{1,200}exceeds/);
  const withdrawn = await send(one, made.headers.get('location') ?? '', { reason: 'Too simple' });
  assert.equal(withdrawn.status, 303);
  assert.match(await textOf('/scales/frm_cairn-five-levels', anybody), /Withdrawn[\s\S]*Too simple/);
});

test('a scale is added in the console; a gap between its levels is said at the field', async () => {
  const typed = { name: 'Two steps', 'level-1': 'First', 'level-3': 'Third' };
  const refused = await send(one, '/console/pine/scales/new', typed);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /field-level-2[\s\S]*Give this level a name/);
  const added = await send(one, '/console/pine/scales/new', { ...typed, 'level-2': 'Second' });
  assert.equal(added.status, 303);
  assert.match(await textOf('/console/pine/skills'), /Two steps/);
});
