import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { openTestDatabase } from '../../../../test/support/test-database.ts';
import { silentLog } from '../platform/log.ts';
import type { WebEnv } from './env.ts';
import { answerError } from './errors.tsx';
import { retryAfter } from './retry-after.ts';
import { timeLimit } from './time-limit.ts';

test('a request whose handler never ends is answered with 503 and when to ask again', async () => {
  const { database } = await openTestDatabase();
  const app = new Hono<WebEnv>();
  app.use(retryAfter());
  app.use(timeLimit(20));
  app.get('/', () => new Promise<Response>(() => {}));
  app.onError(answerError({ database, log: silentLog }));
  const answer = await app.request('/');
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '30');
  assert.match(await answer.text(), /took longer than it may/);
});
