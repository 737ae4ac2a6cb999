import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { bakePng, unbakePng } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import encode from 'png-chunks-encode';
import extract from 'png-chunks-extract';
import type { Row } from '../measure.ts';
import { typicalTexts } from '../typical-credential.ts';

/** A credential into a picture of 57 KB. */
export async function bakeRow(): Promise<Row> {
  const picture = createPicture(57 * 1024);
  const texts = typicalTexts(50);
  await assertSound(picture, at(texts, 0));
  return {
    name: 'bake-png',
    what: 'bake a credential into a PNG of 57 KB',
    ours: { name: 'bakePng', run: (index) => bakePng(picture, at(texts, index)) },
    peer: {
      name: 'png-chunks-extract and png-chunks-encode',
      run: (index) => bakeByPeer(picture, at(texts, index)),
    },
    budget: { peerRatio: 100 },
  };
}

function at(texts: string[], index: number): string {
  return texts[index % texts.length] ?? '';
}

function bakeByPeer(picture: Uint8Array, text: string): Uint8Array {
  const chunks = extract(picture).filter(({ name }) => name !== 'iTXt');
  const data = Buffer.from(`openbadgecredential\0\0\0\0\0${text}`, 'utf8');
  return encode([...chunks.slice(0, 1), { name: 'iTXt', data }, ...chunks.slice(1)]);
}

async function assertSound(picture: Uint8Array, text: string): Promise<void> {
  for (const baked of [bakePng(picture, text), bakeByPeer(picture, text)]) {
    const found = await unbakePng(baked, { compression: nodeCompression });
    if (JSON.stringify(found).includes('Foundations of Coding') === false) {
      throw new Error('What was baked does not come out again.');
    }
  }
}

/** A picture of noise, one row of grey pixels a scan line: it does not compress, so its size can be chosen. */
function createPicture(size: number): Uint8Array {
  const width = 256;
  const height = Math.floor((size - 100) / (width + 1));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const scanLines = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), randomBytes(width)])),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(scanLines, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name), data]);
  const framed = Buffer.alloc(content.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(content, 4);
  framed.writeUInt32BE(crc32(content), content.length + 4);
  return framed;
}
