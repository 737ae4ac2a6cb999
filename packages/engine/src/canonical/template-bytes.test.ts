import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import type { Crypto, JsonObject } from '../ports.ts';
import { awardOf } from '../proof/proof.test-support.ts';
import { quadsOf } from './fill-template.ts';
import { createShelf, fillFromShelf, learnFrom, type TemplateShelf } from './learn-template.ts';
import { createRandom } from './random-credential.test-support.ts';
import { hashFilling } from './template-bytes.ts';

/** What was hashed last: bytes, or a text. */
let hashed: Uint8Array | string = '';
const crypto: Crypto = {
  ...nodeCrypto,
  sha256: (data) => {
    hashed = data;
    return nodeCrypto.sha256(data);
  },
};

async function shelfOf(sampleOf: (award: number) => JsonObject): Promise<TemplateShelf> {
  const shelf = createShelf();
  for (const award of [1, 2]) await learnFrom(shelf, JSON.stringify(sampleOf(award)), nodeCrypto);
  assert.equal(shelf.entries.length, 1);
  return shelf;
}

/** Hashes the credential by its template; `bytes` or `text`, by what was hashed. */
function hashWith(shelf: TemplateShelf, credential: JsonObject): 'bytes' | 'text' {
  const filled = fillFromShelf(shelf, credential, crypto);
  assert.ok(filled, 'no template fits');
  const { template } = filled.entry;
  const hash = hashFilling(template, filled.filling, crypto);
  const expected = nodeCrypto.sha256(quadsOf(template, filled.filling));
  assert.deepEqual(Buffer.from(hash), Buffer.from(expected), JSON.stringify(credential));
  return typeof hashed === 'string' ? 'text' : 'bytes';
}

const varying = (award: number): JsonObject =>
  awardOf(award, { name: `Learner ${award}`, subjectId: `did:key:z${award}` });

test('from the fifth use on a template is filled as bytes, and they have the hash of the text', async () => {
  const shelf = await shelfOf(varying);
  const ways = Array.from({ length: 12 }, (_, award) => hashWith(shelf, varying(award)));
  assert.deepEqual(ways, [...Array(4).fill('text'), ...Array(8).fill('bytes')]);
});

test('what is filled in may be longer, shorter, empty, escaped and beyond ASCII from one award to the next', async () => {
  const shelf = await shelfOf(varying);
  const random = createRandom(20261126);
  const letters: readonly [string, ...string[]] = [
    'a',
    'é',
    '日',
    '😀',
    '"',
    '\\',
    '\n',
    '\u007f',
    '\ue000',
    ' ',
  ];
  let asBytes = 0;
  for (let award = 0; award < 400; award++) {
    const name = Array.from({ length: Math.floor(random.next() * 60) }, () => random.pick(letters)).join('');
    const subjectId = `did:key:z${'6Mk'.repeat(Math.floor(random.next() * 20))}${award}`;
    if (hashWith(shelf, awardOf(award, { name, subjectId })) === 'bytes') asBytes++;
  }
  assert.equal(asBytes, 396);
});

test('nodes that change places are written where they now stand', async () => {
  const placed = (award: number, host: string): JsonObject => ({
    ...varying(award),
    evidence: [{ id: `https://${host}.example/${award}`, type: ['Evidence'], name: `Work ${award}` }],
  });
  const shelf = await shelfOf((award) => placed(award, 'm'));
  // Before and behind the nodes with an https address that stand fixed.
  const hosts = [
    ...Array(8).fill('a'),
    ...Array(8).fill('z'),
    'a',
    'z',
    'a',
    ...Array(8).fill('z'),
  ] as string[];
  const ways = hosts.map((host, award) => hashWith(shelf, placed(award, host)));
  assert.deepEqual(
    [ways[7], ways[8], ways[15], ways[16], ways.at(-1)],
    ['bytes', 'text', 'bytes', 'text', 'bytes'],
  );
});

test('more than ten nameless nodes, or a longer text than is kept, are hashed as text', async () => {
  const many = (award: number): JsonObject => ({
    ...varying(award),
    evidence: Array.from({ length: 8 }, (_, index) => ({ type: ['Evidence'], name: `${index} ${award}` })),
  });
  const shelf = await shelfOf(many);
  const ways = Array.from({ length: 8 }, (_, award) => hashWith(shelf, many(award)));
  assert.deepEqual(ways, Array(8).fill('text'));

  const plain = await shelfOf(varying);
  for (let award = 0; award < 6; award++) hashWith(plain, varying(award));
  assert.equal(hashWith(plain, awardOf(7, { name: 'x'.repeat(30_000) })), 'text');
  assert.equal(hashWith(plain, varying(8)), 'bytes');
});
