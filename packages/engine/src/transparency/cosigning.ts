import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import type { Crypto } from '../ports.ts';
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import { emptyRoot, type TreeHead, verifyConsistency } from './merkle.ts';
import { type NoteKey, readNote } from './signed-note.ts';

/** What a log asks a witness to sign (C2SP tlog-witness, `add-checkpoint`). */
export interface CosigningRequest {
  /** Of the checkpoint that the witness signed last. */
  oldSize: number;
  /** That the log still begins with it. */
  proof: readonly Uint8Array[];
  checkpoint: string;
}

export function writeCosigningRequest({ oldSize, proof, checkpoint }: CosigningRequest): string {
  return [`old ${oldSize}`, ...proof.map(encodeBase64), '', checkpoint].join('\n');
}

export function readCosigningRequest(body: string): CosigningRequest | undefined {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, end).split('\n');
  const [, digits = ''] = /^old (0|[1-9]\d*)$/.exec(first) ?? [];
  const proof = lines.map(decodeBase64);
  if (end < 0 || digits === '' || !Number.isSafeInteger(Number(digits))) return undefined;
  if (proof.length > 63 || !proof.every((hash) => hash?.length === 32)) return undefined;
  return { oldSize: Number(digits), proof: proof as Uint8Array[], checkpoint: body.slice(end + 2) };
}

/** Why a witness signs nothing, with the HTTP status by which it says so. */
export type CosigningRefusal = { status: 400 | 403 | 404 | 422 } | { status: 409; size: number };

/**
 * Whether a witness may sign: the log is one of `logs`, it signed the checkpoint, and that begins with all that the
 * witness signed last. `seen` says what that was; a log that was never seen has none.
 */
export async function judgeCosigning(
  crypto: Pick<Crypto, 'sha256' | 'verify'>,
  body: string,
  { logs, seen }: { logs: readonly NoteKey[]; seen: (origin: string) => TreeHead | undefined },
): Promise<OpenedCheckpoint | CosigningRefusal> {
  const request = readCosigningRequest(body);
  const note = request && readNote(request.checkpoint);
  if (!request || !note) return { status: 400 };
  const log = logs.find(({ name }) => name === note.text.split('\n', 1)[0]);
  if (!log) return { status: 404 };
  const checkpoint = await openCheckpoint(crypto, request.checkpoint, { log });
  if (!checkpoint) return { status: 403 };
  if (request.oldSize > checkpoint.size) return { status: 400 };
  const older = seen(log.name) ?? { size: 0, root: emptyRoot(crypto) };
  if (older.size !== request.oldSize) return { status: 409, size: older.size };
  if (older.size === checkpoint.size) {
    const isSame = verifyConsistency(crypto, { older, newer: checkpoint, proof: [] });
    return isSame ? checkpoint : { status: 409, size: older.size };
  }
  const isConsistent = verifyConsistency(crypto, { older, newer: checkpoint, proof: request.proof });
  return isConsistent ? checkpoint : { status: 422 };
}
