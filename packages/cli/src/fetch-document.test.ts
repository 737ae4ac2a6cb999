import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { isPublicAddress } from '@cairn/engine/node';
import { cairn, unsigned } from './cli.test-support.ts';
import { createFetchDocument } from './fetch-document.ts';

const asked: string[] = [];
const answers: { [path: string]: (response: ServerResponse) => unknown } = {
  '/ok': (response) => response.end('fine'),
  '/once': (response) => response.writeHead(302, { location: '/ok' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/private': (response) => response.writeHead(302, { location: 'https://10.0.0.1/' }).end(),
  '/nonsense': (response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/silent': () => {},
  '/endless': (response) => {
    const part = Buffer.alloc(64 * 1024);
    const more = () => {
      while (!response.destroyed && response.write(part));
      response.once('drain', more);
    };
    more();
  },
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
  },
  '/packed': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('zz'),
  '/gone': (response) => response.writeHead(410).end(),
  '/page': (response) => response.setHeader('content-type', 'text/html').end('<p>Hello</p>'),
};
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  answers[request.url ?? '']?.(response);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
after(() => {
  server.closeAllConnections();
  server.close();
});
const { port } = server.address() as AddressInfo;
const here = `http://127.0.0.1:${port}`;
const wish = { accept: '*/*', maxBytes: 1024 * 1024 };
// Long enough for the busiest machine; only a server that says nothing is given less.
const fetchDocument = createFetchDocument({ allowedHosts: [], milliseconds: 600_000 });
const impatient = createFetchDocument({ allowedHosts: [], milliseconds: 50 });

test('a document of this machine is read over plain HTTP, and a redirect is followed', async () => {
  for (const path of ['/ok', '/once']) {
    const { url, body } = await fetchDocument(`${here}${path}`, wish);
    assert.equal(new TextDecoder().decode(body), 'fine');
    assert.equal(url, `${here}/ok`);
  }
});

for (const [path, reason] of [
  ['/round', /more than five times/],
  ['/file', /not followed/],
  ['/private', /not followed/],
  ['/nonsense', /no address/],
  ['/silent', /in time/],
  ['/endless', /larger than 1048576/],
  ['/cut', /cut|aborted/],
  ['/packed', /compressed/],
  ['/gone', /answered 410/],
] as const)
  test(`a server that answers ${path} gives no document`, async () => {
    const ask = path === '/silent' ? impatient : fetchDocument;
    await assert.rejects(ask(`${here}${path}`, wish), { message: reason });
  });

test('a name that leads into this machine or a private network is not asked', async () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.0.1',
    '::1',
    'fd00::1',
    '::ffff:127.0.0.1',
  ]) {
    const family = address.includes(':') ? 6 : 4;
    const lookup = async () => [{ address, family }];
    const guarded = createFetchDocument({ allowedHosts: [], lookup });
    await assert.rejects(guarded(`https://evil.example:${port}/ok`, wish), /private network.*--allow evil/);
    const literal = family === 6 ? `[${address}]` : address;
    if (address !== '127.0.0.1' && address !== '::1')
      await assert.rejects(guarded(`https://${literal}/ok`, wish), /private network/);
  }
});

test('a host that the person allowed is asked wherever it is', async () => {
  const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
  const open = createFetchDocument({ allowedHosts: ['school.example'], lookup });
  // The server speaks no TLS: that it was reached is what counts.
  await assert.rejects(open(`https://school.example:${port}/ok`, wish), /could not be reached \(E(PROTO|RR)/);
});

test('a host with several addresses is asked at the next when the first does not answer', async () => {
  const lookup = async () => [
    { address: '::1', family: 6 },
    { address: '127.0.0.1', family: 4 },
  ];
  const both = createFetchDocument({ allowedHosts: [], lookup });
  const { body } = await both(`http://localhost:${port}/ok`, wish);
  assert.equal(new TextDecoder().decode(body), 'fine');
});

test('plain HTTP, user names and what is no address are refused', async () => {
  for (const url of [
    'http://school.example/',
    'https://a:b@school.example/',
    'ftp://school.example/',
    'https://',
  ])
    await assert.rejects(fetchDocument(url, wish));
});

test('an address that gives nothing has a line of its own, and exit code 3; a page is no badge', async () => {
  const one = await cairn(['verify', `${here}/gone`, '--json']);
  assert.equal(one.code, 3);
  assert.equal(JSON.parse(one.out).verdict, 'could-not-check');
  const both = await cairn(
    ['verify', `${here}/gone`, `${here}/page`, '-', '--json'],
    JSON.stringify(unsigned),
  );
  assert.equal(both.code, 1);
  assert.equal(both.out.trim().split('\n').length, 3);
  assert.equal((await cairn(['verify', `${here}/page`])).code, 12);
});

test('--offline asks nobody, not even what the person named', async () => {
  asked.length = 0;
  assert.equal((await cairn(['verify', `${here}/ok`, '--offline'])).code, 2);
  assert.deepEqual(asked, []);
});

test('the public internet is told from the rest', () => {
  assert.ok(isPublicAddress('93.184.216.34') && isPublicAddress('2606:2800:220:1::1'));
  for (const address of ['0.0.0.0', '100.64.0.1', '224.0.0.1', 'fe80::1', '::', '64:ff9b::a00:1', 'x'])
    assert.equal(isPublicAddress(address), false, address);
});
