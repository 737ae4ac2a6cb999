import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import { bytesEqual, concatBytes, toHex, utf8 } from '../encoding/bytes.ts';
import type { Crypto, PublicKey, Signer } from '../ports.ts';
import type { Hashing } from './merkle.ts';

/** What a key signs: notes as they are (C2SP signed-note), or checkpoints with a time (C2SP tlog-cosignature). */
export type NoteKeyKind = 'note' | 'cosignature';

const kindBytes: { [Kind in NoteKeyKind]: number } = { note: 1, cosignature: 4 };

/** A key by its name: who checks a note says which ones count. */
export interface NoteKey {
  name: string;
  kind: NoteKeyKind;
  publicKey: PublicKey;
}

/** A line below a note, not checked yet. */
export interface NoteSignature {
  name: string;
  /** The first four bytes of a hash over name, kind and key. */
  keyId: Uint8Array;
  signature: Uint8Array;
}

export interface SignedNote {
  /** With its last line feed. */
  text: string;
  signatures: NoteSignature[];
}

/** Who verified: a key that was asked for, and when it signed, where its kind says so. */
export interface VerifiedSignature {
  key: NoteKey;
  signedAt?: Date;
}

const mostSignatures = 64;
const timeLength = 8;

/** `name+key id+key`, as C2SP writes the key of a log or a witness. */
export function encodeNoteKey(crypto: Hashing, key: NoteKey): string {
  return `${key.name}+${toHex(keyIdOf(crypto, key))}+${encodeBase64(materialOf(key))}`;
}

/** Undefined for every text that is not the key of a log or a witness that signs with Ed25519. */
export function decodeNoteKey(crypto: Hashing, text: string): NoteKey | undefined {
  const [, name = '', id = '', material = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = decodeBase64(material);
  if (bytes?.length !== 33) return undefined;
  const kind =
    bytes[0] === kindBytes.note ? 'note' : bytes[0] === kindBytes.cosignature ? 'cosignature' : undefined;
  if (!kind) return undefined;
  const x = encodeBase64url(bytes.subarray(1));
  const key: NoteKey = {
    name,
    kind,
    publicKey: { algorithm: 'Ed25519', jwk: { kty: 'OKP', crv: 'Ed25519', x } },
  };
  return toHex(keyIdOf(crypto, key)) === id ? key : undefined;
}

/** Takes a note apart; undefined when it is none. Nothing in it is to be believed before `verifyNote`. */
export function readNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || hasControls(note)) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > mostSignatures) return undefined;
  const signatures = lines.map(readSignature);
  if (!signatures.every((line) => line !== undefined)) return undefined;
  return { text: note.slice(0, end + 1), signatures };
}

/** One signature line, without its line feed. */
export function readSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!bytes || bytes.length < 5) return undefined;
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

export function writeSignature({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${encodeBase64(concatBytes(keyId, signature))}`;
}

export function writeNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map((signature) => `${writeSignature(signature)}\n`).join('')}`;
}

/** Signs a text, or says of a checkpoint that one saw it at `at`. */
export async function signNote(
  crypto: Hashing,
  text: string,
  { key, signer, at }: { key: NoteKey; signer: Signer; at: Date },
): Promise<NoteSignature> {
  const keyId = keyIdOf(crypto, key);
  if (key.kind === 'note') return { name: key.name, keyId, signature: await signer.sign(utf8(text)) };
  const seconds = Math.floor(at.getTime() / 1000);
  const signature = await signer.sign(cosignedBytes(text, BigInt(seconds)));
  const time = new Uint8Array(timeLength);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  return { name: key.name, keyId, signature: concatBytes(time, signature) };
}

/**
 * Who of these keys signed the note. Undefined when a line claims to be of one of them and is not: such a note is to be
 * rejected whole. Lines of other keys are passed over.
 */
export async function verifyNote(
  crypto: Pick<Crypto, 'sha256' | 'verify'>,
  { text, signatures }: SignedNote,
  keys: readonly NoteKey[],
): Promise<VerifiedSignature[] | undefined> {
  const verified: VerifiedSignature[] = [];
  for (const signature of signatures) {
    const key = keys.find(
      (each) => each.name === signature.name && bytesEqual(keyIdOf(crypto, each), signature.keyId),
    );
    if (!key || verified.some((before) => before.key === key)) continue;
    const found = await verifyLine(crypto, text, { key, signature: signature.signature });
    if (!found) return undefined;
    verified.push(found);
  }
  return verified;
}

async function verifyLine(
  crypto: Pick<Crypto, 'verify'>,
  text: string,
  { key, signature }: { key: NoteKey; signature: Uint8Array },
): Promise<VerifiedSignature | undefined> {
  if (key.kind === 'note')
    return (await crypto.verify(key.publicKey, utf8(text), signature)) ? { key } : undefined;
  if (signature.length !== timeLength + 64) return undefined;
  const seconds = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
  if (seconds > 253402300799n) return undefined;
  const message = cosignedBytes(text, seconds);
  if (!(await crypto.verify(key.publicKey, message, signature.subarray(timeLength)))) return undefined;
  return { key, signedAt: new Date(Number(seconds) * 1000) };
}

/** C2SP tlog-cosignature, "Ed25519 signed message". */
function cosignedBytes(text: string, seconds: bigint): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

function keyIdOf(crypto: Hashing, key: NoteKey): Uint8Array {
  return crypto.sha256(concatBytes(utf8(`${key.name}\n`), materialOf(key))).subarray(0, 4);
}

function materialOf({ kind, publicKey }: NoteKey): Uint8Array {
  const point = decodeBase64url(publicKey.jwk.x ?? '');
  if (publicKey.algorithm !== 'Ed25519' || point?.length !== 32)
    throw new RangeError('A note is signed with Ed25519.');
  return concatBytes(new Uint8Array([kindBytes[kind]]), point);
}

function hasControls(note: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a note has none but line feeds.
  return /[\u0000-\u0009\u000b-\u001f]/.test(note);
}
