import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import {
  createMember,
  createOrganisation,
  mailbox,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import {
  addStandard,
  applyForAccreditation,
  checkDomains,
  getProvider,
  listStandards,
  mostStandards,
  pageApplications,
  placesOf,
  readApplication,
  retireStandard,
  reviewAccreditations,
} from '../../modules/trust/index.ts';
import { FetchRefusal } from '../../platform/safe-address.ts';

const server = await testApp();
const { deps, runJobs } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'The School' });
const agency = await createOrganisation(server, { slug: 'agency', name: 'The Agency', kind: 'accreditor' });
const firm = await createOrganisation(server, { slug: 'firm', name: 'The Firm', kind: 'employer' });
const agentPerson = await createMember(server, agency, ['owner']);
const agent = await signIn(server, agentPerson);
const employerPerson = await createMember(server, firm, ['owner']);
const employer = await signIn(server, employerPerson);
const owner = await signIn(server, school.owner);
const anybody = openBrowser(server);
const { achievementId } = school.edition;

const textOf = async (address: string) => {
  const answer = await anybody.get(address);
  assert.equal(answer.status, 200, address);
  return answer.text();
};

async function made(answer: Response): Promise<string> {
  assert.equal(answer.status, 303, await answer.clone().text());
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
}

const accreditation = {
  ...{ organisation: 'school', achievementId, kind: 'accreditation' },
  ...{ standard: 'Code of 2026', conditions: 'One visit a year.', validUntil: '2036-06-30' },
};

async function verdictOf(document: string): Promise<string> {
  const page = await anybody.post('/verify', { presented: document });
  assert.equal(page.status, 200);
  return /verdict-panel__word">([^<]+)</.exec(await page.text())?.[1] ?? '';
}

test('an accreditation is signed, shown and checked; withdrawn, it says so, and an old badge keeps what was true', async () => {
  assert.match(await textOf(`/achievements/${achievementId}`), /Not accredited/);
  const id = await made(await agent.post('/console/agency/statements/new', accreditation));
  await runJobs();
  assert.match(await textOf(`/statements/${id}`), /The Agency accredits/);
  const wanted = { accept: 'application/vc+ld+json' };
  const signed = await server.app.request(`http://localhost:3000/statements/${id}`, { headers: wanted });
  const document = await signed.text();
  assert.equal(signed.headers.get('content-type'), 'application/vc+ld+json');
  const credential = JSON.parse(document) as { type: string[]; credentialSubject: { id: string } };
  assert.deepEqual(credential.type, ['VerifiableCredential', 'EndorsementCredential']);
  assert.match(credential.credentialSubject.id, new RegExp(`/achievements/${achievementId}$`));
  assert.equal(await verdictOf(document), 'Valid');
  const page = await textOf(`/achievements/${achievementId}`);
  assert.ok(page.includes('under Code of 2026') && !page.includes('Not accredited'));
  assert.ok((await textOf('/organisations/school')).includes('The Agency'));
  const { award } = await createAward(server, school);

  const withdrawal = { reason: 'The visit did not take place.' };
  const address = `/console/agency/statements/${id}`;
  assert.equal((await owner.post(`/console/school/statements/${id}/withdraw`, withdrawal)).status, 404);
  assert.equal((await agent.post(`${address}/withdraw`, { reason: '' })).status, 422);
  server.setNow(new Date(deps.now().getTime() + 60_000).toISOString());
  assert.equal((await agent.post(`${address}/withdraw`, withdrawal)).status, 303);
  assert.equal((await agent.post(`${address}/withdraw`, withdrawal)).status, 409);
  await runJobs();
  assert.equal(await verdictOf(document), 'Revoked');
  const now = await textOf(`/achievements/${achievementId}`);
  assert.ok(now.includes('Not accredited') && now.includes('withdrawn on'));
  assert.ok((await textOf(`/statements/${id}`)).includes(withdrawal.reason));
  assert.ok((await textOf(`/awards/${award.id}`)).includes('Accredited when it was given'));
  const subjects = (await mailbox(server, school.owner.email)).map(({ subject }) => subject);
  assert.ok(subjects.some((subject) => subject.startsWith('Withdrawn: Accreditation')));
});

test('nobody sees a partnership before the other side has confirmed it', async () => {
  const wish = { organisation: 'school', kind: 'partnership', role: 'hires' };
  const id = await made(await employer.post('/console/firm/statements/new', wish));
  await runJobs();
  assert.equal((await anybody.get(`/statements/${id}`)).status, 404);
  assert.ok(!(await textOf('/organisations/school')).includes('The Firm'));
  assert.equal((await employer.post(`/console/firm/statements/${id}/confirm`)).status, 404);
  const place = `/console/school/statements/${id}`;
  assert.ok((await (await owner.get(place)).text()).includes('Is it so?'));
  assert.equal((await owner.post(`${place}/confirm`)).status, 303);
  assert.equal((await owner.post(`${place}/confirm`)).status, 303);
  assert.equal((await owner.post(`${place}/decline`)).status, 409);
  await runJobs();
  assert.ok((await textOf('/organisations/school')).includes('The Firm'));
  assert.ok((await textOf('/organisations/firm')).includes('The School'));
  const subjects = (await mailbox(server, employerPerson.email)).map(({ subject }) => subject);
  assert.ok(subjects.includes('Confirmed: your partnership for “The School”'));
  assert.equal(await verdictOf(await textOf(`/statements/${id}/credential.json`)), 'Valid');
});

test('only accreditors accredit, nobody speaks of themselves, and the same is said once', async () => {
  const again = { ...accreditation, achievementId: '' };
  assert.equal((await employer.post('/console/firm/statements/new', again)).status, 403);
  assert.equal(
    (await agent.post('/console/agency/statements/new', { ...again, organisation: 'agency' })).status,
    422,
  );
  assert.equal((await agent.post('/console/agency/statements/new', { ...again, standard: '' })).status, 422);
  await made(await agent.post('/console/agency/statements/new', again));
  assert.equal((await agent.post('/console/agency/statements/new', again)).status, 409);
});

test('what a statement says never changes, and no statement is erased', async () => {
  const { database } = deps;
  const change = database.updateTable('trust.statement').set({ conditions: 'None.' }).execute();
  await assert.rejects(change, /never changes/);
  const back = database
    .updateTable('trust.statement')
    .set({ withdrawn_at: null, withdrawal_reason: null })
    .where('withdrawn_at', 'is not', null)
    .execute();
  await assert.rejects(back, /stays/);
  await assert.rejects(database.deleteFrom('trust.statement').execute(), /never erased/);
});

test('an accreditation is applied for, judged by the points of a standard, decided, and looked at again after a year', async () => {
  const console = '/console/agency';
  const standard = { name: 'Code of 2027', points: 'Outcomes are assessed.\nMarks are sampled.' };
  assert.equal((await owner.post('/console/school/standards', standard)).status, 403);
  assert.equal((await agent.post(`${console}/standards`, { ...standard, points: ' ' })).status, 422);
  assert.equal((await agent.post(`${console}/standards`, standard)).status, 303);
  const page = await (await owner.get('/console/school/accreditation/new?accreditor=agency')).text();
  const standardId = /<option value="(std_[^"]+)"/.exec(page)?.[1] ?? '';
  const wish = { accreditor: 'agency', standardId, achievementId, evidence: 'Forty marked exams.' };
  const bad = { ...wish, links: 'javascript:alert(1)' };
  assert.equal((await owner.post('/console/school/accreditation/new', bad)).status, 422);
  const asked = { ...wish, links: 'https://school.example.org/samples' };
  const caseId = await made(await owner.post('/console/school/accreditation/new', asked));
  const place = `${console}/cases/${caseId}`;
  const opened = await (await agent.get(place)).text();
  assert.ok(
    opened.includes('Outcomes are assessed.') && opened.includes('https://school.example.org/samples'),
  );
  const decision = { decision: 'accepted', reason: 'The samples show it.' };
  assert.equal((await agent.post(`${place}/decide`, decision)).status, 409);
  const judgeAt = /href="(\/console\/agency\/accreditation\/[^"]+)"/.exec(opened)?.[1] ?? '';
  const judged = { judgement: ['met', 'partly'], note: ['', 'Ten of forty.'], conditions: 'Sample again.' };
  assert.equal((await agent.post(judgeAt, { ...judged, judgement: ['met'] })).status, 422);
  assert.equal((await agent.post(judgeAt, judged)).status, 303);
  assert.ok((await (await agent.get(judgeAt)).text()).includes('Ten of forty.'));
  assert.equal((await agent.post(`${place}/decide`, decision)).status, 303);
  await runJobs();
  const own = await (await owner.get(`/cases/${caseId}`)).text();
  const statement = /href="(\/statements\/[^"]+)"/.exec(own)?.[1] ?? '';
  assert.ok((await textOf(statement)).includes('Code of 2027'));
  const document = await textOf(`${statement}/credential.json`);
  assert.equal(await verdictOf(document), 'Valid');

  const now = deps.now();
  server.setNow(new Date(now.getTime() + 370 * 24 * 3_600_000).toISOString());
  await reviewAccreditations(deps);
  await reviewAccreditations(deps);
  // A year on, and nobody has decided: the one that is open stays the one that is to be decided.
  server.setNow(new Date(now.getTime() + 740 * 24 * 3_600_000).toISOString());
  await reviewAccreditations(deps);
  const back = await signIn(server, agentPerson);
  const queue = await (await back.get(`${console}/cases`)).text();
  const review = [...new Set(queue.match(/\/console\/agency\/cases\/cas_\w+/g))];
  assert.equal(review.length, 1);
  const ended = { decision: 'declined', reason: 'Nothing was sampled.' };
  assert.equal((await back.post(`${review[0]}/decide`, ended)).status, 303);
  await runJobs();
  assert.ok((await textOf(statement)).includes(ended.reason));
  assert.equal(await verdictOf(document), 'Revoked');
});

test('a domain is shown to be theirs by DNS or a file, and no longer when it is gone from both', async () => {
  const owner = await signIn(server, school.owner);
  const form = { legalName: 'The School Ltd', complaints: 'Write to the dean.', host: 'school.example.org' };
  assert.ok((await textOf('/organisations/school')).includes('not stated'));
  assert.equal((await owner.post('/console/school/provider', { ...form, host: 'https://x' })).status, 422);
  assert.equal((await owner.post('/console/school/provider/check')).status, 409);
  assert.equal((await owner.post('/console/school/provider', form)).status, 303);
  const place = placesOf(
    (await getProvider(deps, { organisationId: school.organisation.id })).domain ?? assert.fail(),
  );
  let [record, file] = ['', ''];
  const looking = {
    ...deps,
    resolveTxt: async (name: string) => (name === place.dns && record ? [record] : []),
    fetchDocument: async (url: string) => ({ url, contentType: 'text/plain', body: Buffer.from(file) }),
  };
  const look = async () => {
    await checkDomains(looking);
    return (await textOf('/organisations/school')).includes('shown to be theirs, since');
  };
  assert.equal(await look(), false);
  record = place.record;
  assert.equal(await look(), true);
  [record, file] = ['', `${place.record}\n`];
  assert.equal(await look(), true);
  const { resolveTxt, fetchDocument } = looking;
  looking.resolveTxt = () => Promise.reject(Object.assign(new Error('No answer.'), { code: 'ETIMEOUT' }));
  looking.fetchDocument = () => Promise.reject(new FetchRefusal('fetch.unreachable', 'No answer.'));
  assert.equal(await look(), true);
  looking.fetchDocument = () => Promise.reject(new FetchRefusal('fetch.status', 'Busy.', { status: 503 }));
  looking.now = () => new Date(deps.now().getTime() + 13 * 24 * 3_600_000);
  assert.equal(await look(), true);
  looking.now = () => new Date(deps.now().getTime() + 15 * 24 * 3_600_000);
  assert.equal(await look(), false);
  Object.assign(looking, { fetchDocument, now: deps.now });
  assert.equal(await look(), true);
  looking.fetchDocument = () => Promise.reject(new FetchRefusal('fetch.status', 'None.', { status: 404 }));
  looking.resolveTxt = () => Promise.reject(Object.assign(new Error('No name.'), { code: 'ENOTFOUND' }));
  assert.equal(await look(), false);
  Object.assign(looking, { resolveTxt, fetchDocument });
  assert.equal(await look(), true);
  file = '';
  assert.equal(await look(), false);
  const page = await textOf('/organisations/school');
  assert.ok(page.includes('The School Ltd') && page.includes('Write to the dean.'));
});

test('a standard is retired and keeps its applications; its name is free for the next one, and nobody applies by it', async () => {
  const judge = await createOrganisation(server, { kind: 'accreditor' });
  const owner = await createMember(server, judge, ['owner']);
  const school = await createOrganisation(server);
  const asker = await createMember(server, school, ['owner']);
  const command = { organisationId: judge.id, name: 'Quality', points: ['It is assessed.'] };
  const { id: standardId } = await addStandard(deps, owner, command);
  const apply = (standardId: string) =>
    applyForAccreditation(deps, asker, {
      ...{ organisationId: school.id, accreditorId: judge.id, standardId },
      ...{ evidence: 'All of it.', links: [] },
    });
  const { subjectId: applicationId } = await apply(standardId);
  await assert.rejects(addStandard(deps, owner, command), { code: 'trust.standard-exists' });
  const own = await signIn(server, owner);
  const at = `/console/${judge.slug}/standards`;
  for (const _time of ['once', 'twice'])
    assert.equal((await own.post(`${at}/${standardId}/retire`, {})).status, 303);
  assert.match(await (await own.get(at)).text(), /Retired on/);
  await assert.rejects(apply(standardId), { code: 'trust.standard-not-found' });
  const next = await addStandard(deps, owner, { ...command, points: ['Other points.'] });
  const kept = await readApplication(deps, asker, { organisationId: school.id, applicationId });
  assert.deepEqual(kept.application.points, command.points);
  assert.equal(kept.found?.state, 'open');
  const stranger = await createOrganisation(server);
  const member = await createMember(server, stranger, ['owner']);
  await assert.rejects(readApplication(deps, member, { organisationId: stranger.id, applicationId }), {
    code: 'trust.application-not-found',
  });
  await apply(next.id);
  const side = { organisationId: judge.id, side: 'received' as const, limit: 1 };
  const [newest, ...more] = await pageApplications(deps, owner, { ...side, after: undefined });
  assert.equal(more.length, 0);
  const { askedAt, id } = newest?.application ?? assert.fail('there is none');
  const [older] = await pageApplications(deps, owner, { ...side, after: { at: askedAt, id } });
  assert.notEqual(older?.application.id, id);
});

test('an accreditor has a bounded number of standards in use, and hears it in words', async () => {
  const judge = await createOrganisation(server, { kind: 'accreditor' });
  const owner = await createMember(server, judge, ['owner']);
  const add = (number: number) =>
    addStandard(deps, owner, { organisationId: judge.id, name: `Standard ${number}`, points: ['A point.'] });
  for (let number = 1; number < mostStandards; number += 1) await add(number);
  const last = await Promise.allSettled([add(98), add(99)]);
  assert.deepEqual(last.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const own = await signIn(server, owner);
  const refused = await own.post(`/console/${judge.slug}/standards`, { name: 'More', points: 'A point.' });
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Fifty standards are in use/);
  const [first] = await listStandards(deps, { organisationId: judge.id });
  await retireStandard(deps, owner, { organisationId: judge.id, standardId: first?.id ?? '' });
  await add(100);
  assert.equal((await listStandards(deps, { organisationId: judge.id })).length, mostStandards + 1);
});
