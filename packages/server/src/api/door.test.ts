import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import {
  apiApp,
  exampleOf,
  fillPath,
  operationsOf,
  readDocument,
  worldOf,
} from '../../../../test/support/api.ts';
import { createAwardable, createAwardingOrganisation } from '../../../../test/support/awards.ts';
import { type Scope, scopes } from '../modules/audit/index.ts';
import { createApiToken, withdrawApiToken } from '../modules/organisations/index.ts';
import { requestsPerMinute } from './enter.ts';
import { operations } from './table.ts';

const server = await apiApp();
const document = await readDocument(server);
const own = await worldOf(server, server.school);
const foreign = await worldOf(server, await createAwardingOrganisation(server, {}, { kind: 'accreditor' }));

// One token asks for everything that there is: in each test a quarter of a minute later.
beforeEach(() => server.setNow(new Date(server.deps.now().getTime() + 15_000).toISOString()));

interface Read {
  status: number;
  code?: string;
  errors?: { place: string; code: string }[];
}

async function read(response: Response): Promise<Read> {
  const { code, errors } = (await response.json()) as Read;
  return { status: response.status, ...(code && { code }), ...(errors && { errors }) };
}

const tokens = new Map<Scope, Promise<string>>();
/** One token a scope: an organisation has only so many. */
function tokenWithout(scope: Scope): Promise<string> {
  const token = tokens.get(scope) ?? server.tokenOf(scopes.filter((one) => one !== scope));
  tokens.set(scope, token);
  return token;
}

for (const documented of operationsOf(document)) {
  const { path, operation } = documented;
  const { operationId } = operation;
  const method = documented.method.toUpperCase();
  const address = fillPath(path, own);
  const body = exampleOf(documented, own);
  const scope = operation.security[0]?.token?.[0] as Scope | undefined;
  const isGuarded = operation.parameters.some(({ name }) => name === 'If-Match');
  const headers: { [name: string]: string } = isGuarded ? { 'if-match': '"x"' } : {};

  for (const [what, token] of Object.entries({
    'without a token': '',
    'with a made-up token': `cairn_${'A'.repeat(43)}`,
    'with an endless token': `cairn_${'A'.repeat(5000)}`,
  }))
    test(`${operationId} ${what} says that one is needed, whatever the body`, async () => {
      const response = await server.call(address, { method, token, ...(body ? { body: '{' } : {}) });
      assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
      assert.deepEqual(await read(response), { status: 401, code: 'api.no-token' });
      assert.equal(response.headers.get('set-cookie'), null);
    });

  if (scope)
    test(`${operationId} with every scope but ${scope} names the one that is missing`, async () => {
      const token = await tokenWithout(scope);
      const response = await server.call(address, { method, body, headers, token });
      assert.equal(response.status, 403);
      const problem = (await response.json()) as { code: string; detail: string };
      assert.equal(problem.code, 'api.scope-missing');
      assert.ok(problem.detail.includes(scope));
    });

  if (/\{\w+Id\}/.test(path))
    test(`${operationId} answers another organisation's thing like one that does not exist`, async () => {
      const theirs = await server.call(fillPath(path, { ...own, ...foreign }), { method, body, headers });
      const missing = Object.fromEntries(
        Object.keys(own).map((name) => [name, name === 'edition' ? 1 : 'x_1']),
      );
      const none = await server.call(fillPath(path, missing), { method, body, headers });
      const [found, expected] = [await read(theirs), await read(none)];
      assert.equal(found.status, 404);
      assert.deepEqual(found, expected);
    });

  test(`${operationId} names a parameter that it does not have`, async () => {
    const response = await server.call(`${address}?colour=red`, { method, body, headers });
    const { status, errors } = await read(response);
    assert.deepEqual([status, errors?.[0]?.place], [422, 'colour']);
  });

  if (body !== undefined) {
    for (const [what, sent, status] of [
      ['is no JSON', '{', 400],
      ['names a member twice', '{"a":1,"a":2}', 400],
      ['has a number that no reader keeps', '{"a":12345678901234567890}', 400],
      ['holds the sign that no database keeps', '{"a":["\\u0000"]}', 400],
      ['is ten thousand brackets', '['.repeat(10_000), 422],
      ['has a member that nobody knows', { colour: 'red' }, 422],
      ['is a list', [], 422],
      ['is null', 'null', 422],
    ] as const)
      test(`${operationId} refuses a body that ${what}`, async () => {
        const response = await server.call(address, { method, body: sent, headers });
        assert.equal((await read(response)).status, status);
      });

    test(`${operationId} refuses a body of another kind unread`, async () => {
      const type = { 'content-type': 'text/csv' };
      const response = await server.call(address, { method, body, headers: { ...headers, ...type } });
      assert.deepEqual(await read(response), { status: 415, code: 'api.media-type' });
    });

    test(`${operationId} refuses a body that is larger than it can need`, async () => {
      const { largest = 7_900_000 } = operations.find(({ id }) => id === operationId) ?? {};
      const size = Math.max(largest, 7_900_000);
      const response = await server.call(address, { method, body: `"${'x'.repeat(size)}"`, headers });
      assert.deepEqual(await read(response), { status: 413, code: 'api.body-too-large' });
      assert.equal(response.headers.get('connection'), 'close');
    });
  }

  if (method === 'GET')
    test(`${operationId} asked twice answers the same`, async () => {
      const [once, twice] = [await server.call(address), await server.call(address)];
      assert.equal(await once.text(), await twice.text());
      assert.equal(once.headers.get('cache-control'), 'no-store');
    });
}

test('an address that is no operation is answered with a problem, whoever asks', async () => {
  for (const path of ['/nothing', '/achievements/a/b/c/d']) {
    const response = await server.call(path, { token: '' });
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(await read(response), { status: 404, code: 'api.not-found' });
  }
});

test('a problem speaks the language that the program asks for, and leads to its code', async () => {
  const response = await server.call('/organisations', { token: '', headers: { 'accept-language': 'en' } });
  const problem = (await response.json()) as { type: string; detail: string };
  assert.equal(problem.type, 'http://localhost:3000/api#api.no-token');
  assert.match(problem.detail, /^Send a working token/);
});

test('a token that asks too often is told when to go on, and others are not held up', async () => {
  const school = await createAwardingOrganisation(server);
  const token = await server.tokenOf(['organisations:read'], school);
  const first = await server.call('/organisations', { token });
  assert.equal(first.headers.get('ratelimit'), `"token";r=${requestsPerMinute - 1};t=60`);
  assert.equal(first.headers.get('ratelimit-policy'), `"token";q=${requestsPerMinute};w=60`);
  for (let turn = 1; turn < requestsPerMinute; turn += 1) await server.call('/organisations', { token });
  const refused = await server.call('/organisations', { token });
  assert.deepEqual(await read(refused), { status: 429, code: 'api.too-many' });
  assert.equal(refused.headers.get('retry-after'), '60');
  assert.equal((await server.call('/organisations')).status, 200);
});

test('a withdrawn token opens nothing any more', async () => {
  const { organisation, owner } = await createAwardingOrganisation(server);
  const organisationId = organisation.id;
  const command = { organisationId, name: 'Short', scopes: ['organisations:read'] as const };
  const { token, apiToken } = await createApiToken(server.deps, owner, command);
  assert.equal((await server.call('/organisations', { token })).status, 200);
  await withdrawApiToken(server.deps, owner, { organisationId, apiTokenId: apiToken.id });
  assert.equal((await server.call('/organisations', { token })).status, 401);
});

test('a list is read page by page, each thing once, also when something is made meanwhile', async () => {
  const school = await createAwardingOrganisation(server);
  const token = await server.tokenOf(['achievements:read'], school);
  for (const title of ['Two', 'Three', 'Four']) await createAwardable(server, school, { title });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `&cursor=${cursor}`;
    const response = await server.call(`/achievements?limit=2${query}`, { token });
    const page = (await response.json()) as { items: { title: string }[]; next?: string };
    seen.push(...page.items.map(({ title }) => title));
    server.setNow(new Date(server.deps.now().getTime() + 1000).toISOString());
    if (cursor === undefined) await createAwardable(server, school, { title: 'Made meanwhile' });
    cursor = page.next;
  } while (cursor !== undefined);
  assert.deepEqual([...seen].sort(), ['Four', 'Testing foundations', 'Three', 'Two']);
});

test('a body that is not UTF-8 is refused', async () => {
  const body = Buffer.from(JSON.stringify({ note: 'F\u00fcr M\u00fcller' }), 'latin1');
  const call = { method: 'POST', body, headers: { 'idempotency-key': 'latin' } };
  const { status } = await server.call('/awards', call);
  assert.equal(status, 400);
});

test('a cursor that no answer gave is refused', async () => {
  const forged = [
    [-8_640_000_000_000_000, 'a'],
    [1, 'a\0'],
  ].map((place) => Buffer.from(JSON.stringify(place)).toString('base64url'));
  for (const cursor of ['abc', 'WyJ4IiwxXQ', 'W10', ...forged]) {
    const { status, errors } = await read(await server.call(`/achievements?cursor=${cursor}`));
    assert.deepEqual([status, errors?.[0]?.code], [422, 'api.cursor-unknown']);
  }
});
