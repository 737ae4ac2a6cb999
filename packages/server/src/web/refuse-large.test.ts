import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { test } from 'node:test';
import { atEnd } from '../../../../test/support/at-end.ts';
import { testServer } from '../../../../test/support/test-server.ts';

const { url } = await testServer();
// One connection, kept: as a proxy before the server does.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
atEnd(() => agent.destroy());

function ask(path: string, body?: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const headers = { origin: url, 'content-type': 'application/x-www-form-urlencoded' };
  const method = body === undefined ? 'GET' : 'POST';
  const asked = request(`${url}${path}`, { agent, method, headers }, (answer) => {
    answer.resume().once('end', () => resolve(answer.statusCode));
  });
  asked.once('error', reject).end(body);
  return promise;
}

test('whoever sent too much is answered on the next request too', async () => {
  for (const size of [300_000, 2_000_000]) {
    assert.equal(await ask('/account', 'a'.repeat(size)), 413);
    assert.equal(await ask('/help'), 200);
  }
});
