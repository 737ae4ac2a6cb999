import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createLog } from './log.ts';

test('the token of a one-time link never stands in the log, the rest of the path does', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => lines.push(line) });
  const token = randomBytes(32).toString('base64url');
  for (const path of [`/sign-in/link/${token}`, `/account/emails/confirm/${token}`, `/setup/${token}`])
    log.info({ method: 'GET', path }, 'request');
  log.info({ path: '/awards/awd_0123456789abcdefghijkl' }, 'request');
  assert.ok(!lines.join('').includes(token));
  assert.match(lines[0] ?? '', /"path":"\/sign-in\/link\/…"/);
  assert.match(lines[3] ?? '', /awd_0123456789abcdefghijkl/);
});
