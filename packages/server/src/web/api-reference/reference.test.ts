import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { problemCodes } from '../../api/document.ts';
import type { OpenApiDocument } from '../../platform/open-api.ts';
import { curlExample } from './curl-example.ts';
import { kindOf } from './describe-schema.ts';

const { app } = await testApp();
const page = await (await app.request(`${testUrl}/api`)).text();
const document = (await (await app.request(`${testUrl}/api/v1/openapi.json`)).json()) as OpenApiDocument;

test('the reference names every operation, shape and code once, each at an address of its own', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const ids = [
    ...operations.map(({ operationId }) => operationId),
    ...Object.keys(document.components.schemas).map((name) => `shape-${name}`),
    ...problemCodes(),
  ];
  assert.ok(operations.length >= 20);
  for (const id of ids) assert.equal(page.split(`id="${id}"`).length - 1, 1, id);
});

test('the sentence of every code is there, with the names of what stands in it', () => {
  assert.match(page, /The token does not include “\{scope\}”/);
  const codes = page.slice(page.indexOf('id="codes"'));
  assert.doesNotMatch(codes, /undefined|NaN|\[object/);
});

test('the reference asks nobody else for anything, and what it links to on the page is there', () => {
  for (const [, address = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
    assert.doesNotMatch(address, /^(https?:)?\/\/(?!localhost:3000)/);
    if (address.startsWith('#')) assert.ok(page.includes(`id="${address.slice(1)}"`), address);
  }
});

test('in German the page around the document is German, and the document says that it is English', async () => {
  const german = await app.request(`${testUrl}/api`, { headers: { 'accept-language': 'de' } });
  const html = await german.text();
  assert.match(html, /Was schiefgehen kann/);
  assert.match(html, /<p lang="en">Awards an achievement to an address/);
});

test('an example in a shell keeps what stands in it', () => {
  const operation = document.paths['/awards/{awardId}/revoke']?.post;
  assert.ok(operation);
  const requestBody = {
    required: true as const,
    content: { 'application/json': { schema: {}, example: { a: "it's" } } },
  };
  const place = { base: 'https://b.example', path: '/x', method: 'post' };
  const text = curlExample(place, { ...operation, requestBody });
  assert.match(text, /^curl -X POST 'https:\/\/b\.example\/x' \\\n/);
  assert.match(text, /-H 'Idempotency-Key: /);
  assert.match(text, /"it'\\''s"/);
});

test('a kind says its bounds, its list and its shape', () => {
  assert.deepEqual(kindOf({ type: 'array', items: { $ref: '#/components/schemas/Award' } }), {
    ...{ text: 'Award', shape: 'Award', isList: true },
  });
  assert.deepEqual(kindOf({ type: 'integer', minimum: 1, maximum: 100 }), {
    ...{ text: 'integer', isList: false, bounds: '1–100' },
  });
  assert.equal(kindOf({ anyOf: [{ type: 'string' }, { type: 'null' }] }).text, 'string | null');
  assert.equal(kindOf({ type: 'string', format: 'date-time' }).text, 'date-time');
});
