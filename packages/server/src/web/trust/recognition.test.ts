import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FetchDocument, type JsonObject, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, createOrganisation, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { withdrawStatement } from '../../modules/trust/index.ts';

const server = await testApp();
const { app, deps, runJobs } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'The School' });
const agency = await createOrganisation(server, { slug: 'agency', name: 'The Agency', kind: 'accreditor' });
const agentPerson = await createMember(server, agency, ['owner']);
const agent = await signIn(server, agentPerson);
const { achievementId } = school.edition;

const settings = { licence: '', sector: '', contactEmail: '', finderHosts: '' };
const say = async (statement: { [field: string]: string }) => {
  const made = await agent.post('/console/agency/statements/new', {
    organisation: 'school',
    standard: 'Code',
    ...statement,
  });
  assert.equal(made.status, 303);
  await runJobs();
  return (made.headers.get('location') ?? '').split('/').at(-1) ?? '';
};
const fetchOwn: FetchDocument = async (address) => {
  const answer = await app.request(address);
  const body = new Uint8Array(await answer.arrayBuffer());
  return { body, contentType: answer.headers.get('content-type') ?? '', url: address } as Awaited<
    ReturnType<FetchDocument>
  >;
};
const verdictOf = async (document: string) =>
  verify(document, { crypto: nodeCrypto, compression: nodeCompression, now: deps.now(), fetch: fetchOwn });
const documentOf = (id: string) => app.request(`/statements/${id}/recognized-entity.json`);

test('an accreditation becomes a Recognized Entity only where its organisation wants it, also one that was made before', async () => {
  const id = await say({ kind: 'accreditation', achievementId });
  assert.equal((await documentOf(id)).status, 404);
  assert.doesNotMatch(await (await agent.get(`/statements/${id}`)).text(), /recognized-entity/);
  assert.equal(
    (await agent.post('/console/agency/open-data', { ...settings, isRecognizing: 'on' })).status,
    303,
  );
  await runJobs();
  const answer = await documentOf(id);
  assert.equal(answer.headers.get('content-type'), 'application/vc+ld+json');
  const text = await answer.text();
  const credential = JSON.parse(text) as JsonObject & { credentialSubject: JsonObject[]; issuer: JsonObject };
  assert.deepEqual(credential.type, ['VerifiableCredential', 'RecognizedEntityCredential']);
  const [entity] = credential.credentialSubject;
  assert.equal(entity?.type, 'RecognizedEntity');
  assert.equal(entity?.name, 'The School');
  const schema = `http://localhost:3000/statements/${id}/output-schema.json`;
  assert.deepEqual(entity?.recognizedTo, [
    {
      type: 'RecognizedAction',
      action: 'issue',
      recognizedBy: credential.issuer.id,
      outputValidation: { id: schema, type: 'JsonSchema' },
    },
  ]);
  assert.match(
    JSON.stringify(await (await app.request(schema)).json()),
    new RegExp(`${achievementId}/editions`),
  );
  const report = await verdictOf(text);
  assert.equal(
    report.verdict,
    'valid',
    JSON.stringify(report.checks.filter(({ outcome }) => outcome !== 'passed')),
  );
  assert.match(await (await agent.get(`/statements/${id}`)).text(), /recognized-entity\.json/);
});

let approval = '';

test('whoever changes a word of it is found out', async () => {
  const id = await say({ kind: 'approval' });
  approval = id;
  const text = await (await documentOf(id)).text();
  assert.doesNotMatch(text, /outputValidation/);
  assert.equal((await app.request(`/statements/${id}/output-schema.json`)).status, 404);
  assert.notEqual((await verdictOf(text.replace('The School', 'Another School'))).verdict, 'valid');
});

test('what is withdrawn is revoked in both forms; an endorsement recognizes nobody', async () => {
  const id = approval;
  await withdrawStatement(deps, agentPerson, { organisationId: agency.id, statementId: id, reason: 'Over.' });
  await runJobs();
  assert.equal((await verdictOf(await (await documentOf(id)).text())).verdict, 'revoked');
  const endorsement = await say({ kind: 'endorsement', comment: 'Good.' });
  assert.equal((await documentOf(endorsement)).status, 404);
});

test('what was signed stays as it is, whatever becomes of the wish', async () => {
  const id = await say({ kind: 'approval' });
  const before = await (await documentOf(id)).text();
  assert.equal((await agent.post('/console/agency/open-data', settings)).status, 303);
  await runJobs();
  assert.equal(await (await documentOf(id)).text(), before);
  const later = await say({ kind: 'accreditation' });
  assert.equal((await documentOf(later)).status, 404);
  const change = deps.database.updateTable('trust.recognized_entity').set({ content: '{}' });
  await assert.rejects(change.execute(), /never changes/);
});
