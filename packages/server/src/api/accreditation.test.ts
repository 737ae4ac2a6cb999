import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';
import { createMember, createOrganisation } from '../../../../test/support/people.ts';
import { createApiToken } from '../modules/organisations/index.ts';
import { addStandard } from '../modules/trust/index.ts';
import { createWebhook } from '../modules/webhooks/index.ts';

const server = await apiApp();
const { deps } = server;
const { organisation: judge, owner } = server.school;
const { id: standardId } = await addStandard(deps, owner, {
  ...{ organisationId: judge.id, name: 'Quality', points: ['It is assessed.', 'It is reviewed.'] },
});
const school = await createOrganisation(server);
const dean = await createMember(server, school, ['owner']);
const scopes = ['statements:read', 'statements:write'] as const;
const { token } = await createApiToken(deps, dean, { organisationId: school.id, name: 'Records', scopes });
const all = '/accreditation-applications';

interface Read {
  applicationId: string;
  state: string;
  checklist?: { judgement: string }[];
  statementId?: string;
  reason?: string;
}

async function call(path: string, body: unknown, given: { token?: string; status: number }): Promise<Read> {
  const { token, status } = given;
  const sent = { method: 'POST', body, ...(token === undefined ? {} : { token }) };
  const response = await server.call(path, sent);
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text);
}

const apply = () =>
  call(
    all,
    { accreditorId: judge.slug, standardId, evidence: 'All of it.', links: ['https://school.example'] },
    { token, status: 201 },
  );
const judged = {
  checklist: [
    { judgement: 'met', note: 'Seen.' },
    { judgement: 'partly', note: '' },
  ],
  validUntil: '2030-01-01T00:00:00Z',
};

async function eventsOf(organisationId: string): Promise<{ type: string; decision?: string }[]> {
  await server.runJobs();
  const rows = await deps.database
    .selectFrom('webhooks.event')
    .select('body')
    .where('organisation_id', '=', organisationId)
    .orderBy('occurred_at')
    .execute();
  return rows.map(({ body }) => {
    const { type, data } = JSON.parse(String(body));
    return { type, ...(data.decision && { decision: data.decision }) };
  });
}

test('a program applies, another judges and accredits; the other side reads it, and both hear of it', async () => {
  const eventTypes = ['accreditation.asked', 'accreditation.decided'] as const;
  for (const [person, { id: organisationId }] of [
    [owner, judge],
    [dean, school],
  ] as const)
    await createWebhook(deps, person, {
      ...{ organisationId, address: 'https://records.example.org/in', description: 'Records', eventTypes },
    });
  const { applicationId } = await apply();
  const one = `${all}/${applicationId}`;
  const early = await server.call(`${one}/decision`, {
    ...{ method: 'POST', body: { decision: 'accepted', reason: 'Good.' } },
  });
  assert.equal(early.status, 409);
  const found = await call(`${one}/checklist`, judged, { status: 200 });
  assert.deepEqual(
    found.checklist?.map(({ judgement }) => judgement),
    ['met', 'partly'],
  );
  const seen = (await (await server.call(one, { token })).json()) as Read;
  assert.equal(seen.checklist, undefined, 'the applicant reads it once it is decided');
  const decided = await call(`${one}/decision`, { decision: 'accepted', reason: 'Good.' }, { status: 200 });
  assert.deepEqual([decided.state, decided.reason], ['accepted', 'Good.']);
  const statement = await server.call(`/statements/${decided.statementId}`, { token });
  assert.partialDeepStrictEqual(await statement.json(), { kind: 'accreditation', standard: 'Quality' });
  const again = await server.call(`${one}/decision`, {
    ...{ method: 'POST', body: { decision: 'declined', reason: 'No.' } },
  });
  assert.equal(again.status, 409);
  assert.deepEqual(await eventsOf(judge.id), [
    { type: 'accreditation.asked' },
    { type: 'accreditation.decided', decision: 'accepted' },
  ]);
  assert.deepEqual(await eventsOf(school.id), [{ type: 'accreditation.decided', decision: 'accepted' }]);
  const trail = await deps.database
    .selectFrom('audit.audit_entry')
    .select(['program_name', 'person_id'])
    .where('action', '=', 'case.decided')
    .execute();
  assert.deepEqual(trail, [{ program_name: 'Test program', person_id: null }]);
});

test('declined needs no checklist; who may not decide is refused, and another organisation finds nothing', async () => {
  const { applicationId } = await apply();
  const one = `${all}/${applicationId}/decision`;
  const decline = { decision: 'declined', reason: 'Not yet.' };
  const refused = async (token: string) =>
    (await server.call(one, { method: 'POST', body: decline, token })).status;
  assert.equal(await refused(token), 404, 'the applicant does not decide');
  assert.equal(await refused(await server.tokenOf(['statements:read'])), 403);
  const { state } = await call(one, decline, { status: 200 });
  assert.equal(state, 'declined');
});

test('nobody decides through a program what they asked themselves', async () => {
  const own = await createOrganisation(server);
  const { token: asks } = await createApiToken(
    deps,
    { ...owner, memberships: [...owner.memberships, { ...membershipOf(own), roles: ['owner'] }] },
    { organisationId: own.id, name: 'Own', scopes },
  );
  const body = { accreditorId: judge.id, standardId, evidence: 'Mine.' };
  const { applicationId } = await call(all, body, { token: asks, status: 201 });
  const decline = { method: 'POST', body: { decision: 'declined', reason: 'No.' } };
  const response = await server.call(`${all}/${applicationId}/decision`, decline);
  assert.deepEqual(
    [response.status, ((await response.json()) as { code: string }).code],
    [403, 'cases.own-case'],
  );
});

test('an application by a standard that was retired, or of another accreditor, is refused', async () => {
  const { id: old } = await addStandard(deps, owner, {
    ...{ organisationId: judge.id, name: 'Old', points: ['x'] },
  });
  assert.equal((await server.call(`/standards/${old}/retire`, { method: 'POST' })).status, 200);
  const body = { accreditorId: judge.id, standardId: old, evidence: 'All.' };
  assert.equal((await server.call(all, { method: 'POST', body, token })).status, 404);
  const nobody = { ...body, accreditorId: 'nobody' };
  assert.equal((await server.call(all, { method: 'POST', body: nobody, token })).status, 404);
});

function membershipOf({ id, slug, name, kind }: typeof school) {
  return { organisationId: id, slug, organisationName: name, kind };
}
