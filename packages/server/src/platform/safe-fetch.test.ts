import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { after, test } from 'node:test';
import { isPublicAddress } from '@cairn/engine/node';
import { answerOwnAddresses } from './own-addresses.ts';
import { FetchRefusal } from './safe-address.ts';
import { createSafeFetch } from './safe-fetch.ts';

let visits = 0;
const canary = createTcpServer((socket) => {
  visits += 1;
  socket.destroy();
});
await new Promise<void>((ready) => canary.listen(0, '127.0.0.1', ready));
after(() => canary.close());
const port = (canary.address() as AddressInfo).port;
const options = { accept: 'application/json', maxBytes: 1000 };

/** Names as a hostile DNS would answer them. */
const names: { [host: string]: string[] } = {
  localhost: ['127.0.0.1'],
  'localtest.example': ['127.0.0.1'],
  'mixed.example': ['93.184.216.34', '127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'inside.example': ['10.0.0.7'],
};
const lookup = async (host: string) => {
  const found = names[host] ?? (host === 'localhost.' ? ['127.0.0.1'] : undefined);
  if (!found) throw new Error('not found');
  return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
};
const fetchDocument = createSafeFetch({ publicUrl: 'https://badges.example.org', lookup });

const spellings = [
  ...['127.0.0.1', '127.1', '127.0.1', '0x7f.1', '0x7f.0.0.1', '0x7f000001', '0X7F000001', '017700000001'],
  ...[
    '2130706433',
    '0177.0.0.1',
    '0177.1',
    '0177.0x0.0.1',
    '127.000.000.001',
    '127.0.0.1.',
    '127.255.255.254',
  ],
  ...[
    '①②⑦.⓪.⓪.①',
    '１２７.０.０.１',
    '127。0。0。1',
    '127．0．0．1',
    '127｡0｡0｡1',
    '%31%32%37.0.0.1',
    '0',
    '0.0.0.0',
    '0x0',
  ],
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'ⓛocalhost',
    'loc%61lhost',
    'localtest.example',
    'mixed.example',
  ],
  ...['six.example', 'mapped.example', 'metadata.example', 'inside.example'],
  ...[
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[0000::0001]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
  ],
  ...[
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::1]',
    '[fe80::1]',
    '[fc00::1]',
  ],
  ...['[fd12:3456::1]', '[fec0::1]', '[ff02::1]', '[2001:db8::1]', '[100::1]'],
  ...[
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.168.255.255',
    '169.254.169.254',
  ],
  ...[
    '100.64.0.1',
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
  ],
  ...['255.255.255.255', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376'],
];

test(`none of ${spellings.length} spellings of an inner address is connected to (security.md row 12)`, async () => {
  assert.ok(spellings.length >= 60);
  for (const spelling of spellings) {
    await assert.rejects(
      async () => fetchDocument(`https://${spelling}:${port}/x`, options),
      (error) => error instanceof FetchRefusal && error.code === 'fetch.closed-address',
      spelling,
    );
  }
  assert.equal(visits, 0);
});

test('addresses of the public internet are open', () => {
  for (const address of ['93.184.216.34', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])
    assert.equal(isPublicAddress(address), true, address);
});

const refusals: [string, string, string][] = [
  ['plain HTTP', 'http://example.org/x', 'fetch.not-https'],
  ['another scheme', 'file:///etc/passwd', 'fetch.not-https'],
  ['a data address', 'data:application/json,{}', 'fetch.not-https'],
  ['a user name in the address', 'https://a:b@example.org/', 'fetch.not-an-address'],
  ['no address at all', 'not an address', 'fetch.not-an-address'],
  ['a host that does not exist', 'https://nowhere.example/', 'fetch.unknown-host'],
];
for (const [what, address, code] of refusals) {
  test(`${what} is refused`, async () => {
    await assert.rejects(() => fetchDocument(address, options), { code });
  });
}

test('the name is resolved once, and what was checked is what is connected to', async () => {
  let asked = 0;
  const rebinding = createSafeFetch({
    publicUrl: 'https://badges.example.org',
    // 192.88.99.0/24 is closed, so an answer that changes to loopback must never be reached.
    lookup: async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '93.184.216.34', family: 4 }];
    },
  });
  await assert.rejects(() => rebinding(`https://rebind.example:${port}/`, options), {
    code: 'fetch.closed-address',
  });
  assert.equal(asked, 1);
  assert.equal(visits, 0);
});

/** Our own origin may be plain HTTP on loopback, which lets these tests see the reading side. */
async function own(listener: RequestListener, milliseconds = 600_000) {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  after(() => server.close());
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { publicUrl, fetchOwn: createSafeFetch({ publicUrl, milliseconds }) };
}

test('a name that is never answered is given up in time', async () => {
  const slow = createSafeFetch({
    publicUrl: 'https://badges.example.org',
    lookup: () => new Promise(() => {}),
    milliseconds: 50,
  });
  const keepAlive = setInterval(() => {}, 1000);
  await assert.rejects(() => slow('https://slow.example/', options), { code: 'fetch.too-slow' });
  clearInterval(keepAlive);
});

test('our own origin is fetched', async () => {
  const { publicUrl, fetchOwn } = await own((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}'),
  );
  const document = await fetchOwn(`${publicUrl}/x`, options);
  assert.equal(new TextDecoder().decode(document.body), '{"a":1}');
  assert.equal(document.contentType, 'application/json');
});

test('a host with several addresses is asked at the next when the first does not answer', async () => {
  const { publicUrl } = await own((_request, response) => response.end('fine'));
  const byName = publicUrl.replace('127.0.0.1', 'localhost');
  const lookup = async () => [
    { address: '::1', family: 6 },
    { address: '127.0.0.1', family: 4 },
  ];
  const { body } = await createSafeFetch({ publicUrl: byName, lookup })(`${byName}/x`, options);
  assert.equal(new TextDecoder().decode(body), 'fine');
});

const answers: [string, RequestListener, { code: string; status?: number }][] = [
  [
    'a redirect',
    (_q, r) => r.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
    { code: 'fetch.redirect' },
  ],
  ['a gone document', (_q, r) => r.writeHead(410).end(), { code: 'fetch.status', status: 410 }],
  [
    'a compressed answer',
    (_q, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    { code: 'fetch.encoded' },
  ],
  ['an answer over the limit', (_q, r) => r.end('x'.repeat(2000)), { code: 'fetch.too-large' }],
  ['an answer that never ends', (_q, r) => void r.write('x'), { code: 'fetch.too-slow' }],
];
for (const [what, listener, expected] of answers) {
  test(`${what} is refused`, async () => {
    // Only what never ends is given little time: a busy machine must not make the others too slow.
    const { publicUrl, fetchOwn } = await own(listener, expected.code === 'fetch.too-slow' ? 100 : undefined);
    await assert.rejects(() => fetchOwn(`${publicUrl}/x`, options), expected);
  });
}

test('our own documents are answered by the app itself, also under the https that did:web means', async () => {
  const asked: string[] = [];
  const fetchAll = answerOwnAddresses(fetchDocument, {
    publicUrl: 'http://localhost:3000',
    answer: (request) => {
      asked.push(request.url);
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    },
  });
  await fetchAll('https://localhost:3000/issuers/a/did.json', options);
  assert.deepEqual(asked, ['http://localhost:3000/issuers/a/did.json']);
  await assert.rejects(() => fetchAll('https://localhost:3000/verify?url=x', options), {
    code: 'fetch.closed-address',
  });
});
