import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';
import { createAward } from '../../../../test/support/awards.ts';
import { mailbox, openBrowser, signIn } from '../../../../test/support/people.ts';
import type { Award } from '../modules/issuing/index.ts';

const server = await apiApp();
const site = 'http://localhost:3000';
const post = (path: string, body: unknown) => server.call(path, { method: 'POST', body });
const reader = openBrowser(server);

async function read<Body>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text) as Body;
}

async function made() {
  const { award, holder } = await createAward(server, server.school, { holderName: 'Ada Smaple' });
  assert.ok(award.credential);
  const file = await (await reader.get(`${award.credential.address}/credential.json`)).text();
  return { award, holder, former: award.credential, file };
}

/** What the engine says of a file that somebody kept. */
async function verdictOf(
  file: string,
): Promise<{ verdict: string; genuine: string; checks: { code: string }[] }> {
  const headers = { 'content-type': 'application/vc+ld+json' };
  return read(
    await server.call('/verify', { method: 'POST', body: new TextEncoder().encode(file), headers }),
  );
}

const newestOf = async ({ id }: Award) => (await reader.get(`/awards/${id}/credential.json`)).text();

test('a badge that is corrected names the one before; the old file is genuine, and replaced', async () => {
  const { award, holder, former, file } = await made();
  const body = { kind: 'misspelt', holderName: 'Ada Sample', reason: 'A letter changed its place.' };
  await read(await post(`/awards/${award.id}/amend`, body));
  await server.runJobs();

  const newest = await newestOf(award);
  const signed = JSON.parse(newest) as { id: string; evidence: { id?: string; genre?: string }[] };
  const named = signed.evidence.find(({ genre }) => genre === 'replaces');
  assert.equal(named?.id, `${site}${former.address}`);
  assert.equal((await verdictOf(newest)).verdict, 'valid');

  const old = await verdictOf(file);
  assert.deepEqual([old.verdict, old.genuine], ['replaced', 'yes']);
  assert.ok(old.checks.some(({ code }) => code === 'status.replaced'));
  const asked = await post('/bulk-checks', {
    name: 'Both',
    items: [{ presented: file }, { presented: newest }],
  });
  const { checkId } = await read<{ checkId: string }>(asked, 202);
  await server.runJobs();
  const { verdicts } = await read<{ verdicts: object }>(await server.call(`/bulk-checks/${checkId}`));
  assert.partialDeepStrictEqual(verdicts, { replaced: 1, valid: 1, 'could-not-check': 0 });
  const checked = await (await reader.post('/verify', { presented: file, expected: '' })).text();
  assert.match(checked, /The badge is genuine, and its issuer has signed a newer one in its place/);
  assert.ok(checked.includes(signed.id));

  const page = await (await reader.get(former.address)).text();
  assert.match(page, /replaced this badge on [\s\S]*misspelt[\s\S]*A letter changed its place/);
  assert.ok(page.includes(`href="/awards/${award.id}"`) && page.includes('Ada Smaple'));
  const kept = await reader.get(`${former.address}/credential.json`);
  assert.equal(await kept.text(), file);
  assert.equal(kept.headers.get('link'), `<${signed.id}>; rel="successor-version"`);

  const about = await read<{ replacedBy?: string; isHidden: boolean }>(
    await server.call(`/credentials/${former.id}`),
  );
  assert.deepEqual([`${site}/credentials/${about.replacedBy}`, about.isHidden], [signed.id, false]);
  const subjects = (await mailbox(server, holder.email)).map(({ subject }) => subject);
  assert.ok(subjects.some((subject) => subject.startsWith('Your badge was signed anew')));
  assert.match(await newestPageOf(award), /Signed anew/);
});

const newestPageOf = async ({ id }: Award) => (await reader.get(`/awards/${id}`)).text();

test('a former name that is hidden is shown nowhere any more, and the old file still verifies', async () => {
  const { award, holder, former, file } = await made();
  const body = {
    kind: 'new-name',
    holderName: 'Ada Zweig',
    reason: 'Ada Smaple married.',
    hidesFormer: true,
  };
  await read(await post(`/awards/${award.id}/amend`, body));
  await server.runJobs();
  for (const path of [former.address, `/awards/${award.id}`]) {
    const page = await reader.get(path);
    assert.equal(page.status, 200);
    assert.ok(!(await page.text()).includes('Smaple'), path);
  }
  assert.match(await (await reader.get(former.address)).text(), /no longer shown[\s\S]*See the newest/);
  for (const name of ['credential.json', 'badge.png', 'badge.svg', 'certificate.pdf'])
    assert.equal((await reader.get(`${former.address}/${name}`)).status, 410, name);
  for (const name of ['file', 'capsule', 'certificate'])
    assert.equal((await server.call(`/credentials/${former.id}/${name}`)).status, 410, name);
  const own = await signIn(server, holder);
  assert.match(await (await own.get(former.address)).text(), /no longer shown/);
  const { items } = await read<{ items: unknown[] }>(await server.call('/awards?search=Smaple'));
  assert.deepEqual(items, []);
  assert.ok(!JSON.stringify(await newestOf(award)).includes('Smaple'));
  assert.deepEqual(await verdictOf(file).then(({ verdict, genuine }) => [verdict, genuine]), [
    'replaced',
    'yes',
  ]);
});

test('what was hidden once stays hidden when the badge is corrected again', async () => {
  const { award, former } = await made();
  const first = { kind: 'new-name', holderName: 'Ada Zweig', reason: 'Married.', hidesFormer: true };
  await read(await post(`/awards/${award.id}/amend`, first));
  await server.runJobs();
  const between = (
    await read<{ credential: { credentialId: string } }>(await server.call(`/awards/${award.id}`))
  ).credential.credentialId;
  const second = { kind: 'misspelt', holderName: 'Ada Zweigh', reason: 'A letter was missing.' };
  await read(await post(`/awards/${award.id}/amend`, second));
  await server.runJobs();
  assert.equal((await reader.get(`${former.address}/credential.json`)).status, 410);
  assert.equal((await reader.get(`/credentials/${between}/credential.json`)).status, 200);
  assert.ok(!(await newestPageOf(award)).includes('Married'));
});

test('the present address of the issuer needs no name; a name that is there already is refused', async () => {
  const { award, former } = await made();
  const same = { kind: 'misspelt', holderName: 'Ada Smaple', reason: 'None.' };
  const refused = await read<{ code: string }>(await post(`/awards/${award.id}/amend`, same), 422);
  assert.equal(refused.code, 'issuing.name-unchanged');
  await read(await post(`/awards/${award.id}/amend`, { kind: 'new-address', reason: 'We moved.' }));
  await server.runJobs();
  const newest = await newestOf(award);
  assert.ok(
    newest.includes('Ada Smaple') && !newest.includes(`"id":"${site}${former.address}","type":["Veri`),
  );
  assert.match(await (await reader.get(former.address)).text(), /present name and address[\s\S]*We moved/);
});

test('an award that is taken back is revoked with every badge of it, and was not replaced', async () => {
  const { award, former, file } = await made();
  const body = { kind: 'misspelt', holderName: 'Ada Sample', reason: 'A letter.' };
  await read(await post(`/awards/${award.id}/amend`, body));
  await server.runJobs();
  await read(await post(`/awards/${award.id}/revoke`, { reason: 'Not theirs.' }));
  await server.runJobs();
  assert.equal((await verdictOf(file)).verdict, 'revoked');
  assert.match(await (await reader.get(former.address)).text(), /taken this badge back/);
  await read(await post(`/awards/${award.id}/amend`, { ...body, holderName: 'Ada S.' }), 409);
});

test('an award that is renewed counts longer from its end, is linked to the one before, and both say so', async () => {
  const { award, holder, former, file } = await madeToEnd();
  await read(await post(`/awards/${award.id}/renew`, { reason: 'Refresher attended.' }), 422);
  const early = { expiresOn: '2026-07-01', reason: 'Refresher attended.' };
  const refused = await read<{ code: string }>(await post(`/awards/${award.id}/renew`, early), 422);
  assert.equal(refused.code, 'issuing.renewal-too-short');
  await read(await post(`/awards/${award.id}/renew`, { ...early, expiresOn: '2027-07-10' }));
  await server.runJobs();
  const now = await read<{ expiresAt: string; credential: { credentialId: string } }>(
    await server.call(`/awards/${award.id}`),
  );
  assert.equal(now.expiresAt, '2027-07-10T00:00:00.000Z');
  const newest = await newestOf(award);
  const signed = JSON.parse(newest) as { validUntil: string; evidence: { id?: string; genre?: string }[] };
  assert.equal(signed.validUntil, '2027-07-10T00:00:00Z');
  assert.equal(signed.evidence.find(({ genre }) => genre === 'renews')?.id, `${site}${former.address}`);
  assert.equal((await verdictOf(newest)).verdict, 'valid');
  assert.equal((await verdictOf(file)).verdict, 'valid', 'the one before holds until its own end');
  assert.match(await (await reader.get(former.address)).text(), /was renewed on[\s\S]*See the newest/);
  assert.match(await newestPageOf(award), /Renewed[\s\S]*Refresher attended/);
  const about = await read<{ renewedBy?: string }>(await server.call(`/credentials/${former.id}`));
  assert.equal(about.renewedBy, now.credential.credentialId);
  const subjects = (await mailbox(server, holder.email)).map(({ subject }) => subject);
  assert.ok(subjects.some((subject) => subject.startsWith('Your badge was renewed')));

  const body = { kind: 'misspelt', holderName: 'Ada Sample', reason: 'A letter.' };
  await read(await post(`/awards/${award.id}/amend`, body));
  await server.runJobs();
  const verdicts = [await verdictOf(file), await verdictOf(newest)].map(({ verdict }) => verdict);
  assert.deepEqual(verdicts, ['replaced', 'replaced'], 'all that bear the wrong name are replaced');
});

test('what has no end is not renewed', async () => {
  const { award } = await made();
  const refused = await read<{ code: string }>(
    await post(`/awards/${award.id}/renew`, { reason: 'Why not.' }),
    409,
  );
  assert.equal(refused.code, 'issuing.never-ends');
});

async function madeToEnd() {
  const expiresAt = new Date('2026-07-10T00:00:00Z');
  const { award, holder } = await createAward(server, server.school, { holderName: 'Ada Smaple', expiresAt });
  assert.ok(award.credential);
  const file = await (await reader.get(`${award.credential.address}/credential.json`)).text();
  return { award, holder, former: award.credential, file };
}

test('a correction and a renewal that are ordered at once are both done, each once', async () => {
  const expiresAt = new Date('2027-06-01T00:00:00Z');
  const { award } = await createAward(server, server.school, { holderName: 'Bo Smaple', expiresAt });
  const named = { kind: 'new-name', holderName: 'Bo Zweig', reason: 'Bo married.', hidesFormer: true };
  await read(await post(`/awards/${award.id}/amend`, named));
  await read(await post(`/awards/${award.id}/amend`, named));
  await read(await post(`/awards/${award.id}/renew`, { reason: 'Refresher.', expiresOn: '2028-06-01' }));
  await server.runJobs();
  const now = await read<{ holder: { name: string }; expiresAt: string }>(
    await server.call(`/awards/${award.id}`),
  );
  assert.deepEqual([now.holder.name, now.expiresAt.slice(0, 4)], ['Bo Zweig', '2028']);
  const { rows } = await server.pool.query(
    'select kind from issuing.succession join issuing.credential on id = credential_id where award_id = $1 order by kind',
    [award.id],
  );
  assert.deepEqual(rows, [{ kind: 'new-name' }, { kind: 'renewed' }]);
});
