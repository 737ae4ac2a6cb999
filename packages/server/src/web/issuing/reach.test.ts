import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { mailServer } from '../../../../../test/support/mail-server.ts';
import {
  createMember,
  createPerson,
  mailbox,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { remindClaims, takeMailReport } from '../../modules/issuing/index.ts';

const smtp = await mailServer((to) => (to.includes('gone') ? '550 5.1.1 no such mailbox' : undefined));
const server = await testApp({ CAIRN_SMTP_URL: smtp.url });
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Reach' });
const other = await createAwardingOrganisation(server, {}, { slug: 'other' });
const registrar = await signIn(server, school.registrar);
const viewer = await signIn(server, await createMember(server, school.organisation, ['viewer']));
const foreign = await signIn(server, other.registrar);
const awards = '/console/school/awards';
const hour = 3_600_000;
const later = (hours: number) => server.setNow(new Date(deps.now().getTime() + hours * hour).toISOString());

/** The link stands in the mail alone: what was sent keeps none. */
const linkTo = (address: string) => {
  const mails = smtp.received
    .map((mail) => mail.replace(/=\n/g, ''))
    .filter((mail) => mail.includes(`To: ${address}`));
  const path = /\/claims\/[\w-]{43}/.exec(mails.at(-1) ?? '')?.[0];
  assert.ok(path, `a mail to ${address} with a link`);
  return path;
};

async function award(addresses: readonly string[]): Promise<string> {
  const text = `E-mail\n${addresses.join('\n')}\n`;
  const fields = { requestKey: deps.newId('req'), achievementId: school.edition.achievementId };
  // Months pass between two of them.
  const registrar = await signIn(server, school.registrar);
  const answer = await registrar.postFile(
    `${awards}/lists/new`,
    'file',
    { name: 'people.csv', text },
    fields,
  );
  const at = answer.headers.get('location') ?? '';
  await server.runJobs();
  await registrar.post(`${at}/begin`, {});
  await server.runJobs();
  return at.split('/').at(-1) ?? '';
}

const claimOf = (address: string) =>
  deps.database
    .selectFrom('issuing.claim')
    .selectAll()
    .where('address', '=', address)
    .executeTakeFirstOrThrow();

/** The figures of the page, in their order. */
async function figuresOf(query = ''): Promise<number[]> {
  const page = await (await registrar.get(`${awards}/reached${query}`)).text();
  return [...page.matchAll(/<progress[^>]*value="(\d+)"/g)].map(([, value]) => Number(value));
}

const listId = await award(['ada@learner.example', 'ben@learner.example', 'gone@learner.example']);

test('a list tells how many mails were taken, came back, were opened and led to a wallet; others see nothing of it', async () => {
  // given, sent, arrived, bounced, opened, taken
  assert.deepEqual(await figuresOf(`?list=${listId}`), [3, 2, 0, 1, 0, 0]);
  const path = linkTo('ada@learner.example');
  await openBrowser(server).get(path);
  assert.deepEqual(await figuresOf(`?list=${listId}`), [3, 2, 1, 1, 1, 0]);
  const ada = await signIn(server, await createPerson(server, { email: 'ada@learner.example' }));
  await ada.post(path, {});
  assert.deepEqual(await figuresOf(`?list=${listId}`), [3, 2, 1, 1, 1, 1]);
  assert.deepEqual(await figuresOf('?list=run_another'), [0, 0, 0, 0, 0, 0]);
  const bounced = await (await registrar.get(`${awards}/reached?list=${listId}&stage=bounced`)).text();
  assert.match(bounced, /gone@learner\.example/);
  assert.match(bounced, /Came back for good/);
  assert.doesNotMatch(bounced, /ben@learner\.example/);
  assert.match(await (await registrar.get(`${awards}/lists/${listId}`)).text(), /reached\?list=run_/);
  assert.equal((await viewer.get(`${awards}/reached`)).status, 200);
  assert.doesNotMatch(await (await viewer.get(`${awards}/reached`)).text(), /Write again to/);
  assert.equal((await foreign.get(`${awards}/reached`)).status, 404);
});

test('all who have not taken theirs are written to again: once a day, and never at an address at which nothing arrives', async () => {
  const send = async () => {
    const answer = await registrar.post(`${awards}/reached/send?list=${listId}`, {
      requestKey: deps.newId('req'),
    });
    await server.runJobs();
    return answer.status;
  };
  await server.runJobs();
  const had = (await mailbox(server, 'ada@learner.example')).length;
  assert.equal(await send(), 409, 'all were written to today');
  later(25);
  const page = await (await registrar.get(`${awards}/reached?list=${listId}`)).text();
  assert.ok(page.includes(`action="${awards}/reached/send?list=${listId}"`));
  const forgotten = `${awards}/reached/send?list=run_forgotten`;
  assert.equal((await registrar.post(forgotten, { requestKey: deps.newId('req') })).status, 409);
  assert.equal(await send(), 303);
  assert.equal(await send(), 409);
  assert.equal((await mailbox(server, 'ben@learner.example')).length, 2);
  assert.equal((await mailbox(server, 'ada@learner.example')).length, had, 'she has hers');
  assert.equal((await mailbox(server, 'gone@learner.example')).length, 1, 'nothing arrives there');
  const { id } = await claimOf('gone@learner.example');
  assert.equal((await registrar.post(`${awards}/waiting/${id}/send`, {})).status, 409);
  assert.equal((await viewer.post(`${awards}/reached/send`, { requestKey: deps.newId('req') })).status, 403);
});

test('with another address the mail goes there, and the link of the mail before is gone', async () => {
  const before = linkTo('ben@learner.example');
  const { id } = await claimOf('ben@learner.example');
  const form = `${awards}/waiting/${id}/address`;
  assert.match(await (await registrar.get(form)).text(), /value="ben@learner\.example"/);
  const wrong = await registrar.post(form, { address: 'no address' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /value="no address"/);
  assert.equal((await foreign.post(form, { address: 'evil@learner.example' })).status, 404);
  assert.equal(
    (await registrar.post(form, { address: 'gone@learner.example' })).status,
    409,
    'it waits there',
  );
  assert.equal((await registrar.post(form, { address: 'benno@learner.example' })).status, 303);
  await server.runJobs();
  assert.equal((await openBrowser(server).get(linkTo('benno@learner.example'))).status, 200);
  assert.equal((await openBrowser(server).get(before)).status, 410);
  const gone = await claimOf('gone@learner.example');
  await registrar.post(`${awards}/waiting/${gone.id}/address`, { address: 'here@learner.example' });
  await server.runJobs();
  const now = await claimOf('here@learner.example');
  assert.ok(now.mailed_at);
  assert.equal(now.bounced_at, null);
});

test('whoever does nothing is reminded twice, and then no more', async () => {
  await award(['slow@learner.example']);
  const mails = async () => (await mailbox(server, 'slow@learner.example')).map(({ subject }) => subject);
  const counts: number[] = [];
  for (const days of [6, 1, 13, 1, 60]) {
    later(days * 24);
    // Run twice, as after a crash.
    await remindClaims(deps);
    await remindClaims(deps);
    counts.push((await mails()).length);
  }
  assert.deepEqual(counts, [1, 2, 2, 3, 3]);
  assert.match((await mails()).at(-1) ?? '', /still waits/);
});

test('what another mail server reports is noted for the organisation whose mail it is, and for no other', async () => {
  await award(['late@learner.example']);
  const { id } = await deps.database
    .selectFrom('platform.outgoing_mail')
    .select('id')
    .where('to_address', '=', 'late@learner.example')
    .executeTakeFirstOrThrow();
  const report = `Final-Recipient: rfc822; late@learner.example\nAction: failed\nStatus: 5.1.1\n\nMessage-ID: <${id}@cairn.example.org>\n`;
  const byOther = { organisationId: other.organisation.id, report };
  assert.deepEqual(await takeMailReport(deps, other.registrar, byOther), { noted: 0, passedOver: 1 });
  const own = { organisationId: school.organisation.id, report };
  for (const _time of ['once', 'twice'])
    assert.deepEqual(await takeMailReport(deps, school.registrar, own), { noted: 1, passedOver: 0 });
  await server.runJobs();
  const claim = await claimOf('late@learner.example');
  assert.equal(claim.bounce_is_final, true);
  assert.equal(claim.bounce_reason, '5.1.1');
});
