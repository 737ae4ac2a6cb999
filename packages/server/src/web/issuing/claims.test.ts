import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import {
  createMember,
  createPerson,
  mailbox,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const other = await createAwardingOrganisation(server, {}, { slug: 'other' });
const registrar = await signIn(server, school.registrar);
const viewer = await signIn(server, await createMember(server, school.organisation, ['viewer']));
const foreign = await signIn(server, other.registrar);
const list = '/console/school/awards/waiting';

function giving(email: string, requestKey = deps.newId('req')) {
  const editionId = school.edition.editionId;
  return { requestKey, editionId, email, awardedOn: '', note: 'Shown at the bench.' };
}

/** Awards to the address and answers the path of the link in the mail. */
async function offer(email: string): Promise<string> {
  const answer = await registrar.post('/console/school/awards/new', giving(email));
  assert.equal(answer.headers.get('location'), list);
  return linkTo(email);
}

async function linkTo(email: string): Promise<string> {
  const mails = await mailbox(server, email);
  const path = /\/claims\/[\w-]+/.exec(mails.at(-1)?.text ?? '')?.[0];
  assert.ok(path, `a mail to ${email} with a link`);
  return path;
}

async function claimIdOf(email: string): Promise<string> {
  const row = await deps.database
    .selectFrom('issuing.claim')
    .select('id')
    .where('address', '=', email)
    .executeTakeFirstOrThrow();
  return row.id;
}

test('two clicks at the same time make one award that waits, and one mail', async () => {
  const given = giving('pair@learner.example');
  const answers = await Promise.all([1, 2, 3].map(() => registrar.post('/console/school/awards/new', given)));
  assert.deepEqual(
    answers.map((answer) => answer.headers.get('location')),
    [list, list, list],
  );
  assert.equal((await mailbox(server, 'pair@learner.example')).length, 1);
});

test('an award to an address without an account is taken by whoever opens an account through the mail', async () => {
  const path = await offer('new@learner.example');
  const newcomer = openBrowser(server);
  assert.match(await (await newcomer.get(path)).text(), /Open an account for new@learner\.example/);
  const toSignUp = (await newcomer.post(path, {})).headers.get('location') ?? '';
  assert.match(toSignUp, /^\/sign-up\//);
  const opened = await newcomer.post(toSignUp, { name: 'Nia New', password: 'a long way up the hill' });
  assert.equal(opened.headers.get('location'), '/wallet');
  const wallet = await (await newcomer.get('/wallet')).text();
  assert.match(wallet, /Waiting for you/);
  const take = /action="(\/wallet\/claims\/[^"]+)"/.exec(wallet)?.[1] ?? '';
  const taken = (await newcomer.post(take, {})).headers.get('location') ?? '';
  await server.runJobs();
  const held = await (await newcomer.get(taken)).text();
  assert.match(held, /Nia New/);
  assert.match(held, /linkedin\.com/, 'it is signed');
  assert.doesNotMatch(await (await newcomer.get('/wallet')).text(), /Waiting for you/);
  assert.match(await (await newcomer.get(path)).text(), /This badge was taken/);
});

test('nobody but the owner of the address takes it: not with the link, not with its number', async () => {
  const path = await offer('owner@learner.example');
  const stranger = await signIn(server, await createPerson(server));
  assert.match(await (await stranger.get(path)).text(), /does not belong to your account/);
  assert.equal((await stranger.post(path, {})).headers.get('location'), path);
  const claimId = await claimIdOf('owner@learner.example');
  assert.equal((await stranger.post(`/wallet/claims/${claimId}`, {})).status, 404);
  assert.equal((await openBrowser(server).post(`/wallet/claims/${claimId}`, {})).status, 303);
  const person = await createPerson(server, { email: 'Owner@learner.example' });
  const owner = await signIn(server, person);
  const answers = await Promise.all([owner.post(path, {}), owner.post(path, {})]);
  for (const answer of answers)
    assert.match(answer.headers.get('location') ?? '', /^\/wallet\/awd_|^\/claims/);
  assert.equal((await owner.post(`/wallet/claims/${claimId}`, {})).status, 303, 'taken again, it is there');
  const awards = await deps.database
    .selectFrom('issuing.award')
    .select('id')
    .where('person_id', '=', person.personId)
    .execute();
  assert.equal(awards.length, 1, 'taken twice at once, it is one award');
});

test('a form that is sent twice makes one claim; the same award for the same address again is refused', async () => {
  const form = giving('twice@learner.example');
  for (let time = 0; time < 2; time += 1)
    assert.equal((await registrar.post('/console/school/awards/new', form)).headers.get('location'), list);
  const again = await registrar.post('/console/school/awards/new', giving('Twice@learner.example'));
  assert.equal(again.status, 409);
  assert.match(await again.text(), /waits for that address already/);
  const malformed = await registrar.post('/console/school/awards/new', giving('not an address'));
  assert.equal(malformed.status, 422);
});

test('a newer mail takes the place of the older one, and what was withdrawn cannot be taken', async () => {
  const first = await offer('later@learner.example');
  const claimId = await claimIdOf('later@learner.example');
  assert.equal((await registrar.post(`${list}/${claimId}/send`, {})).status, 303);
  const second = await linkTo('later@learner.example');
  assert.notEqual(first, second);
  const anyone = openBrowser(server);
  assert.equal((await anyone.get(first)).status, 410);
  assert.equal((await anyone.get(second)).status, 200);
  assert.equal((await registrar.post(`${list}/${claimId}/withdraw`, {})).status, 303);
  assert.equal((await anyone.get(second)).status, 410);
  assert.equal((await registrar.post(`${list}/${claimId}/withdraw`, {})).status, 404);
});

test('only registrars of the organisation see, send again and withdraw what waits', async () => {
  await offer('guarded@learner.example');
  const claimId = await claimIdOf('guarded@learner.example');
  const readers = [openBrowser(server), foreign, viewer, registrar];
  const statuses = async (act: (reader: typeof registrar) => Promise<Response>) =>
    (await Promise.all(readers.map(act))).map(({ status }) => status);
  assert.deepEqual(await statuses((reader) => reader.get(list)), [303, 404, 200, 200]);
  for (const act of ['send', 'withdraw']) {
    const others = readers.slice(0, 3).map((reader) => reader.post(`${list}/${claimId}/${act}`, {}));
    assert.deepEqual(
      (await Promise.all(others)).map(({ status }) => status),
      [303, 404, 403],
    );
  }
  assert.equal((await foreign.post(`/console/other/awards/waiting/${claimId}/withdraw`, {})).status, 404);
});

test('nobody floods the mailbox of a stranger, neither with new mails nor with the same one', async () => {
  const email = 'flooded@learner.example';
  await offer(email);
  const send = `${list}/${await claimIdOf(email)}/send`;
  const statuses: number[] = [];
  for (let turn = 0; turn < 6; turn++) statuses.push((await registrar.post(send, {})).status);
  assert.deepEqual(statuses, [...Array<number>(5).fill(303), 429]);
  let last = 0;
  for (let turn = 0; turn < 21; turn++) {
    last = (await registrar.post('/console/school/awards/new', giving(email))).status;
    await registrar.post(`${list}/${await claimIdOf(email)}/withdraw`, {});
  }
  assert.equal(last, 429);
});
