import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFile } from './answer-file.ts';

const open = {
  size: 5,
  async *bytes() {
    yield new TextEncoder().encode('Cai');
    yield new TextEncoder().encode('rn');
  },
};
const answer = (name: string, headers = {}): Response =>
  answerFile(new Request('http://localhost/', { headers }), {
    ...{ open, mediaType: 'text/plain', sha256: 'ab', readers: { are: 'owner', name } },
  });

test("an owner's file is saved under its name, kept by nobody in between, and runs nothing", async () => {
  const { headers } = answer('Noten “Müller” (1).csv');
  assert.deepEqual(Object.fromEntries(headers), {
    'cache-control': 'private, no-cache, no-transform',
    'content-disposition':
      'attachment; filename="Noten _Mu_ller_ _1_.csv"; filename*=UTF-8\'\'Noten%20%E2%80%9CM%C3%BCller%E2%80%9D%20%281%29.csv',
    'content-length': '5',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'text/plain; charset=utf-8',
    etag: '"ab"',
    'x-content-type-options': 'nosniff',
  });
  assert.equal(await answer('a').text(), 'Cairn');
  assert.equal(answer('a', { 'if-none-match': '"ab"' }).status, 304);
});

test('a name can add no header and end no quotation', () => {
  const said = answer('a"\r\nset-cookie: b=c;\ud800').headers.get('content-disposition') ?? '';
  assert.match(said, /^attachment; filename="[\w .-]*"; filename\*=UTF-8''[\w%.!~-]*$/);
});

test('a reader who leaves lets go of the file', async () => {
  let isClosed = false;
  const endless = {
    size: 1_000_000,
    async *bytes() {
      try {
        for (;;) yield new Uint8Array(10);
      } finally {
        isClosed = true;
      }
    },
  };
  const request = new Request('http://localhost/');
  const readers = { are: 'everyone' } as const;
  const { body } = answerFile(request, { open: endless, mediaType: 'image/png', sha256: 'ab', readers });
  const reader = body?.getReader();
  await reader?.read();
  await reader?.cancel();
  assert.ok(isClosed);
});
