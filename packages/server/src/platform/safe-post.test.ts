import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { FetchRefusal } from './safe-address.ts';
import { createSafePost, isOnOwnMachine } from './safe-post.ts';

const asked: string[] = [];
const receiver = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  if (request.url === '/moved') response.writeHead(307, { location: '/elsewhere' }).end();
  else if (request.url === '/long') response.writeHead(500).end('x\0'.repeat(5000));
  else response.writeHead(200).end('thanks');
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
after(() => receiver.close());
const base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
const message = { headers: { 'content-type': 'application/json' }, body: '{}' };

test('an answer of any status is an answer, cut at 2 kB, without NUL; a redirect is not followed', async () => {
  const post = createSafePost({ allowsLocal: true });
  assert.deepEqual(await post(`${base}/in`, message), { status: 200, text: 'thanks' });
  assert.equal((await post(`${base}/moved`, message)).status, 307);
  const long = await post(`${base}/long`, message);
  assert.deepEqual([long.status, Buffer.byteLength(long.text.replaceAll('\ufffd', '0'))], [500, 2048]);
  assert.doesNotMatch(long.text, /\0/);
  assert.deepEqual(asked, ['POST /in', 'POST /moved', 'POST /long']);
});

test('nothing is posted in plain HTTP, into this machine or to a name that leads into a private network', async () => {
  const before = asked.length;
  const post = createSafePost({
    allowsLocal: false,
    lookup: async () => [{ address: '192.168.1.7', family: 4 }],
  });
  const code = (address: string, sender = post) =>
    sender(address, message).catch((error: unknown) => (error instanceof FetchRefusal ? error.code : error));
  assert.equal(await code(`${base}/in`), 'fetch.not-https');
  assert.equal(await code('https://127.0.0.1/in'), 'fetch.closed-address');
  assert.equal(await code('https://records.example.org/'), 'fetch.closed-address');
  const local = createSafePost({
    allowsLocal: true,
    lookup: async () => [{ address: '10.0.0.1', family: 4 }],
  });
  assert.equal(await code('https://records.example.org/', local), 'fetch.closed-address');
  assert.equal(asked.length, before);
});

test('this machine counts as the own one only when nobody else reaches it', () => {
  const on = (host: string, publicUrl: string) => isOnOwnMachine({ host, publicUrl });
  assert.equal(on('localhost', 'http://localhost:3000'), true);
  assert.equal(on('0.0.0.0', 'http://localhost:3000'), false);
  assert.equal(on('localhost', 'https://badges.example.org'), false);
});
