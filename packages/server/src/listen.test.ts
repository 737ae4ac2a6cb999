import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { atEnd } from '../../../test/support/at-end.ts';
import { type ConnectionLimits, listen } from './listen.ts';

const wide: ConnectionLimits = {
  head: 600_000,
  request: 600_000,
  silence: 600_000,
  lookEvery: 20,
  perNetwork: 1000,
  together: 1000,
};

async function open(limits: Partial<ConnectionLimits>, trustProxy = false): Promise<number> {
  const config = { host: '127.0.0.1', port: 0, trustProxy };
  const { port, close } = await listen(config, () => new Response('here'), { ...wide, ...limits });
  atEnd(close);
  return port;
}

function dial(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.resume();
  atEnd(() => socket.destroy());
  return socket;
}

async function ask(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
  return answer.text();
}

test('connections that say nothing are closed, and others are answered meanwhile', async () => {
  const port = await open({ head: 50 });
  const silent = Array.from({ length: 50 }, () => dial(port));
  const closed = Promise.all(silent.map((socket) => once(socket, 'close')));
  assert.equal(await ask(port), 'here');
  await closed;
});

test('a head that never ends, and a body that never comes, end their connection', async () => {
  const port = await open({ head: 50, request: 50 });
  const head = dial(port);
  head.write('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ');
  const body = dial(port);
  body.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nfirst');
  await Promise.all([once(head, 'close'), once(body, 'close')]);
});

test('a connection on which nothing moves is closed', async () => {
  const socket = dial(await open({ silence: 50 }));
  await once(socket, 'close');
});

test('beyond the number for one network connections are closed at once; one that ends makes room', async () => {
  const port = await open({ perNetwork: 2 });
  const [first, second] = [dial(port), dial(port)];
  await Promise.all([once(first, 'connect'), once(second, 'connect')]);
  await once(dial(port), 'close');
  first.destroy();
  await once(first, 'close');
  // The server hears of the end a little later.
  let answer: string | undefined;
  while (answer === undefined) answer = await ask(port).catch(() => undefined);
  assert.equal(answer, 'here');
});

test('behind a proxy, which is one network, the number does not count', async () => {
  const port = await open({ perNetwork: 1 }, true);
  const first = dial(port);
  await once(first, 'connect');
  assert.equal(await ask(port), 'here');
});
