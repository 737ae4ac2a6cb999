import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPerson } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { signInWithPassword } from './sign-in.ts';

const server = await testApp();

test('row 29: an address that nobody has takes as long as a wrong password', async () => {
  await createPerson(server, { email: 'known@example.org', password: 'a long walk uphill' });
  await createPerson(server, { email: 'without@example.org' });
  const addresses = ['known@example.org', 'without@example.org', 'unknown@example.org'];
  const times = new Map<string, number[]>(addresses.map((address) => [address, []]));
  // In turns, so that a busy machine slows all alike; the first turn warms up.
  for (let turn = 0; turn < 8; turn++) {
    for (const address of addresses) {
      const began = performance.now();
      const trying = signInWithPassword(server.deps, { address, password: 'wrong', userAgent: '' });
      await assert.rejects(trying, { code: 'access.sign-in-refused' });
      if (turn > 0) times.get(address)?.push(performance.now() - began);
    }
  }
  const [known = 0, without = 0, unknown = 0] = addresses.map((address) => median(times.get(address) ?? []));
  assert.ok(without > known / 2 && without < known * 2, `${without} ms against ${known} ms`);
  assert.ok(unknown > known / 2 && unknown < known * 2, `${unknown} ms against ${known} ms`);
});

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
