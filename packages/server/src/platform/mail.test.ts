import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { mailServer } from '../../../../test/support/mail-server.ts';
import { putMail } from '../../../../test/support/people.ts';
import { testApp } from '../../../../test/support/test-app.ts';
import { findMail, listMail, outbox, sendMail } from './mail.ts';
import { inTransaction } from './transaction.ts';

const letter = { to: 'ada@example.org', subject: 'Hello\r\nBcc: evil@example.org', text: 'A line.' };

test('mail of a transaction that fails is never written', async () => {
  const { deps } = await testApp();
  const failing = inTransaction(deps, async (deps) => {
    await deps.mail.send(deps, { to: letter.to, letter: { code: 'people.account-closed' } });
    throw new Error('the act failed');
  });
  await assert.rejects(failing);
  assert.equal((await listMail(deps, { to: '', limit: 10 })).length, 0);
});

test('without a mail server mail stays in the outbox', async () => {
  const { deps, runJobs } = await testApp();
  await putMail({ deps }, letter);
  await runJobs();
  const [mail] = await listMail(deps, { to: 'ada@', limit: 10 });
  assert.equal(mail?.text, 'A line.');
  assert.equal(mail?.sentAt, undefined);
});

test('with a mail server mail is sent once, and a subject starts no other header', async () => {
  const smtp = await mailServer();
  const { deps, runJobs } = await testApp({
    CAIRN_SMTP_URL: smtp.url,
    CAIRN_MAIL_FROM: 'Cairn <cairn@example.org>',
  });
  await putMail({ deps }, letter);
  await runJobs();
  await runJobs();
  assert.equal(smtp.received.length, 1);
  assert.match(smtp.received[0] ?? '', /^To: ada@example\.org$/m);
  assert.match(smtp.received[0] ?? '', /^From: Cairn <cairn@example\.org>$/m);
  assert.doesNotMatch(smtp.received[0] ?? '', /^Bcc:/m);
  const [mail] = await listMail(deps, { to: '', limit: 10 });
  assert.ok((await findMail(deps, mail?.id ?? ''))?.sentAt);
});

test('mail that the server refuses for now is kept with the reason and tried again', async () => {
  const smtp = await mailServer(() => '451 try later');
  const { deps, runJobs } = await testApp({ CAIRN_SMTP_URL: smtp.url });
  await putMail({ deps }, letter);
  await runJobs();
  const [mail] = await listMail(deps, { to: '', limit: 10 });
  assert.match(mail?.lastError ?? '', /451/);
  assert.equal(mail?.sentAt, undefined);
  assert.equal(mail?.refusedAt, undefined);
  const { rows } = await sql<{ attempts: number }>`
    select attempts from graphile_worker.jobs where task_identifier = 'send-mail'
  `.execute(deps.database);
  assert.deepEqual(rows, [{ attempts: 1 }], 'the job waits for its next try');
});

test('an address that the server refuses for good is not tried again, and its mail keeps no link', async () => {
  const smtp = await mailServer(() => '550 5.1.1 no such mailbox');
  const { deps, runJobs } = await testApp({ CAIRN_SMTP_URL: smtp.url });
  const token = randomBytes(32).toString('base64url');
  await putMail({ deps }, { ...letter, text: `https://cairn.example.org/claims/${token}` });
  await runJobs();
  const [mail] = await listMail(deps, { to: '', limit: 10 });
  assert.match(mail?.lastError ?? '', /550 5\.1\.1/);
  assert.ok(mail?.refusedAt);
  assert.doesNotMatch(mail?.text ?? '', new RegExp(token));
  const { rows } = await sql`select 1 from graphile_worker.jobs where task_identifier = 'send-mail'`.execute(
    deps.database,
  );
  assert.equal(rows.length, 0);
});

test('a mail server that takes the call and says nothing is given up in ten seconds', async (context) => {
  const connected = Promise.withResolvers<void>();
  const silent = createServer((socket) => {
    socket.on('error', () => {});
    connected.resolve();
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  after(() => silent.close());
  const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const { deps } = await testApp({ CAIRN_SMTP_URL: url });
  await putMail({ deps }, letter);
  const [mail] = await listMail(deps, { to: '', limit: 1 });
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const sent = sendMail(deps, { mailId: mail?.id ?? '' });
  const refused = assert.rejects(sent, /could not be sent/);
  await connected.promise;
  await new Promise((resolve) => setImmediate(resolve));
  context.mock.timers.tick(10_001);
  await refused;
  assert.match((await findMail(deps, mail?.id ?? ''))?.lastError ?? '', /greeting/i);
});

test('once a mail is sent, its one-time link stands in the mailbox of its reader and no longer in the outbox', async () => {
  const smtp = await mailServer();
  const { deps, runJobs } = await testApp({ CAIRN_SMTP_URL: smtp.url });
  const token = randomBytes(32).toString('base64url');
  const text = `Open this:\nhttps://cairn.example.org/sign-in/link/${token}\nand nothing else.`;
  await putMail({ deps }, { ...letter, text });
  await runJobs();
  assert.ok(smtp.received[0]?.replace(/=\n/g, '').includes(token));
  const [mail] = await listMail(deps, { to: '', limit: 1 });
  assert.match(mail?.text ?? '', /sign-in\/link\/…\nand nothing else/);
});

test('a mail is written in the language of its reader, and to a stranger in that of whoever caused it', async () => {
  const { deps } = await testApp();
  const read = new Map([['ada@example.org', 'de']]);
  const { send } = outbox({
    ...deps,
    siteName: async () => 'Cairn',
    languagesOf: async () => read,
    write: ({ code }, language) => ({ subject: `${code} ${language}`, text: 'A line.' }),
  });
  for (const to of ['ada@example.org', 'new@example.org'])
    await inTransaction(deps, (deps) => send(deps, { to, language: 'fr', letter: { code: 'hello' } }));
  const mails = await listMail(deps, { to: '', limit: 10 });
  assert.deepEqual(mails.map(({ to, subject }) => [to, subject]).sort(), [
    ['ada@example.org', 'hello de'],
    ['new@example.org', 'hello fr'],
  ]);
});
