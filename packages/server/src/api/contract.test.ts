import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../test/support/achievements.ts';
import {
  apiApp,
  exampleOf,
  fillPath,
  operationsOf,
  readDocument,
  receiveApplication,
  type World,
  worldOf,
} from '../../../../test/support/api.ts';
import { createMember, createOrganisation } from '../../../../test/support/people.ts';
import { addItem, addScale, createFramework, publishMapping } from '../modules/skills/index.ts';
import { appendToLog } from '../modules/transparency/index.ts';
import { addStandard, confirmStatement } from '../modules/trust/index.ts';
import { apiDocumentWords, wordsFor } from '../web/words/index.ts';
import { checkerOf } from './checker.test-support.ts';
import { problemCodes } from './document.ts';

const server = await apiApp();
const document = await readDocument(server);
const world = await worldOf(server, server.school);
// What was signed until here is in the log.
while ((await appendToLog(server.deps)) > 0);

/** With an achievement that has a draft with all that it needs. */
async function withDraft(): Promise<World> {
  const { organisation, owner } = server.school;
  const wanted = { organisationId: organisation.id, author: owner };
  const { edition } = await createDraftAchievement(server, wanted);
  return { ...world, achievementId: edition.achievementId };
}

/** With a statement of another organisation that waits to be confirmed; what is withdrawn was confirmed. */
async function withStatement(path: string): Promise<World> {
  const things = await worldOf(server, server.school);
  if (path.endsWith('/withdraw')) {
    const { organisation, owner } = server.school;
    const named = { organisationId: organisation.id, statementId: String(things.statementId) };
    await confirmStatement(server.deps, owner, named);
  }
  return things;
}

/** With a framework of the organisation's own that can be published. */
async function withFramework(): Promise<World> {
  const { organisation, owner } = server.school;
  const about = {
    ...{ language: 'en', languages: [], scaleId: String(world.scaleId) },
    words: { en: { name: 'Our skills' } },
  };
  const organisationId = organisation.id;
  const sourceId = await createFramework(server.deps, owner, { organisationId, about });
  const words = { en: { name: 'Welding' } };
  const change = { kind: 'skill' as const, isTransversal: false, words, related: [], levels: {} };
  await addItem(server.deps, owner, { organisationId, sourceId, change });
  return { ...world, frameworkId: sourceId };
}

/** With a scale of which nobody has said anything, and a mapping of another that can be withdrawn. */
async function withMapping(): Promise<World> {
  const { organisation, owner } = server.school;
  const add = async () => {
    const levels = [{ name: 'Low' }, { name: 'High' }];
    const scale = { organisationId: organisation.id, name: 'Another', language: 'en', levels };
    return (await addScale(server.deps, owner, scale)).frameworkId;
  };
  const { mappingId } = await publishMapping(server.deps, owner, {
    ...{ organisationId: organisation.id, fromScaleId: await add(), toScaleId: 'frm_onet-level' },
    lines: [{ from: 1, relation: 'equals', to: 2 }],
    source: 'Our board',
  });
  return { ...world, mappingId, fromScaleId: await add() };
}

/** With another accreditor, which has a standard. */
async function withAccreditor(): Promise<World> {
  const accreditor = await createOrganisation(server, { kind: 'accreditor' });
  const owner = await createMember(server, accreditor, ['owner']);
  const named = { organisationId: accreditor.id, name: 'Quality', points: ['It is assessed.'] };
  const { id: standardId } = await addStandard(server.deps, owner, named);
  return { ...world, accreditorId: accreditor.id, standardId };
}

/** With an application that nobody has decided. */
async function withApplication(): Promise<World> {
  return { ...world, ...(await receiveApplication(server, server.school)) };
}

/** What the operation can be done with, without harm to those that come after it. */
async function thingsFor(path: string, method: string): Promise<World> {
  if (path.includes('/frameworks/{frameworkId}/draft')) return withFramework();
  if (path.includes('/draft/')) return withDraft();
  if (path.includes('/accreditation-applications/')) return withApplication();
  if (path === '/accreditation-applications') return withAccreditor();
  if (method === 'delete') return worldOf(server, server.school);
  if (/\/statements\/.*\/\w+$/.test(path)) return withStatement(path);
  if (path.includes('/scale-mappings')) return withMapping();
  return path.endsWith('/draft') ? withDraft() : world;
}

for (const documented of operationsOf(document)) {
  const { path, method, operation } = documented;
  const [status = '', answer] = Object.entries(operation.responses)[0] ?? [];

  test(`${operation.operationId} takes what its document shows, and answers as it says`, async () => {
    const headers: { [name: string]: string } = {};
    const things = await thingsFor(path, method);
    if (operation.parameters.some(({ name }) => name === 'If-Match')) {
      const seen = await server.call(fillPath(path.replace(/\/(publish|review)$/, ''), things));
      headers['if-match'] = seen.headers.get('etag') ?? '';
    }
    const response = await server.call(fillPath(path, things), {
      method: method.toUpperCase(),
      body: exampleOf(documented, things),
      headers,
    });
    const text = await response.text();
    assert.equal(String(response.status), status, text);
    const [mediaType, media] = Object.entries(answer?.content ?? {})[0] ?? [];
    assert.equal(response.headers.get('content-type'), mediaType ?? null);
    for (const name of Object.keys(answer?.headers ?? {})) assert.ok(response.headers.get(name), name);
    if (mediaType === 'application/json')
      assert.deepEqual(checkerOf(media?.schema ?? {}, document).parse(JSON.parse(text)), JSON.parse(text));
    else assert.equal(text.length > 0, mediaType !== undefined);
  });

  test(`${operation.operationId} answers problems as its document says`, async () => {
    const response = await server.call(fillPath(path, world), { method: method.toUpperCase(), token: '' });
    const problem = operation.responses.default?.content?.['application/problem+json'];
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    checkerOf(problem?.schema ?? {}, document).parse(await response.json());
  });

  test(`the document of ${operation.operationId} shows an example of its body that its own schema takes`, () => {
    const media = operation.requestBody?.content['application/json'];
    if (!media) return;
    checkerOf(media.schema, document).parse(media.example);
  });
}

test('every operation, parameter and member is described', () => {
  const silent = operationsOf(document).flatMap(({ operation }) =>
    operation.parameters
      .filter(({ description }) => description === '')
      .map(({ name }) => `${operation.operationId} ${name}`),
  );
  for (const [name, schema] of Object.entries(document.components.schemas))
    for (const [member, { description }] of Object.entries(schema.properties ?? {}))
      if (!description) silent.push(`${name}.${member}`);
  assert.deepEqual(silent, []);
});

test('nothing is described that does not exist', () => {
  const { operations, schemas, parameters } = apiDocumentWords;
  const names = operationsOf(document).map(({ operation }) => operation.operationId);
  const taken = new Set(
    operationsOf(document).flatMap(({ operation }) => operation.parameters.map(({ name }) => name)),
  );
  const unknown = [
    ...Object.keys(operations).filter((id) => !names.includes(id)),
    ...Object.keys(parameters).filter((name) => !taken.has(name)),
    ...Object.entries(schemas).flatMap(([name, members]) =>
      Object.keys(members)
        .filter((member) => !document.components.schemas[name]?.properties?.[member])
        .map((member) => `${name}.${member}`),
    ),
  ];
  assert.deepEqual(unknown, []);
});

test('every code of a module that an operation calls is a code of the API', () => {
  const codes = problemCodes();
  const starts = new Set(codes.map((code) => code.split('.')[0]));
  for (const start of [
    'api',
    'organisations',
    'assessment',
    'catalog',
    'community',
    'issuing',
    'site',
    'skills',
    'verification',
    'webhooks',
  ])
    assert.ok(starts.has(start), start);
  const all = Object.keys(wordsFor('en').refusals).filter((code) => starts.has(code.split('.')[0] ?? ''));
  assert.deepEqual(codes, all.sort());
});
