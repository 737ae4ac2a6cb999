import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { createAwardable, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { awardCredential, revokeAward } from '../../modules/issuing/index.ts';
import { deliverWebhook } from '../../modules/webhooks/index.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

const received: Received[] = [];
let status = 200;
const receiver = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    body += part;
  });
  request.on('end', () => {
    received.push({ headers: request.headers, body });
    response.writeHead(status).end(`answered ${status}`);
  });
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
after(() => receiver.close());
const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;

const server = await testApp();
const { organisation, owner, registrar, edition } = await createAwardingOrganisation(server);
await server.runJobs();
const browser = await signIn(server, owner);
const base = `/console/${organisation.slug}/webhooks`;
/** Retries of then are not due by the clock of the database. */
const future = '2099-01-01T00:00:00Z';
const all = ['achievement.published', 'award.created', 'credential.signed', 'award.revoked'];

const secretIn = (html: string) => /value="(whsec_[\w+/=]{44})"/.exec(html)?.[1];
const idIn = (html: string) => /webhooks\/(whk_\w+)/.exec(html)?.[1] ?? assert.fail('No webhook is shown.');

async function add(eventTypes: string[]): Promise<{ id: string; secret: string }> {
  const answer = await browser.post(base, { address, description: 'Learner records', eventTypes });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const html = await answer.text();
  return { id: idIn(html), secret: secretIn(html) ?? assert.fail('The page shows no secret.') };
}

function signatureOf(secret: string, { headers, body }: Received): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

async function remove(id: string): Promise<void> {
  assert.equal((await browser.post(`${base}/${id}/remove`)).status, 303);
  received.length = 0;
  status = 200;
}

test('what happens is told to the program, signed, once each, without anything about the person', async () => {
  const { id, secret } = await add(all);
  const person = await createPerson(server, { name: 'Private Person', email: 'private@example.org' });
  const award = await awardCredential(server.deps, registrar, {
    organisationId: organisation.id,
    personId: person.personId,
    editionId: edition.editionId,
    requestKey: 'one',
  });
  await server.runJobs();
  await revokeAward(server.deps, registrar, {
    organisationId: organisation.id,
    awardId: award.id,
    reason: 'Awarded by mistake.',
  });
  await server.runJobs();
  const told = received.map(
    ({ body }) => JSON.parse(body) as { type: string; data: { [name: string]: string } },
  );
  assert.deepEqual(told.map(({ type }) => type).sort(), [
    'award.created',
    'award.revoked',
    'credential.signed',
  ]);
  for (const each of received) {
    assert.equal(each.headers['webhook-signature'], signatureOf(secret, each));
    assert.match(each.headers['webhook-id'] as string, /^msg_/);
    assert.doesNotMatch(each.body, /private|mistake/i);
  }
  const signed = told.find(({ type }) => type === 'credential.signed');
  const page = await server.app.request(signed?.data.credentialUrl ?? '');
  assert.equal(page.status, 200);
  assert.equal(signed?.data.awardId, award.id);
  const log = await (await browser.get(`${base}/${id}`)).text();
  assert.equal(log.match(/Delivered/g)?.length, 3);
  await remove(id);
});

test('publishing tells who asked for it and nobody else, also not another organisation', async () => {
  const { id } = await add(['achievement.published']);
  const other = await createAwardingOrganisation(server);
  await server.runJobs();
  assert.equal(received.length, 0);
  assert.equal(other.edition.status, 'published');
  await createAwardable(server, { organisation, owner });
  await server.runJobs();
  assert.equal(received.length, 1);
  const { data } = JSON.parse(received[0]?.body ?? '{}') as { data: { url: string } };
  assert.equal((await server.app.request(data.url)).status, 200);
  await remove(id);
});

test('a failed message is sent again under the same id, and by hand once more; the log says what was answered', async () => {
  const { id } = await add(all);
  status = 503;
  server.setNow(future);
  const browser = await signIn(server, owner);
  await browser.post(`${base}/${id}/test`);
  await runNow();
  assert.equal(received.length, 1);
  const list = await (await browser.get(`${base}/${id}`)).text();
  assert.match(list, /On its way/);
  assert.equal((await browser.post(`${base}/${id}/test`)).status, 409);
  const deliveryId = /deliveries\/(dlv_\w+)/.exec(list)?.[1] ?? assert.fail('The log leads to no message.');
  const path = `${base}/${id}/deliveries/${deliveryId}`;
  const shown = await (await browser.get(path)).text();
  assert.match(shown, /answered with status 503/);
  assert.match(shown, /answered 503/);
  await deliverWebhook(server.deps, { deliveryId, attempt: 2 });
  await deliverWebhook(server.deps, { deliveryId, attempt: 2 });
  assert.equal(received.length, 2);
  status = 200;
  assert.equal((await browser.post(`${path}/replay`)).status, 303);
  await deliverWebhook(server.deps, { deliveryId, attempt: 3 });
  assert.equal(received.length, 3);
  assert.equal(new Set(received.map(({ headers }) => headers['webhook-id'])).size, 1);
  assert.match(await (await browser.get(`${base}/${id}`)).text(), /Delivered/);
  server.setNow('2026-06-01T09:00:00Z');
  await remove(id);
});

test('for a day after it was replaced, the secret before signs too', async () => {
  const { id, secret } = await add(all);
  const replaced = secretIn(await (await browser.post(`${base}/${id}/secret`)).text()) ?? '';
  assert.notEqual(replaced, secret);
  await browser.post(`${base}/${id}/test`);
  await server.runJobs();
  const [first] = received;
  assert.ok(first);
  assert.equal(
    first.headers['webhook-signature'],
    `${signatureOf(replaced, first)} ${signatureOf(secret, first)}`,
  );
  server.setNow('2026-06-02T09:00:01Z');
  await browser.post(`${base}/${id}/test`);
  await server.runJobs();
  const second = received[1] ?? assert.fail('Nothing was sent.');
  assert.equal(second.headers['webhook-signature'], signatureOf(replaced, second));
  const rows = await server.deps.database.selectFrom('webhooks.webhook').select(['secret']).execute();
  for (const row of rows) assert.doesNotMatch(row.secret.toString('latin1'), /whsec_/);
  server.setNow('2026-06-01T09:00:00Z');
  await remove(id);
});

test('a program that fails for five days is left alone, and the owners are told by mail', async () => {
  const { id } = await add(all);
  status = 500;
  server.setNow(future);
  await (await signIn(server, owner)).post(`${base}/${id}/test`);
  await runNow();
  const { id: deliveryId } = await server.deps.database
    .selectFrom('webhooks.delivery')
    .select('id')
    .executeTakeFirstOrThrow();
  server.setNow('2099-01-06T00:00:00Z');
  const fresh = await signIn(server, owner);
  await deliverWebhook(server.deps, { deliveryId, attempt: 2 });
  const page = await (await fresh.get(`${base}/${id}`)).text();
  assert.match(page, /This webhook is paused/);
  const mails = await server.deps.database
    .selectFrom('platform.outgoing_mail')
    .select(['to_address', 'subject'])
    .where('subject', 'like', '%webhook%')
    .execute();
  assert.deepEqual(
    mails.map(({ to_address }) => to_address),
    [owner.email],
  );
  assert.equal((await fresh.post(`${base}/${id}/deliveries/${deliveryId}/replay`)).status, 409);
  await deliverWebhook(server.deps, { deliveryId, attempt: 3 });
  assert.equal(received.length, 2);
  await fresh.post(`${base}/${id}/resume`);
  assert.doesNotMatch(await (await fresh.get(`${base}/${id}`)).text(), /This webhook is paused/);
  server.setNow('2026-06-01T09:00:00Z');
  await remove(id);
});

test('what is refused comes back as typed, with the reason beside it', async () => {
  const typed = { address: 'https://10.0.0.1/in', description: 'Records', eventTypes: 'award.created' };
  const answer = await browser.post(base, typed);
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /must be on the public internet/);
  assert.match(html, /value="https:\/\/10\.0\.0\.1\/in"/);
  assert.equal((await browser.post(base, { ...typed, eventTypes: [] })).status, 422);
  assert.equal((await browser.post(base, { ...typed, eventTypes: 'everything' })).status, 422);
});

test("another organisation's webhook does not exist", async () => {
  const { id } = await add(all);
  const other = await createOrganisation(server);
  const thief = await signIn(server, await createMember(server, other, ['owner']));
  const theirs = `/console/${other.slug}/webhooks/${id}`;
  for (const path of [theirs, `${theirs}/remove`, `${base}/${id}`, base])
    assert.equal((await thief.get(path)).status, 404, path);
  for (const act of ['', '/test', '/pause', '/resume', '/secret', '/remove'])
    assert.equal((await thief.post(theirs + act)).status, 404, act);
  await remove(id);
});

/** Works on what is due now by the clock of the database, not on retries of a later day. */
function runNow(): Promise<void> {
  return server.deps.database
    .selectFrom('webhooks.delivery')
    .select('id')
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
    .then(({ id: deliveryId }) => deliverWebhook(server.deps, { deliveryId, attempt: 1 }));
}
