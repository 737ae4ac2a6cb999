import { hmac } from '@noble/hashes/hmac.js';
import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';

/** What the engine's tests use of Node's globals and of node:crypto, for a page. */
type Encoding = 'utf8' | 'hex' | 'base64' | 'base64url' | 'latin1';

export class Buffer extends Uint8Array {
  static override from(value: string | ArrayLike<number> | Iterable<number>, encoding?: unknown): Buffer {
    const bytes =
      typeof value === 'string'
        ? decode(value, (encoding ?? 'utf8') as Encoding)
        : Uint8Array.from(value as ArrayLike<number>);
    const result = new Buffer(bytes.length);
    result.set(bytes);
    return result;
  }

  static isBuffer(value: unknown): boolean {
    return value instanceof Buffer;
  }

  static alloc(length: number, fill = 0): Buffer {
    const result = new Buffer(length);
    result.fill(fill);
    return result;
  }

  static concat(parts: Uint8Array[]): Buffer {
    return Buffer.from(parts.flatMap((part) => [...part]));
  }

  static compare(left: Uint8Array, right: Uint8Array): number {
    const [one, other] = [Buffer.from(left).toString('hex'), Buffer.from(right).toString('hex')];
    return one === other ? 0 : one < other ? -1 : 1;
  }

  override toString(encoding: Encoding = 'utf8'): string {
    if (encoding === 'utf8') return new TextDecoder().decode(this);
    if (encoding === 'hex') return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const latin = Array.from(this, (byte) => String.fromCharCode(byte)).join('');
    if (encoding === 'latin1') return latin;
    const base64 = btoa(latin);
    return encoding === 'base64'
      ? base64
      : base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  }

  copy(target: Uint8Array, at = 0): number {
    target.set(this, at);
    return this.length;
  }

  writeUInt32BE(value: number, at = 0): number {
    new DataView(this.buffer, this.byteOffset, this.length).setUint32(at, value);
    return at + 4;
  }

  readDoubleBE(at = 0): number {
    return new DataView(this.buffer, this.byteOffset, this.length).getFloat64(at);
  }
}

/** A page sees neither its memory nor its processor time: tests of them measure nothing here, only the outcome. */
export const process = {
  env: {},
  cpuUsage: () => ({ user: 0, system: 0 }),
  memoryUsage: Object.assign(() => ({ rss: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }), { rss: () => 0 }),
};

export function randomBytes(count: number): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}

const hashes = { sha256, sha384, md5 };

export function createHash(name: keyof typeof hashes) {
  return digesting((data) => hashes[name](data));
}

export function createHmac(_name: 'sha256', key: string) {
  return digesting((data) => hmac(sha256, new TextEncoder().encode(key), data));
}

function digesting(digest: (data: Uint8Array) => Uint8Array) {
  let input = new Buffer(0);
  const result = {
    update(data: string | Uint8Array) {
      input = Buffer.concat([input, Buffer.from(data)]);
      return result;
    },
    digest: (encoding?: Encoding) => {
      const bytes = Buffer.from(digest(input));
      return encoding === undefined ? bytes : bytes.toString(encoding);
    },
  };
  return result;
}

function decode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf8') return new TextEncoder().encode(text);
  if (encoding === 'hex')
    return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const latin = encoding === 'latin1' ? text : atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(latin, (character) => character.charCodeAt(0));
}
