import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/support/test-app.ts';

const { app } = await testApp();

test('a process that reaches its database is ready', async () => {
  const response = await app.request('/readyz');
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ready' });
});

test('a stopping process is alive and not ready', async () => {
  app.state.isStopping = true;
  assert.equal((await app.request('/readyz')).status, 503);
  assert.equal((await app.request('/healthz')).status, 200);
  app.state.isStopping = false;
});

test('every answer carries a request id and the security headers', async () => {
  const { headers } = await app.request('/healthz');
  assert.match(headers.get('x-request-id') ?? '', /^req_[0-9A-Za-z]{22}$/);
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
});

test('a form without a token of ours is refused', async () => {
  const body = new URLSearchParams({ name: 'x' });
  const foreign = await app.request('/anything', {
    method: 'POST',
    body,
    headers: { origin: 'https://evil.example' },
  });
  assert.equal(foreign.status, 403);
  const ours = await app.request('/anything', {
    method: 'POST',
    body,
    headers: { origin: 'http://localhost:3000' },
  });
  assert.equal(ours.status, 403);
});
