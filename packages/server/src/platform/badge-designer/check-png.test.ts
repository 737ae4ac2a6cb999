import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { drawPng } from '../badge-artwork/index.ts';
import { readUpload, wrapPicture } from './index.ts';

async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readUpload(bytes);
  return 'code' in read ? read.code : undefined;
}

const square = (size: number) =>
  drawPng(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#174a3c" d="M0 0H8V8H0Z"/></svg>',
    { size },
  );

/** A PNG of these chunks, each with its sum. */
function png(...chunks: readonly (readonly [type: string, data: Uint8Array])[]): Uint8Array {
  const parts = chunks.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  });
  return new Uint8Array(Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]));
}

function head(
  width: number,
  height: number,
  [depth, type, interlace]: [number, number, number] = [8, 0, 0],
): Uint8Array {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width);
  bytes.writeUInt32BE(height, 4);
  bytes.set([depth, type, 0, 0, interlace], 8);
  return bytes;
}

const end = ['IEND', new Uint8Array()] as const;
const rows = (length: number) => ['IDAT', deflateSync(Buffer.alloc(length))] as const;

const badPngs: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
  ['that unpacks to fifty megabytes', png(['IHDR', head(128, 128)], rows(50_000_000), end), 'damaged'],
  ['of 20,000 by 20,000 pixels', png(['IHDR', head(20_000, 20_000)], rows(1000), end), 'too-wide'],
  [
    'of four thousand million pixels a side',
    png(['IHDR', head(4_294_967_295, 4_294_967_295)], rows(10), end),
    'too-wide',
  ],
  ['that is wide', png(['IHDR', head(256, 128)], rows(257 * 128), end), 'not-square'],
  ['that is tiny', png(['IHDR', head(16, 16)], rows(17 * 16), end), 'too-small'],
  ['without a width', png(['IHDR', head(0, 0)], rows(10), end), 'damaged'],
  ['whose data end too early', png(['IHDR', head(128, 128)], rows(100), end), 'damaged'],
  ['whose data are not packed', png(['IHDR', head(128, 128)], ['IDAT', Buffer.alloc(100)], end), 'damaged'],
  ['without data', png(['IHDR', head(128, 128)], end), 'damaged'],
  ['without an end', png(['IHDR', head(128, 128)], rows(129 * 128)), 'damaged'],
  [
    'with a head in the middle',
    png(['IHDR', head(128, 128)], ['IHDR', head(9000, 9000)], rows(129 * 128), end),
    'damaged',
  ],
  ['of a kind that there is not', png(['IHDR', head(128, 128, [8, 5, 0])], rows(129 * 128), end), 'damaged'],
  // These would be drawn as nothing.
  ['without its palette', png(['IHDR', head(128, 128, [8, 3, 0])], rows(129 * 128), end), 'damaged'],
  ['of two-bit colours', png(['IHDR', head(128, 128, [2, 2, 0])], rows(97 * 128), end), 'damaged'],
  [
    'with a filter that there is not',
    png(['IHDR', head(128, 128)], ['IDAT', deflateSync(Buffer.alloc(129 * 128, 7))], end),
    'damaged',
  ],
  ['that is cut', square(128).subarray(0, -20), 'damaged'],
];

for (const [what, bytes, code] of badPngs)
  test(`a PNG ${what} is refused`, async () => {
    assert.equal(await codeOf(bytes), code);
  });

test('a PNG whose sum is wrong is refused', async () => {
  const bytes = Uint8Array.from(square(128));
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  assert.equal(await codeOf(bytes), 'damaged');
});

test('an interlaced PNG is read', async () => {
  const length = [16, 16, 32, 32, 64, 64, 128].map((columns, index) => {
    const lines = [16, 16, 16, 32, 32, 64, 64][index] ?? 0;
    return lines * (columns + 1);
  });
  const bytes = png(['IHDR', head(128, 128, [8, 0, 1])], rows(length.reduce((sum, each) => sum + each)), end);
  assert.equal(await codeOf(bytes), undefined);
});

test('of a PNG only the pixels are kept: what is written in it or glued behind it is gone', async () => {
  const plain = square(128);
  const secret = png(['tEXt', Buffer.from('who\0knows')]).subarray(8);
  const glued = Buffer.concat([
    plain.subarray(0, 33),
    secret,
    plain.subarray(33),
    Buffer.from('<script>knows</script>'),
  ]);
  const read = await readUpload(new Uint8Array(glued));
  assert.ok('kind' in read && read.kind === 'png', JSON.stringify(read));
  assert.ok(!Buffer.from(read.png).includes('knows'));
  assert.equal(Buffer.from(read.png).readUInt32BE(16), 600);
  const { svg, mediaType } = wrapPicture(read, 'Our seal');
  assert.equal(mediaType, 'image/png');
  assert.deepEqual(drawPng(svg, { size: 64 }), drawPng(wrapPicture(read, 'Another title').svg, { size: 64 }));
});
