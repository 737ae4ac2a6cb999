import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import { utf8 } from '../encoding/bytes.ts';
import { type Edge, growLog } from './grow-log.ts';
import { emptyRoot, hashLeaf, hashNode, verifyConsistency, verifyInclusion } from './merkle.ts';
import {
  bundlePath,
  proveConsistency,
  proveInclusion,
  type ReadTile,
  readTilePath,
  tilePath,
  tilesOf,
  tileWidth,
  widthIn,
} from './tiles.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The reference tree of github.com/transparency-dev/merkle (testonly/constants.go), as Certificate Transparency published it. */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** A log in memory that keeps the head of every size it was grown to. */
async function logOf(leaves: readonly Uint8Array[], steps: readonly number[]) {
  const stored = new Map<string, Uint8Array>();
  const heads = new Map([[0, { size: 0, root: emptyRoot(nodeCrypto) }]]);
  let size = 0;
  for (const step of steps) {
    const edge: Edge = Array.from({ length: 8 }, (_, level) => {
      const number = Math.floor(size / tileWidth ** (level + 1));
      const width = widthIn(size, { level, number });
      return (stored.get(`${level}/${number}`) ?? new Uint8Array()).slice(0, width * 32);
    });
    const grown = await growLog(nodeCrypto, { size, edge }, leaves.slice(size, size + step));
    for (const { level, number, hashes } of grown.tiles) stored.set(`${level}/${number}`, hashes);
    size = grown.head.size;
    heads.set(size, grown.head);
  }
  const read: ReadTile = async ({ level, number, width }) => {
    const hashes = stored.get(`${level}/${number}`);
    assert.ok(hashes && hashes.length >= width * 32, `tile ${level}/${number} is ${width} wide`);
    return hashes.slice(0, width * 32);
  };
  return { heads, read, stored };
}

function plainRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length < 2) return leaves[0] ?? emptyRoot(nodeCrypto);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashNode(nodeCrypto, plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
}

const manyLeaves = Array.from({ length: 66_000 }, (_, index) => hashLeaf(nodeCrypto, utf8(String(index))));

test('the published tree of RFC 6962 has its published roots, grown one by one and at once', async () => {
  const leaves = inputs.map((input) => hashLeaf(nodeCrypto, Buffer.from(input, 'hex')));
  const { heads } = await logOf(
    leaves,
    leaves.map(() => 1),
  );
  assert.deepEqual(
    [...heads.values()].map(({ root }) => hex(root)),
    roots,
  );
  for (const [size, root] of roots.entries())
    assert.equal(
      hex((await growLog(nodeCrypto, { size: 0, edge: [] }, leaves.slice(0, size))).head.root),
      root,
    );
});

test('every entry of every size up to 300 is proved in, every older size consistent, and every planted fault is refused', async () => {
  const leaves = manyLeaves.slice(0, 300);
  const { heads, read } = await logOf(
    leaves,
    leaves.map(() => 1),
  );
  for (const size of [1, 2, 3, 5, 8, 63, 64, 255, 256, 257, 299, 300]) {
    const head = heads.get(size);
    assert.ok(head);
    assert.equal(hex(head.root), hex(plainRoot(leaves.slice(0, size))));
    const reading = { crypto: nodeCrypto, read, size };
    for (let index = 0; index < size; index += 7) {
      const proof = await proveInclusion(reading, index);
      const leaf = leaves[index] as Uint8Array;
      assert.ok(verifyInclusion(nodeCrypto, head, { index, leaf, proof }));
      const other = leaves[(index + 1) % 300] as Uint8Array;
      assert.ok(!verifyInclusion(nodeCrypto, head, { index, leaf: other, proof }));
      assert.ok(!verifyInclusion(nodeCrypto, head, { index, leaf, proof: [...proof, leaf] }));
      if (size > 1) {
        assert.ok(!verifyInclusion(nodeCrypto, head, { index: (index + 1) % size, leaf, proof }));
        assert.ok(!verifyInclusion(nodeCrypto, head, { index, leaf, proof: proof.slice(1) }));
      }
    }
    for (let older = 0; older <= size; older += 1) {
      const proof = await proveConsistency(reading, older);
      const old = heads.get(older);
      assert.ok(old);
      assert.ok(verifyConsistency(nodeCrypto, { older: old, newer: head, proof }), `${older} to ${size}`);
      const forged = { ...old, root: leaves[9] as Uint8Array };
      assert.ok(!verifyConsistency(nodeCrypto, { older: forged, newer: head, proof }));
      assert.ok(!verifyConsistency(nodeCrypto, { older: old, newer: head, proof: [...proof, old.root] }));
    }
  }
});

test('a log over three levels of tiles has the root of the plain tree and proves by its tiles alone', async () => {
  const { heads, read, stored } = await logOf(manyLeaves, [1, 255, 256, 3, 65_021, 0, 464]);
  assert.equal(hex(heads.get(66_000)?.root ?? new Uint8Array()), hex(plainRoot(manyLeaves)));
  const [older, newer] = [heads.get(65_536), heads.get(66_000)];
  assert.ok(older && newer);
  const reading = { crypto: nodeCrypto, read, size: 66_000 };
  const proof = await proveConsistency(reading, 65_536);
  assert.ok(verifyConsistency(nodeCrypto, { older, newer, proof }));
  const leaf = manyLeaves[65_999] as Uint8Array;
  const path = await proveInclusion(reading, 65_999);
  assert.ok(verifyInclusion(nodeCrypto, newer, { index: 65_999, leaf, proof: path }));
  const tiles = [...tilesOf(66_000)];
  assert.deepEqual(tiles.map(({ level, number }) => `${level}/${number}`).sort(), [...stored.keys()].sort());
});

test('a log of 70,000 entries has the tiles that the example of C2SP tlog-tiles says', () => {
  const tiles = [...tilesOf(70_000)];
  const count = (level: number) => tiles.filter((tile) => tile.level === level).map(({ width }) => width);
  assert.deepEqual(count(0), [...Array(273).fill(256), 112]);
  assert.deepEqual(count(1), [256, 17]);
  assert.deepEqual(count(2), [1]);
  assert.equal(tiles.length, 277);
});

test('a tile has one address, that of C2SP tlog-tiles, and every other spelling is none', () => {
  assert.equal(tilePath({ level: 0, number: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
  assert.equal(bundlePath({ number: 0, width: 12 }), 'tile/entries/000.p/12');
  for (const tile of [
    { level: 0, number: 0, width: 1 },
    { level: 3, number: 999, width: 256 },
    { level: 63, number: 1000, width: 255 },
  ])
    assert.deepEqual(readTilePath(tilePath(tile)), { tile, isBundle: false });
  for (const path of [
    'tile/64/000',
    'tile/00/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/001/x002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/07',
    'tile/-1/000',
    'tile/0/000/',
    `tile/0/${'x999/'.repeat(9)}999`,
  ])
    assert.equal(readTilePath(path), undefined, path);
});
