import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { deflateSync, crc32 as zlibCrc32 } from 'node:zlib';
import { nodeCompression } from '../../adapters/node.ts';
import { assertCheap } from '../../test-support/budget.ts';
import { bakePng } from './bake-png.ts';
import { crc32 } from './crc32.ts';
import { unbakePng } from './unbake-png.ts';

/** An independent reader of PNG, without types of its own. */
const extractChunks: (png: Uint8Array) => { name: string; data: Uint8Array }[] = createRequire(
  import.meta.url,
)('png-chunks-extract');
const ports = { compression: nodeCompression };
const json = '{"name":"Kräuterkunde ®’ 木 🪨","id":"urn:uuid:1"}';

test('a credential baked into a PNG comes back to the byte, with any script and emoji', async () => {
  assert.equal(await unbakePng(bakePng(picture(), json), ports), json);
  assert.equal(await unbakePng(bakePng(picture(), 'aaa.bbb.ccc'), ports), 'aaa.bbb.ccc');
});

test('a baked PNG is still a picture to an independent reader, with right checksums and the badge after the header', () => {
  const chunks = extractChunks(bakePng(picture(), json));
  assert.deepEqual(
    chunks.map((chunk) => chunk.name),
    ['IHDR', 'iTXt', 'IDAT', 'IEND'],
  );
  const text = Buffer.from(chunks[1]?.data ?? []).toString('utf8');
  assert.equal(text, `openbadgecredential\0\0\0\0\0${json}`);
});

test('baking again replaces the old badge, whatever kind of chunk or keyword it had', async () => {
  const old = withChunks(
    ['tEXt', bytes('openbadges\0https://example.org/assertions/1')],
    ['zTXt', Buffer.concat([bytes('openbadgecredential\0\0'), deflateSync('{"old":2}')])],
    ['tEXt', bytes('Software\0Inkscape')],
  );
  const baked = bakePng(old, json);
  assert.equal(await unbakePng(baked, ports), json);
  assert.deepEqual(
    extractChunks(baked).map((chunk) => chunk.name),
    ['IHDR', 'iTXt', 'tEXt', 'IDAT', 'IEND'],
  );
  assert.deepEqual(bakePng(baked, json), baked);
});

test('badges in iTXt, compressed iTXt, tEXt and zTXt are read, under the keywords of OB 2.0, OB 3.0 and CLR 2.0', async () => {
  const deflated = deflateSync(json);
  const cases: [string, Uint8Array][] = [
    ['iTXt', bytes(`openbadges\0\0\0en\0Abzeichen\0${json}`)],
    ['iTXt', Buffer.concat([bytes('openbadgecredential\0\u0001\0\0\0'), deflated])],
    ['iTXt', bytes(`clrcredential\0\0\0\0\0${json}`)],
    ['tEXt', bytes(`openbadges\0${json}`)],
    ['zTXt', Buffer.concat([bytes('openbadges\0\0'), deflated])],
  ];
  for (const [type, content] of cases) {
    assert.equal(await unbakePng(withChunks([type, content]), ports), json, type);
  }
});

test('a tEXt badge in Latin-1, as PNG defines it, is read as such', async () => {
  const png = withChunks(['tEXt', Buffer.from('openbadges\0{"name":"Café"}', 'latin1')]);
  assert.equal(await unbakePng(png, ports), '{"name":"Café"}');
});

test('a PNG with an OB 2.0 and an OB 3.0 badge gives the newer one', async () => {
  const png = withChunks(
    ['iTXt', bytes('openbadges\0\0\0\0\0{}')],
    ['iTXt', bytes(`openbadgecredential\0\0\0\0\0${json}`)],
  );
  assert.equal(await unbakePng(png, ports), json);
});

test('a PNG without a badge gives nothing, also when a longer keyword begins like ours', async () => {
  assert.equal(await unbakePng(picture(), ports), undefined);
  assert.equal(await unbakePng(withChunks(['tEXt', bytes('openbadgesque\0{}')]), ports), undefined);
});

test('two badges under one keyword, a cut file and a file that is no PNG are refused', async () => {
  const twice = withChunks(['tEXt', bytes('openbadges\0{}')], ['tEXt', bytes('openbadges\0{"a":1}')]);
  await assert.rejects(unbakePng(twice, ports), { code: 'baking.ambiguous' });
  const baked = bakePng(picture(), json);
  await assert.rejects(unbakePng(baked.subarray(0, -3), ports), { code: 'baking.invalid-image' });
  await assert.rejects(unbakePng(bytes('GIF89a'), ports), { code: 'baking.invalid-image' });
  assert.throws(() => bakePng(picture(), 'a\0b'), { code: 'baking.invalid-text' });
  assert.throws(() => bakePng(picture(), '\ud800'), { code: 'baking.invalid-text' });
});

test('a badge under a wrong checksum, as the first bakers wrote it, is read: its signature or address proves it', async () => {
  const baked = bakePng(picture(), json);
  const end = Buffer.from(baked).indexOf(bytes(json)) + bytes(json).length;
  baked.fill(0, end, end + 4);
  assert.equal(await unbakePng(baked, ports), json);
});

test('security row 13, CVE-2014-9601 and image-png#696: a decompression bomb in zTXt or iTXt is refused quickly, and so are 20,000 chunks and 4 MiB', async () => {
  const bomb = deflateSync(Buffer.alloc(256 * 1024 * 1024));
  for (const chunk of [
    ['zTXt', Buffer.concat([bytes('openbadges\0\0'), bomb])],
    ['iTXt', Buffer.concat([bytes('openbadgecredential\0\u0001\0\0\0'), bomb])],
  ] as [string, Uint8Array][]) {
    const png = withChunks(chunk);
    await assertCheap(chunk[0], () => assert.rejects(unbakePng(png, ports), { code: 'baking.too-large' }));
  }
  const many = Array.from({ length: 20_001 }, (): [string, Uint8Array] => ['IDAT', bytes('')]);
  await assert.rejects(unbakePng(withChunks(...many), ports), { code: 'baking.too-large' });
  const large = withChunks(['IDAT', new Uint8Array(4 * 1024 * 1024)]);
  await assert.rejects(unbakePng(large, ports), { code: 'baking.too-large' });
});

test('our CRC-32 is that of zlib for every length from 0 to 300 and for any offset', () => {
  const data = Uint8Array.from({ length: 400 }, (_, index) => (index * 151 + (index >> 3)) & 255);
  for (let length = 0; length <= 300; length += 1) {
    const start = length % 7;
    assert.equal(crc32(data, start, start + length), zlibCrc32(data.subarray(start, start + length)));
  }
});

function picture(): Uint8Array {
  return withChunks();
}

/** A grey 1 x 1 picture with the given chunks between header and image. */
function withChunks(...chunks: [type: string, content: Uint8Array][]): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const all: [string, Uint8Array][] = [
    ['IHDR', header],
    ...chunks,
    ['IDAT', deflateSync(Buffer.from([0, 128]))],
    ['IEND', Buffer.alloc(0)],
  ];
  const parts = all.map(([type, content]) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const chunk = Buffer.alloc(body.length + 8);
    chunk.writeUInt32BE(content.length, 0);
    body.copy(chunk, 4);
    chunk.writeUInt32BE(zlibCrc32(body), body.length + 4);
    return chunk;
  });
  return new Uint8Array(Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]));
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
