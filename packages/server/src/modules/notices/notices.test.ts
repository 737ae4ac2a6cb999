import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, mailbox } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { revokeAward, tellExpiring } from '../issuing/index.ts';
import { closeAccount } from '../organisations/index.ts';
import {
  chooseMail,
  countUnread,
  forgetNotices,
  listNotices,
  markAllRead,
  notify,
  sendDigests,
} from './index.ts';

const server = await testApp();
const { deps, runJobs } = server;
const school = await createAwardingOrganisation(server);

const ready = {
  said: { code: 'issuing.badge-ready', params: { issuer: 'Us', title: 'Testing' } },
  path: '/wallet/awd_1',
};
const subjects = async ({ email }: { email: string }) =>
  (await mailbox(server, email)).map(({ subject }) => subject);

test('what happens twice is told once, in the product and by mail', async () => {
  const ada = await createPerson(server);
  const notice = { ...ready, personId: ada.personId, key: 'signed:1' };
  await Promise.all(Array.from({ length: 5 }, () => notify(deps, notice)));
  assert.equal(await countUnread(deps, ada), 1);
  assert.deepEqual(await subjects(ada), ['Your badge is ready: “Testing”']);
  const [mail] = await mailbox(server, ada.email);
  assert.deepEqual(mail?.links, ['/wallet/awd_1', '/wallet/awd_1/certificate.pdf']);
});

test('who wants no mail reads it in the product only', async () => {
  const ada = await createPerson(server);
  await chooseMail(deps, ada, 'never');
  await notify(deps, { ...ready, personId: ada.personId, key: 'signed:1' });
  await sendDigests(deps);
  assert.equal(await countUnread(deps, ada), 1);
  assert.deepEqual(await subjects(ada), []);
});

test('who wants one mail a day gets one, with how much is new, and none when they read it before', async () => {
  const [ada, reader] = [await createPerson(server), await createPerson(server)];
  for (const { personId } of [ada, reader]) {
    await chooseMail(deps, { personId }, 'daily');
    for (const key of ['signed:1', 'signed:2']) await notify(deps, { ...ready, personId, key });
  }
  assert.deepEqual(await subjects(ada), []);
  await markAllRead(deps, reader, deps.now());
  await sendDigests(deps);
  await sendDigests(deps);
  assert.deepEqual(await subjects(ada), ['You have 2 new notices']);
  assert.deepEqual(await subjects(reader), []);
});

test('what came after the page was shown stays new', async () => {
  const { personId } = await createPerson(server);
  await notify(deps, { ...ready, personId, key: 'signed:1' });
  const seen = deps.now();
  const later = { ...deps, now: () => new Date(seen.getTime() + 1000) };
  await notify(later, { ...ready, personId, key: 'signed:2' });
  await markAllRead(later, { personId }, seen);
  const notices = await listNotices(deps, { personId });
  assert.deepEqual(
    notices.map(({ readAt }) => readAt !== undefined),
    [false, true],
  );
});

test('signing, taking back and expiring soon are each told once for an award', async () => {
  const expiresAt = new Date('2026-07-10T00:00:00Z');
  const { award, holder } = await createAward(server, school, { expiresAt });
  const codes = async () => (await listNotices(deps, holder)).map(({ said }) => said.code).sort();
  await tellExpiring(deps);
  assert.deepEqual(await codes(), ['issuing.badge-ready']);
  server.setNow('2026-06-15T05:07:00Z');
  await tellExpiring(deps);
  await tellExpiring(deps);
  assert.deepEqual(await codes(), ['issuing.badge-expires', 'issuing.badge-ready']);
  const { organisation, registrar } = school;
  const wish = { organisationId: organisation.id, awardId: award.id, reason: 'A mistake of ours.' };
  await revokeAward(deps, registrar, wish);
  await runJobs();
  assert.deepEqual(await codes(), ['issuing.badge-expires', 'issuing.badge-ready', 'issuing.badge-revoked']);
  assert.equal((await subjects(holder)).length, 3);
  const texts = (await mailbox(server, holder.email)).map(({ text }) => text);
  assert.ok(texts.some((text) => text.includes('counts until 10 July 2026')));
});

test('whose badge was taken back is not told that it expires', async () => {
  const { award, holder } = await createAward(server, school, {
    expiresAt: new Date('2026-07-01T00:00:00Z'),
  });
  const { organisation, registrar } = school;
  await revokeAward(deps, registrar, {
    organisationId: organisation.id,
    awardId: award.id,
    reason: 'A slip.',
  });
  await runJobs();
  await tellExpiring(deps);
  const codes = (await listNotices(deps, holder)).map(({ said }) => said.code);
  assert.ok(!codes.includes('issuing.badge-expires'));
});

test('notices go after a year, and with the account', async () => {
  const [ada, ben] = [await createPerson(server), await createPerson(server)];
  for (const { personId } of [ada, ben]) await notify(deps, { ...ready, personId, key: 'signed:1' });
  await closeAccount(deps, ben);
  await runJobs();
  assert.equal(await countUnread(deps, ben), 0);
  await notify(deps, { ...ready, personId: ben.personId, key: 'signed:2' });
  assert.equal(await countUnread(deps, ben), 0);
  await forgetNotices(deps);
  assert.equal(await countUnread(deps, ada), 1);
  server.setNow('2027-07-01T00:00:00Z');
  await forgetNotices(deps);
  assert.equal(await countUnread(deps, ada), 0);
});
