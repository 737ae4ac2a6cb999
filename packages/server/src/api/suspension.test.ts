import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';
import { createAward, createAwardingOrganisation } from '../../../../test/support/awards.ts';
import { mailbox, signIn } from '../../../../test/support/people.ts';
import { amendAward } from '../modules/issuing/index.ts';

const server = await apiApp();
const { organisation, registrar } = server.school;
const issuerPath = `/organisations/${organisation.id}/issuer`;

interface Award {
  status: string;
  suspendedAt?: string;
  suspensionReason?: string;
}

const post = (path: string, body: unknown) => server.call(path, { method: 'POST', body });

async function read<Body>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text) as Body;
}

async function offer(offersSuspension: boolean): Promise<void> {
  const etag = (await server.call(issuerPath)).headers.get('etag') ?? '';
  const headers = { 'if-match': etag };
  const changed = await server.call(issuerPath, { method: 'PATCH', body: { offersSuspension }, headers });
  assert.equal((await read<{ offersSuspension: boolean }>(changed)).offersSuspension, offersSuspension);
}

/** What the engine says of the file of an award's newest badge. */
async function verdictOf(awardId: string): Promise<{ verdict: string; genuine: string }> {
  const page = await server.app.request(`http://localhost:3000/awards/${awardId}/credential.json`);
  const body = new Uint8Array(await page.arrayBuffer());
  const headers = { 'content-type': 'application/vc+ld+json' };
  return read(await server.call('/verify', { method: 'POST', body, headers }));
}

test('a badge that may be suspended says so, is suspended, counts again, and everybody hears of it', async () => {
  await offer(true);
  const { award, holder } = await createAward(server, server.school);
  const path = `/awards/${award.id}`;
  assert.equal((await verdictOf(award.id)).verdict, 'valid');
  const reason = 'The identity of the holder is looked into.';
  const suspended = await read<Award>(await post(`${path}/suspend`, { reason }));
  assert.deepEqual([suspended.status, suspended.suspensionReason], ['suspended', reason]);
  assert.equal((await read<Award>(await post(`${path}/suspend`, { reason }))).status, 'suspended');
  const other = await read<{ code: string }>(await post(`${path}/suspend`, { reason: 'Other.' }), 409);
  assert.equal(other.code, 'issuing.already-suspended');
  await server.runJobs();
  const { verdict, genuine } = await verdictOf(award.id);
  assert.deepEqual([verdict, genuine], ['suspended', 'yes']);

  const page = await (await server.app.request(`http://localhost:3000${path}`)).text();
  assert.match(page, /Suspended/);
  assert.match(
    page,
    /The badge is genuine, and its issuer has put it on hold[\s\S]*Why: [^<]*identity of the holder/,
  );
  const browser = await signIn(server, holder);
  assert.match(await (await browser.get(`/wallet/${award.id}`)).text(), /genuine, but suspended/);
  assert.match(await (await browser.get('/wallet')).text(), /Suspended/);
  const check = await browser.post('/verify', { presented: `http://localhost:3000${path}`, expected: '' });
  assert.match(await check.text(), /The badge is genuine, and its issuer has put it on hold/);
  const list = await server.call('/awards?status=suspended');
  assert.equal((await read<{ items: Award[] }>(list)).items.length, 1);

  const lifted = await read<Award>(await post(`${path}/reinstate`, { reason: 'It is cleared up.' }));
  assert.deepEqual([lifted.status, lifted.suspendedAt], ['issued', undefined]);
  await server.runJobs();
  assert.equal((await verdictOf(award.id)).verdict, 'valid');
  const again = await read<{ code: string }>(await post(`${path}/reinstate`, { reason: 'x' }), 409);
  assert.equal(again.code, 'issuing.not-suspended');
  const subjects = (await mailbox(server, holder.email)).map(({ subject }) => subject);
  assert.ok(
    subjects.some((subject) => subject.startsWith('Your badge is on hold')),
    subjects.join(),
  );
  assert.ok(
    subjects.some((subject) => subject.startsWith('Your badge counts again')),
    subjects.join(),
  );
  const events = await server.pool.query(
    `select value, reason from issuing.status_event where purpose = 'suspension' order by at, value desc`,
  );
  assert.deepEqual(
    events.rows.map(({ value }) => value),
    [1, 0],
  );
});

test('a badge that was signed without the entry is not suspended, and its registrar reads what can be done', async () => {
  await offer(false);
  const { award } = await createAward(server, server.school);
  const path = `/awards/${award.id}`;
  const refused = await post(`${path}/suspend`, { reason: 'Why not.' });
  const { code, detail } = await read<{ code: string; detail: string }>(refused, 409);
  assert.equal(code, 'issuing.not-suspendable');
  assert.match(detail, /Revoke it/);
  assert.equal((await read<Award>(await server.call(path))).status, 'issued');
  await offer(true);
  const browser = await signIn(server, registrar);
  const base = `/console/${organisation.slug}/awards/${award.id}`;
  assert.match(await (await browser.get(base)).text(), /Suspend…/);
  assert.match(await (await browser.get(`${base}/suspend`)).text(), /signed without an entry for suspension/);
});

test('in the console a registrar suspends with a reason and lifts it; who may only look is told so', async () => {
  await offer(true);
  const { award } = await createAward(server, server.school);
  const browser = await signIn(server, registrar);
  const base = `/console/${organisation.slug}/awards/${award.id}`;
  assert.equal((await browser.post(`${base}/suspend`, { reason: ' ' })).status, 422);
  assert.equal((await browser.post(`${base}/suspend`, { reason: 'Looked into.' })).status, 303);
  const page = await (await browser.get(base)).text();
  assert.match(page, /Suspended/);
  assert.match(page, /Lift the suspension…/);
  assert.equal((await browser.post(`${base}/reinstate`, { reason: 'Cleared up.' })).status, 303);
  assert.match(await (await browser.get(base)).text(), /In force/);
});

test('a suspended badge that is signed anew stays suspended, and can be revoked', async () => {
  await offer(true);
  const { award } = await createAward(server, server.school);
  await read(await post(`/awards/${award.id}/suspend`, { reason: 'Looked into.' }));
  await offer(false);
  const organisationId = organisation.id;
  const named = { organisationId, awardId: award.id, holderName: 'Right Name', reason: 'Misspelt.' };
  await amendAward(server.deps, registrar, { ...named, kind: 'misspelt', hidesFormer: false });
  await server.runJobs();
  assert.equal((await verdictOf(award.id)).verdict, 'suspended');
  await read(await post(`/awards/${award.id}/revoke`, { reason: 'It was not theirs.' }));
  await server.runJobs();
  assert.equal((await verdictOf(award.id)).verdict, 'revoked');
  const late = await read<{ code: string }>(
    await post(`/awards/${award.id}/reinstate`, { reason: 'x' }),
    409,
  );
  assert.equal(late.code, 'issuing.already-revoked');
});

test('without the setting a badge has one status entry, an object; with it two, revocation first', async () => {
  const statusOf = async (awardId: string) => {
    const page = await server.app.request(`http://localhost:3000/awards/${awardId}/credential.json`);
    return ((await page.json()) as { credentialStatus: unknown }).credentialStatus;
  };
  await offer(false);
  const one = await statusOf((await createAward(server, server.school)).award.id);
  assert.equal((one as { statusPurpose: string }).statusPurpose, 'revocation');
  await offer(true);
  const two = await statusOf((await createAward(server, server.school)).award.id);
  assert.deepEqual(
    (two as { statusPurpose: string }[]).map(({ statusPurpose }) => statusPurpose),
    ['revocation', 'suspension'],
  );
  const stale = await server.call(issuerPath, {
    ...{ method: 'PATCH', body: { offersSuspension: false } },
    headers: { 'if-match': '"revocation"' },
  });
  assert.equal((await read<{ code: string }>(stale, 412)).code, 'api.changed-meanwhile');
  const foreign = await createAwardingOrganisation(server);
  const path = `/organisations/${foreign.organisation.id}/issuer`;
  assert.equal((await server.call(path)).status, 404);
});
