import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDemoReceiver } from './receiver.ts';

const elsewhere: string[] = [];
const post = withDemoReceiver(async (address) => {
  elsewhere.push(address);
  return { status: 200, text: '' };
});
const send = async (address: string, id: string): Promise<number> =>
  (await post(address, { headers: { 'webhook-id': id }, body: '{}' })).status;

test('a demo asks nobody outside for addresses of its world, and everybody else as before', async () => {
  const portal = 'https://hooks.northmoor.example/cairn';
  const answers: number[] = [];
  for (const id of ['one', 'two', 'three', 'three', 'four']) answers.push(await send(portal, id));
  assert.deepEqual(answers, [204, 204, 503, 204, 204]);
  assert.equal(await send('https://register.northmoor.example/badges', 'five'), 410);
  assert.deepEqual(elsewhere, []);
  for (const address of ['https://hooks.example.org/', 'https://northmoor.example.com/'])
    assert.equal(await send(address, 'six'), 200);
  assert.deepEqual(elsewhere, ['https://hooks.example.org/', 'https://northmoor.example.com/']);
});
