import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { apiApp } from '../../../../test/support/api.ts';
import { createAward } from '../../../../test/support/awards.ts';

const server = await apiApp();

interface Webhook {
  webhookId: string;
  description: string;
  eventTypes: string[];
  paused?: { because: string };
  formerSecretUntil?: string;
}
interface Delivery {
  deliveryId: string;
  eventId: string;
  type: string;
  state: string;
  attempts: number;
  body?: string;
  log?: { status?: number; answer: string }[];
}

const wishes = {
  address: 'https://records.example.org/in',
  description: 'Learner records',
  eventTypes: ['credential.signed', 'award.revoked'],
};

async function read<Body>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text) as Body;
}

const post = (path: string, body?: unknown, headers: { [name: string]: string } = {}) =>
  server.call(path, { method: 'POST', body, headers });

const add = async (description = wishes.description) =>
  read<{ webhook: Webhook; secret: string }>(await post('/webhooks', { ...wishes, description }), 201);

const remove = async ({ webhookId }: Webhook) =>
  assert.equal((await server.call(`/webhooks/${webhookId}`, { method: 'DELETE' })).status, 204);

const storedText = async () => {
  const { rows } = await sql<{ all: string }>`
    select coalesce(string_agg(body, ' '), '') as all from api.idempotent_request
  `.execute(server.deps.database);
  return rows[0]?.all ?? '';
};

test('a secret stands in the answer that made it, in its repeat, and nowhere else', async () => {
  const headers = { 'idempotency-key': 'hook-1' };
  const first = await post('/webhooks', wishes, headers);
  const { webhook, secret } = await read<{ webhook: Webhook; secret: string }>(first, 201);
  assert.match(first.headers.get('location') ?? '', new RegExp(`/api/v1/webhooks/${webhook.webhookId}$`));
  assert.match(secret, /^whsec_/);
  const again = await post('/webhooks', wishes, headers);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  assert.equal((await read<{ secret: string }>(again, 201)).secret, secret);
  const kept = await storedText();
  assert.ok(kept.length > 0 && !kept.includes(secret) && !kept.includes('whsec_'));
  for (const path of ['/webhooks', `/webhooks/${webhook.webhookId}`])
    assert.doesNotMatch(await (await server.call(path)).text(), /whsec_/);
  const path = `/webhooks/${webhook.webhookId}/secret`;
  const other = await read<{ webhook: Webhook; secret: string }>(await post(path));
  assert.notEqual(other.secret, secret);
  assert.equal(other.webhook.formerSecretUntil, '2026-06-02T09:00:00.000Z');
  await remove(webhook);
});

test('a webhook is changed as it was seen; what somebody changed meanwhile is not written over', async () => {
  const { webhook } = await add();
  const path = `/webhooks/${webhook.webhookId}`;
  const change = (etag: string, body: unknown) =>
    server.call(path, { method: 'PATCH', body, headers: { 'if-match': etag } });
  const etag = (await server.call(path)).headers.get('etag') ?? '';
  const changed = await change(etag, { description: 'Alumni office' });
  const { description, eventTypes } = await read<Webhook>(changed);
  assert.deepEqual([description, eventTypes], ['Alumni office', wishes.eventTypes]);
  const stale = await change(etag, { description: 'Student office' });
  assert.equal((await read<{ code: string }>(stale, 412)).code, 'api.changed-meanwhile');
  const wrong = await change(changed.headers.get('etag') ?? '', { address: 'https://10.0.0.1/in' });
  const { code, errors } = await read<{ code: string; errors: { place: string }[] }>(wrong, 422);
  assert.deepEqual([code, errors[0]?.place], ['webhooks.address-private', '/address']);
  await remove(webhook);
});

test('what happens is delivered, listed page by page, and sent again under its id', async () => {
  const { webhook } = await add();
  const base = `/webhooks/${webhook.webhookId}`;
  for (let turn = 0; turn < 3; turn += 1) await createAward(server, server.school);
  server.setNow('2026-06-01T09:00:01Z');
  const sent = await read<Delivery>(await post(`${base}/test`), 202);
  assert.deepEqual([sent.type, sent.state, sent.attempts], ['webhook.test', 'waiting', 0]);
  assert.equal((await read<{ code: string }>(await post(`${base}/test`), 409)).code, 'webhooks.under-way');
  await server.runJobs();
  const seen: Delivery[] = [];
  let cursor = '';
  do {
    const answer = await server.call(`${base}/deliveries?limit=2&state=delivered${cursor}`);
    const { items, next } = await read<{ items: Delivery[]; next?: string }>(answer);
    seen.push(...items);
    cursor = next === undefined ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  assert.deepEqual(seen.map(({ type }) => type).sort(), [
    ...Array.from({ length: 3 }, () => 'credential.signed'),
    'webhook.test',
  ]);
  assert.equal(new Set(seen.map(({ deliveryId }) => deliveryId)).size, 4);
  const one = `${base}/deliveries/${seen[0]?.deliveryId}`;
  const again = await read<Delivery>(await post(`${one}/replay`), 202);
  assert.deepEqual([again.state, again.eventId], ['waiting', seen[0]?.eventId]);
  await server.runJobs();
  const { state, attempts, log, body } = await read<Delivery>(await server.call(one));
  assert.deepEqual([state, attempts, log?.map(({ status }) => status)], ['delivered', 2, [200, 200]]);
  assert.equal((JSON.parse(body ?? '{}') as { type: string }).type, seen[0]?.type);
  await remove(webhook);
});

test('a paused webhook sends nothing again, and a removed one is missing', async () => {
  const { webhook } = await add();
  const base = `/webhooks/${webhook.webhookId}`;
  for (let turn = 0; turn < 2; turn += 1)
    assert.equal((await read<Webhook>(await post(`${base}/pause`))).paused?.because, 'by-hand');
  assert.equal((await read<{ code: string }>(await post(`${base}/test`), 409)).code, 'webhooks.is-paused');
  assert.equal((await read<Webhook>(await post(`${base}/resume`))).paused, undefined);
  await remove(webhook);
  assert.equal((await server.call(base)).status, 404);
  assert.equal((await server.call(base, { method: 'DELETE' })).status, 404);
  const { rows } = await sql<{ action: string; program_name: string }>`
    select action, program_name from audit.audit_entry where subject_id = ${webhook.webhookId} order by sequence
  `.execute(server.deps.database);
  assert.deepEqual(
    rows.map(({ action, program_name }) => `${program_name}: ${action.slice('webhook.'.length)}`),
    ['created', 'paused', 'resumed', 'removed'].map((act) => `Test program: ${act}`),
  );
});
