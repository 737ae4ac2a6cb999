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
  // Processor time of the whole process, hashing threads included, and the least of all turns: what a busy machine
  // adds is left out. In turns, so that all are warm alike.
  for (let turn = 0; turn < 8; turn++) {
    for (const address of addresses) {
      const began = process.cpuUsage();
      const trying = signInWithPassword(server.deps, { address, password: 'wrong', userAgent: '' });
      await assert.rejects(trying, { code: 'people.sign-in-refused' });
      const { user, system } = process.cpuUsage(began);
      times.get(address)?.push((user + system) / 1000);
    }
  }
  const [known = 0, without = 0, unknown = 0] = addresses.map((address) =>
    Math.min(...(times.get(address) ?? [])),
  );
  assert.ok(without > known / 2 && without < known * 2, `${without} ms against ${known} ms`);
  assert.ok(unknown > known / 2 && unknown < known * 2, `${unknown} ms against ${known} ms`);
});
