import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import yauzl from 'yauzl';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { type Browser, openBrowser } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { cairn } from '../../../../cli/src/cli.test-support.ts';
import { retireAchievement } from '../../modules/catalog/index.ts';
import {
  awardCredential,
  closeIssuing,
  findNewestCredential,
  getStatusList,
  giveAward,
  revokeAward,
} from '../../modules/issuing/index.ts';
import { openSession } from '../../modules/people/index.ts';
import { setOpen } from '../../modules/wallet/index.ts';

const port = await freePort();
const server = await testApp({ CAIRN_URL: `http://localhost:${port}` });
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { name: 'Harbour School', slug: 'harbour' });
const organisationId = school.organisation.id;
const end = {
  organisationId,
  name: 'Harbour School',
  reason: 'The school ends. Ask archive@harbour.example.',
};
const shown = await createAward(server, school);
const hidden = await createAward(server, school);
const revoked = await createAward(server, school);
const folder = mkdtempSync(join(tmpdir(), 'cairn-site-'));
after(() => rmSync(folder, { recursive: true, force: true }));

before(async () => {
  await setOpen(deps, hidden.holder, { awardId: hidden.award.id, isOpen: false });
  await revokeAward(deps, school.registrar, {
    organisationId,
    awardId: revoked.award.id,
    reason: 'A mistake.',
  });
});

test('only an owner closes, with a reason and the name, once nothing is offered any more', async () => {
  const refused = (command: typeof end, code: string, actor = school.owner) =>
    assert.rejects(() => closeIssuing(deps, actor, command), { code });
  await refused({ ...end, reason: ' ' }, 'issuing.reason-missing');
  await refused({ ...end, reason: 'x'.repeat(2001) }, 'issuing.reason-too-long');
  await refused({ ...end, name: 'harbour' }, 'issuing.closing-name');
  await refused(end, 'issuing.closing-offers');
  await assert.rejects(() => closeIssuing(deps, school.registrar, end), { kind: 'forbidden' });
});

test('its page says what stands in the way, what ends, and gives back what was typed', async () => {
  const browser = await ownerAt();
  const page = await (await browser.get('/console/harbour/issuer/closing')).text();
  assert.match(page, /One offer still stands in the catalogue/);
  await retireAchievement(deps, school.owner, { achievementId: school.edition.achievementId });
  const form = await browser.get('/console/harbour/issuer/closing');
  assert.match(await form.text(), /Close for good/);
  const answer = await browser.post('/console/harbour/issuer/closing', { reason: 'We end.', name: 'Harbor' });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /We end\.[\s\S]*Type the name exactly as it stands here: Harbour School/);
});

test('after closing nothing is awarded, revoked or signed, and the lists have no end', async () => {
  await closeIssuing(deps, school.owner, end);
  await closeIssuing(deps, school.owner, end);
  await server.runJobs();
  const { holder, award } = shown;
  const { editionId } = school.edition;
  const closed = { code: 'issuing.closed' };
  const again = { organisationId, editionId, personId: holder.personId, requestKey: deps.newId('req') };
  await assert.rejects(() => awardCredential(deps, school.registrar, again), closed);
  const stranger = { ...again, address: 'new@learner.example' };
  await assert.rejects(() => giveAward(deps, school.registrar, stranger), closed);
  const reason = 'Too late.';
  await assert.rejects(
    () => revokeAward(deps, school.registrar, { organisationId, awardId: award.id, reason }),
    closed,
  );
  const before = await listOf(award.id);
  assert.equal(before.validUntil, undefined);
  server.setNow('2046-06-01T09:00:00Z');
  assert.deepEqual(await listOf(award.id), before);
  server.setNow('2026-06-01T09:00:00Z');
  const page = await (await openBrowser(server, deps.config.publicUrl).get('/organisations/harbour')).text();
  assert.match(page, /Nothing is awarded any more by Harbour School[\s\S]*archive@harbour\.example/);
});

test('with the server gone, what was awarded verifies by its site alone, in twenty years too', async () => {
  const browser = await ownerAt();
  const answer = await browser.get('/console/harbour/issuer/closing/site.zip');
  assert.equal(answer.status, 200);
  await unpack(Buffer.from(await answer.arrayBuffer()));
  const at = (id: string) => join(folder, 'awards', id, 'credential.json');
  const twentyYears = { now: () => new Date('2046-06-01T09:00:00Z') };
  const verdictOf = async (file: string, ...more: string[]) => {
    const { out } = await cairn(['verify', file, '--json', ...more], '', twentyYears);
    return (JSON.parse(out) as { verdict: string }).verdict;
  };
  const bySite = ['--offline', '--site', folder];
  assert.equal(await verdictOf(at(shown.award.id), ...bySite), 'valid');
  assert.equal(await verdictOf(at(revoked.award.id), ...bySite), 'revoked');
  assert.throws(() => readFileSync(at(hidden.award.id)), { code: 'ENOENT' });
  const own = join(folder, 'of-the-holder.json');
  writeFileSync(own, (await findNewestCredential(deps, hidden.award.id))?.content ?? '');
  assert.equal(await verdictOf(own, ...bySite), 'valid');
  assert.notEqual(await verdictOf(own, '--offline'), 'valid');
  const picture = join(folder, 'awards', shown.award.id, 'badge.png');
  assert.equal(await verdictOf(picture, ...bySite), 'valid');

  // Nobody of Cairn answers at this address: only the file that came with the site.
  const host = spawn(process.execPath, [join(folder, 'serve.mjs'), String(port)]);
  try {
    await once(host.stdout, 'data');
    assert.equal(await verdictOf(own), 'valid');
    assert.equal(await verdictOf(at(revoked.award.id)), 'revoked');
    await readHosted();
  } finally {
    host.kill();
  }
});

/** What a browser and a program read at the addresses that stand in a badge. */
async function readHosted(): Promise<void> {
  const site = `http://localhost:${port}`;
  const address = `${site}/awards/${shown.award.id}`;
  const page = await fetch(address, { headers: { accept: 'text/html' } });
  const text = await page.text();
  assert.match(text, new RegExp(`Testing foundations[\\s\\S]*${shown.award.holderName}`));
  const [, german = ''] = /href="([^"]+)" lang="de"/.exec(text) ?? [];
  assert.match(await (await fetch(new URL(german, address))).text(), /Verliehen von/);
  const data = await fetch(address, { headers: { accept: 'application/vc' } });
  assert.equal(data.headers.get('content-type'), 'application/vc+ld+json');
  const home = await (await fetch(`${site}/index.de.html`)).text();
  assert.match(home, /Hier wird nichts mehr verliehen[\s\S]*Testing foundations/);
  assert.doesNotMatch(home, new RegExp(shown.award.holderName));
  const [, sheet = ''] = /href="(\/assets\/cairn[^"]+)"/.exec(home) ?? [];
  assert.equal((await fetch(site + sheet)).headers.get('content-type'), 'text/css; charset=utf-8');
  const { achievementId } = school.edition;
  const edition = await fetch(`${site}/achievements/${achievementId}/editions/1`, {
    headers: { accept: 'application/ld+json' },
  });
  assert.match(await edition.text(), /"Achievement"/);
  for (const path of ['/awards/', '/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/.htaccess', '/%00'])
    assert.doesNotMatch(await (await fetch(site + path)).text(), /\S/, path);
}

test('a folder that is no site is refused in words', async () => {
  const answer = await cairn(['verify', join(folder, 'of-the-holder.json'), '--site', tmpdir()]);
  assert.equal(answer.code, 2);
  assert.match(answer.error, /is not the folder of a site/);
});

async function ownerAt(): Promise<Browser> {
  const browser = openBrowser(server, deps.config.publicUrl);
  const session = { personId: school.owner.personId, method: 'password', userAgent: 'test' } as const;
  browser.cookies.set('cairn-session', await openSession(deps, session));
  return browser;
}

async function listOf(awardId: string): Promise<{ validUntil?: string }> {
  const { statuses = [] } = (await findNewestCredential(deps, awardId)) ?? {};
  return JSON.parse(await getStatusList(deps, statuses[0]?.statusListId ?? ''));
}

async function unpack(zip: Buffer): Promise<void> {
  const archive = await yauzl.fromBufferPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const path = join(folder, entry.fileName);
    mkdirSync(dirname(path), { recursive: true });
    const parts: Buffer[] = [];
    for await (const part of await archive.openReadStreamPromise(entry)) parts.push(part);
    writeFileSync(path, Buffer.concat(parts));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
