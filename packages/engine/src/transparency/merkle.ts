import { bytesEqual, concatBytes } from '../encoding/bytes.ts';
import type { Crypto } from '../ports.ts';

/** Of all that is here only SHA-256 is asked for. */
export type Hashing = Pick<Crypto, 'sha256'>;

const leafPrefix = new Uint8Array([0]);
const nodePrefix = 1;

/** RFC 6962 §2.1: the hash of one entry. */
export function hashLeaf(crypto: Hashing, entry: Uint8Array): Uint8Array {
  return crypto.sha256(concatBytes(leafPrefix, entry));
}

/** RFC 6962 §2.1: the hash over two subtrees. */
export function hashNode(crypto: Hashing, left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(65);
  both[0] = nodePrefix;
  both.set(left, 1);
  both.set(right, 33);
  return crypto.sha256(both);
}

/** RFC 6962 §2.1: the hash of a log without entries. */
export function emptyRoot(crypto: Hashing): Uint8Array {
  return crypto.sha256(new Uint8Array());
}

/** The largest power of two below `size`, which is at least 2. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** A tree as a checkpoint names it. */
export interface TreeHead {
  size: number;
  root: Uint8Array;
}

/** Whether an entry stands at `index` of a tree (RFC 9162 §2.1.3.2); false for every proof that is not the one for it. */
export function verifyInclusion(
  crypto: Hashing,
  tree: TreeHead,
  { index, leaf, proof }: { index: number; leaf: Uint8Array; proof: readonly Uint8Array[] },
): boolean {
  if (!isSize(tree.size) || !isSize(index) || index >= tree.size) return false;
  let [at, last, hash] = [index, tree.size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0 || sibling.length !== 32) return false;
    if (at % 2 === 1 || at === last) {
      hash = hashNode(crypto, sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = hashNode(crypto, hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && bytesEqual(hash, tree.root);
}

/** Whether the newer tree begins with all of the older one (RFC 9162 §2.1.4.2). */
export function verifyConsistency(
  crypto: Hashing,
  { older, newer, proof }: { older: TreeHead; newer: TreeHead; proof: readonly Uint8Array[] },
): boolean {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size) return false;
  if (older.size === 0) return proof.length === 0 && bytesEqual(older.root, emptyRoot(crypto));
  if (older.size === newer.size) return proof.length === 0 && bytesEqual(older.root, newer.root);
  const [first, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (!first || proof.some((hash) => hash.length !== 32)) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [olderHash, newerHash] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      olderHash = hashNode(crypto, hash, olderHash);
      newerHash = hashNode(crypto, hash, newerHash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newerHash = hashNode(crypto, newerHash, hash);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && bytesEqual(olderHash, older.root) && bytesEqual(newerHash, newer.root);
}

/** Numbers of entries stay exact up to 2^53; shifts of JavaScript would not. */
function half(value: number): number {
  return Math.floor(value / 2);
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

export function isPowerOfTwo(size: number): boolean {
  return size > 0 && splitOf(size * 2) === size;
}
