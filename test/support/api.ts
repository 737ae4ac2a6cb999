import assert from 'node:assert/strict';
import type { FetchDocument } from '@cairn/engine';
import { addPreset, exportPreset } from '../../packages/server/src/modules/assessment/index.ts';
import { type Program, type Scope, scopes } from '../../packages/server/src/modules/audit/index.ts';
import { addRun, saveOffer } from '../../packages/server/src/modules/catalog/index.ts';
import { giveTestimonial, writeReview } from '../../packages/server/src/modules/community/index.ts';
import { startCatalogueImport } from '../../packages/server/src/modules/imports/index.ts';
import { giveMany, offerSuspension } from '../../packages/server/src/modules/issuing/index.ts';
import { createApiToken } from '../../packages/server/src/modules/organisations/index.ts';
import {
  addScale,
  listSources,
  publishMapping,
  startImport,
} from '../../packages/server/src/modules/skills/index.ts';
import {
  addStandard,
  applyForAccreditation,
  makeStatement,
} from '../../packages/server/src/modules/trust/index.ts';
import { readTexts, startBulkCheck } from '../../packages/server/src/modules/verification/index.ts';
import { createWebhook, sendTest } from '../../packages/server/src/modules/webhooks/index.ts';
import type { OpenApiDocument, OpenApiOperation } from '../../packages/server/src/platform/open-api.ts';
import { type AwardingOrganisation, createAward, createAwardingOrganisation } from './awards.ts';
import { createMember, createOrganisation } from './people.ts';
import { type TestApp, testApp, testUrl } from './test-app.ts';

export interface Call {
  method?: string;
  /** Sent as JSON unless it is a text or bytes. */
  body?: unknown;
  /** In place of the token that may do everything; empty for none. */
  token?: string;
  headers?: { [name: string]: string };
}

export interface ApiApp extends TestApp {
  school: AwardingOrganisation;
  /** May do everything that the API offers. */
  token: string;
  tokenOf(wanted: readonly Scope[], school?: AwardingOrganisation): Promise<string>;
  /** Asks for a path under /api/v1. */
  call(path: string, call?: Call): Promise<Response>;
}

/** The whole server with an organisation whose program may do everything. */
export async function apiApp(): Promise<ApiApp> {
  // What is told to programs of others reaches nobody.
  const server = await testApp(
    {},
    { postTo: async () => ({ status: 200, text: 'Thank you.' }), fetchLarge: fetchCase },
  );
  const school = await createAwardingOrganisation(
    server,
    {},
    { name: 'Northern School', kind: 'accreditor' },
  );
  const tokenOf: ApiApp['tokenOf'] = async (wanted, { organisation, owner } = school) => {
    const command = { organisationId: organisation.id, name: 'Test program', scopes: wanted };
    return (await createApiToken(server.deps, owner, command)).token;
  };
  const token = await tokenOf(scopes);
  const call: ApiApp['call'] = async (path, { method = 'GET', body, token: other = token, headers } = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    return server.app.request(`${testUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(other === '' ? {} : { authorization: `Bearer ${other}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    });
  };
  return { ...server, school, token, tokenOf, call };
}

/** A CASE service that has one framework, whatever it is asked for. */
const fetchCase: FetchDocument = async (url) => {
  const CFDocument = { identifier: 'd1', uri: 'https://case.example.org/d1', title: 'Trades' };
  const CFItems = [{ identifier: 'i1', uri: 'https://case.example.org/i1', fullStatement: 'Welding' }];
  const body = new TextEncoder().encode(JSON.stringify({ CFDocument, CFItems, CFAssociations: [] }));
  return { url, contentType: 'application/json', body };
};

/** What the addresses and bodies of the document's examples are filled with: things of one organisation. */
export type World = { [member: string]: string | number };

export async function worldOf({ deps, runJobs }: TestApp, school: AwardingOrganisation): Promise<World> {
  const { organisation, owner, edition } = school;
  const told = { organisationId: organisation.id, address: 'https://records.example.org/in' };
  const wishes = { description: 'Records', eventTypes: ['achievement.published'] as const };
  const { webhookId } = (await createWebhook(deps, owner, { ...told, ...wishes })).webhook;
  const deliveryId = await sendTest(deps, owner, { organisationId: organisation.id, webhookId });
  await offerSuspension(deps, owner, { organisationId: organisation.id, offersSuspension: true });
  const levels = [{ name: 'Basic' }, { name: 'Advanced' }];
  const scale = { organisationId: organisation.id, name: 'Two', language: 'en', levels };
  const { frameworkId: scaleId } = await addScale(deps, owner, scale);
  const { mappingId } = await publishMapping(deps, owner, {
    ...{ organisationId: organisation.id, fromScaleId: scaleId, toScaleId: 'frm_onet-level' },
    lines: [{ from: 1, relation: 'equals', to: 2 }],
    source: 'Our board',
  });
  const { aboutId, statementId } = await receiveStatement({ deps }, school);
  const { applicationId, standardId } = await receiveApplication({ deps }, school);
  const expiresAt = new Date('2027-06-30T00:00:00Z');
  const { award, holder } = await createAward({ deps, runJobs }, school, { expiresAt });
  const { achievementRunId, offerId } = await createRun({ deps }, school);
  const runId = await giveMany(deps, school.registrar, {
    ...{ organisationId: organisation.id, requestKey: deps.newId('req') },
    wishes: [{ achievementId: edition.achievementId, email: 'one-of-many@example.org' }],
  });
  const table = { name: 'skills.csv', bytes: new TextEncoder().encode('name\nWelding\n') };
  const imported = { organisationId: organisation.id, files: [table], given: {} };
  const importId = await startImport(deps, owner, { ...imported, first: 'run' });
  const catalogueImportId = await startCatalogueImport(deps, owner, {
    organisationId: organisation.id,
    file: { name: 'courses.csv', bytes: new TextEncoder().encode('id,title\nK-9,Knots\n') },
    given: { language: 'en', skillLevel: 1, publishes: false },
  });
  const program: Program = {
    ...{ kind: 'program', apiTokenId: 'tok_of_the_world', name: 'Test program', scopes },
    organisationId: organisation.id,
  };
  const checkId = await startBulkCheck(deps, program, {
    ...{ name: 'Applicants', presented: readTexts([{ presented: award.id }]) },
    requestKey: deps.newId('req'),
  });
  await runJobs();
  const said = { editionId: edition.editionId, text: 'Clear and short.', language: 'en' };
  const marks = { overall: 4, content: 5 };
  const { id: reviewId } = await writeReview(deps, holder, { ...said, marks, isNamed: true });
  await giveTestimonial(deps, holder, said);
  const { id: testimonialId } = await deps.database
    .selectFrom('community.testimonial')
    .select('id')
    .where('person_id', '=', holder.personId)
    .executeTakeFirstOrThrow();
  const exported = await exportPreset(deps, owner, edition);
  const preset = { ...exported, in: { en: { name: deps.newId('name'), about: '' } } };
  const { presetId } = await addPreset(deps, owner, { organisationId: organisation.id, preset });
  const sources = await listSources(deps, { organisationId: organisation.id });
  return {
    checkId,
    importId,
    presetId,
    catalogueImportId,
    frameworkId: sources[0]?.sourceId ?? '',
    organisationId: organisation.id,
    achievementId: edition.achievementId,
    edition: edition.number,
    skillId: edition.skills[0]?.skillId ?? '',
    scaleId,
    ...{ mappingId, fromScaleId: scaleId, toScaleId: 'frm_onet-level', withScaleId: scaleId },
    awardId: award.id,
    credentialId: award.credential?.id ?? '',
    webhookId,
    deliveryId,
    runId,
    achievementRunId,
    offerId,
    aboutId,
    statementId,
    ...{ applicationId, standardId },
    reviewId,
    testimonialId,
  };
}

/** A run that is a draft still, of what the organisation offers, with two offers. */
async function createRun(
  { deps }: Pick<TestApp, 'deps'>,
  { owner, edition: { achievementId } }: Pick<AwardingOrganisation, 'owner' | 'edition'>,
): Promise<{ achievementRunId: string; offerId: string }> {
  const { runId } = await addRun(deps, owner, {
    achievementId,
    wording: {
      ...{ name: 'Spring', pace: 'self-paced', delivery: 'online', timeZone: 'Europe/Berlin', languages: [] },
      ...{ hasWaitingList: false, note: '', policies: {} },
    },
  });
  const wording = {
    ...{ track: 'certified' as const, price: { minor: 0, currency: 'EUR' }, costs: {}, forWhom: '' },
    ...{ includes: [], taxNote: '', policies: {} },
  };
  await saveOffer(deps, owner, { achievementId, runId, wording });
  const { offerId } = await saveOffer(deps, owner, { achievementId, runId, wording });
  return { achievementRunId: runId, offerId };
}

/** Another organisation, with a partnership that it says of this one and that waits to be confirmed. */
async function receiveStatement(
  { deps }: Pick<TestApp, 'deps'>,
  { organisation }: Pick<AwardingOrganisation, 'organisation'>,
): Promise<{ aboutId: string; statementId: string }> {
  const other = await createOrganisation({ deps });
  const { id: statementId } = await makeStatement(deps, await createMember({ deps }, other, ['owner']), {
    speakerId: other.id,
    subject: { organisation: organisation.id },
    wording: { kind: 'partnership', role: 'hires' },
  });
  return { aboutId: other.id, statementId };
}

/** Somebody else applies to this organisation, which has a standard. */
export async function receiveApplication(
  { deps }: Pick<TestApp, 'deps'>,
  { organisation, owner }: Pick<AwardingOrganisation, 'organisation' | 'owner'>,
): Promise<{ applicationId: string; standardId: string }> {
  const { id: standardId } = await addStandard(deps, owner, {
    ...{
      organisationId: organisation.id,
      name: `Standard ${deps.newId('std')}`,
      points: ['It is assessed.'],
    },
  });
  const other = await createOrganisation({ deps });
  const asker = await createMember({ deps }, other, ['owner']);
  const { subjectId: applicationId } = await applyForAccreditation(deps, asker, {
    ...{ organisationId: other.id, accreditorId: organisation.id, standardId },
    ...{ evidence: 'We assess all of it.', links: [] },
  });
  return { applicationId, standardId };
}

/** An operation as the document has it. */
export interface DocumentedOperation {
  path: string;
  method: string;
  operation: OpenApiOperation;
}

export async function readDocument({ call }: Pick<ApiApp, 'call'>): Promise<OpenApiDocument> {
  return (await call('/openapi.json', { token: '' })).json() as Promise<OpenApiDocument>;
}

export function operationsOf({ paths }: OpenApiDocument): DocumentedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** The path with things of the world in place of its parameters. */
export function fillPath(path: string, world: World): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => String(world[name] ?? assert.fail(name)));
}

/** The example of the operation's body, with ids of the world; undefined where it takes none. */
export function exampleOf({ operation }: DocumentedOperation, world: World): unknown {
  const media = operation.requestBody?.content['application/json'];
  return media && fillIds(media.example, world);
}

function fillIds(value: unknown, world: World, member = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => fillIds(each, world, member.replace(/s$/, '')));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, fillIds(each, world, name)]),
    );
  return typeof value === 'string' && /Id$/.test(member) ? (world[member] ?? value) : value;
}
