import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { saysItsNumber, storedFormat } from './stored-format.ts';

test('what an older format lacks is lifted step by step, and the newest is written', () => {
  const person = storedFormat('person of the test', z.object({ given: z.string(), family: z.string() }), [
    saysItsNumber,
    ({ name, ...rest }) => {
      const [given, family] = String(name).split(' ');
      return { ...rest, given, family };
    },
  ]);
  const ada = { given: 'Ada', family: 'Sample' };
  assert.deepEqual(person.read({ name: 'Ada Sample' }), ada);
  assert.deepEqual(person.read({ format: 2, name: 'Ada Sample' }), ada);
  assert.deepEqual(person.read({ format: 3, ...ada }), ada);
  assert.deepEqual(JSON.parse(person.write(ada)), { format: 3, ...ada });
  assert.throws(() => person.read({ format: 3, given: 'Ada' }), /person of the test cannot be read/);
});
