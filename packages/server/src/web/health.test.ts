import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../../../../test/support/people.ts';
import { testApp } from '../../../../test/support/test-app.ts';
import { issueSetupLink } from '../modules/people/index.ts';
import { silentLog } from '../platform/log.ts';

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

test('a person whose form is too old or too large gets a page that says what to do', async () => {
  const headers = { accept: 'text/html', origin: 'http://localhost:3000' };
  const old = await app.request('/theme', {
    method: 'POST',
    headers,
    body: new URLSearchParams({ csrf: 'x' }),
  });
  assert.equal(old.status, 403);
  assert.match(await old.text(), /<h1>This form is too old<\/h1>/);
  const large = new URLSearchParams({ presented: 'x'.repeat(9 * 1024 * 1024) });
  const answer = await app.request('/verify', { method: 'POST', headers, body: large });
  assert.equal(answer.status, 413);
  assert.match(await answer.text(), /<h1>That is too large<\/h1>/);
});

test('nobody is led to an address that a browser could not take', async () => {
  const browser = openBrowser({ app });
  const answer = await browser.post('/theme', { theme: 'dark', back: `/${'x'.repeat(10_000)}` });
  assert.equal(answer.headers.get('location'), '/');
  const short = await browser.post('/theme', { theme: 'dark', back: '/catalogue?q=a' });
  assert.equal(short.headers.get('location'), '/catalogue?q=a');
});

test('row 1: no token of a link that opens an account gets into the log', async () => {
  const lines: string[] = [];
  const log = { ...silentLog, info: (fields: object) => lines.push(JSON.stringify(fields)) };
  const own = await testApp({}, { log: log as typeof silentLog });
  const token = new URL((await issueSetupLink(own.deps)) ?? '').pathname.split('/').at(-1) ?? '';
  assert.equal((await own.app.request(`/setup/${token}`)).status, 200);
  await own.app.request(`/awards/${own.deps.newId('awd')}`);
  assert.ok(token.length > 20 && lines.length === 2);
  assert.ok(!lines.join().includes(token));
  assert.match(lines[0] ?? '', /"path":"\/setup\/…"/);
  assert.match(lines[1] ?? '', /"path":"\/awards\/awd_\w{22}"/);
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
