import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import type { Crypto } from '../ports.ts';
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import { hashLeaf, verifyInclusion } from './merkle.ts';
import type { NoteKey } from './signed-note.ts';

/** That an entry stands in a log, to be checked without it (C2SP tlog-proof). */
export interface LogProof {
  index: number;
  /** From the entry's neighbour up to below the root. */
  hashes: readonly Uint8Array[];
  /** As the log signed it, with the lines of witnesses. */
  checkpoint: string;
}

const head = 'c2sp.org/tlog-proof@v1';
/** A log of 2^63 entries needs no more. */
const mostHashes = 63;

export function writeLogProof({ index, hashes, checkpoint }: LogProof): string {
  return [head, `index ${index}`, ...hashes.map(encodeBase64), '', checkpoint].join('\n');
}

/** Undefined when the text is no proof; what it says is checked by `verifyLogProof`. */
export function readLogProof(text: string): LogProof | undefined {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, end).split('\n');
  if (end < 0 || first !== head) return undefined;
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const [, digits = ''] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? [];
  const hashes = lines.map(decodeBase64);
  if (digits === '' || hashes.length > mostHashes || !hashes.every((hash) => hash?.length === 32))
    return undefined;
  return { index: Number(digits), hashes: hashes as Uint8Array[], checkpoint: text.slice(end + 2) };
}

/** The checkpoint under which the entry stands in the log; undefined when the proof does not show that. */
export async function verifyLogProof(
  crypto: Pick<Crypto, 'sha256' | 'verify'>,
  { entry, proof }: { entry: Uint8Array; proof: LogProof },
  keys: { log: NoteKey; witnesses?: readonly NoteKey[] },
): Promise<OpenedCheckpoint | undefined> {
  const checkpoint = await openCheckpoint(crypto, proof.checkpoint, keys);
  if (!checkpoint) return undefined;
  const leaf = hashLeaf(crypto, entry);
  const isIn = verifyInclusion(crypto, checkpoint, { index: proof.index, leaf, proof: proof.hashes });
  return isIn ? checkpoint : undefined;
}
