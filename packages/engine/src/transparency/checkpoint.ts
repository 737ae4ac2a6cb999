import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import type { Crypto } from '../ports.ts';
import type { TreeHead } from './merkle.ts';
import {
  type NoteKey,
  readNote,
  type SignedNote,
  type VerifiedSignature,
  verifyNote,
} from './signed-note.ts';

/** What a log says it is at a moment (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** What the log is called, for ever: its address without the scheme. */
  origin: string;
}

/** The text that is signed. */
export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/** The first three lines; extension lines are passed over. Undefined when the text is no checkpoint. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', digits = '', encoded = '', ...extensions] = text.split('\n');
  const root = decodeBase64(encoded);
  const size = Number(digits);
  if (origin === '' || !/^(0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size)) return undefined;
  // After the last line feed stands nothing; what comes before it has no empty line.
  if (root?.length !== 32 || extensions.pop() !== '' || extensions.includes('')) return undefined;
  return { origin, size, root };
}

/** A checkpoint that a log signed, with the witnesses that saw it. */
export interface OpenedCheckpoint extends Checkpoint {
  note: SignedNote;
  /** Of those that were asked for. */
  witnesses: VerifiedSignature[];
}

/** Reads a signed checkpoint; undefined unless the log signed it and no line of a known key is wrong. */
export async function openCheckpoint(
  crypto: Pick<Crypto, 'sha256' | 'verify'>,
  signed: string,
  { log, witnesses = [] }: { log: NoteKey; witnesses?: readonly NoteKey[] },
): Promise<OpenedCheckpoint | undefined> {
  const note = readNote(signed);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint || checkpoint.origin !== log.name) return undefined;
  const verified = await verifyNote(crypto, note, [log, ...witnesses]);
  if (!verified?.some(({ key }) => key === log)) return undefined;
  return { ...checkpoint, note, witnesses: verified.filter(({ key }) => key !== log) };
}
