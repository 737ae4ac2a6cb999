import {
  proveConsistency,
  readNote,
  readSignature,
  type VerifiedSignature,
  verifyNote,
  writeCosigningRequest,
} from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Config } from '../../config.ts';
import type { Deps } from '../../platform/deps.ts';
import { tilesIn } from './read-tile.ts';
import { saveWitnessed, type Witnessed } from './witness-store.ts';

type Asking = Pick<Deps, 'database' | 'log' | 'now' | 'postTo'>;
type Witness = Config['witnesses'][number];

/** A witness that did not answer is asked again after this time, so that it holds up no checkpoint meanwhile. */
const pause = 60_000;

export function mayAsk(before: Witnessed | undefined, now: Date): boolean {
  return !before?.failedAt || now.getTime() - before.failedAt.getTime() >= pause;
}

/** Asks a witness to sign a checkpoint; its line, or undefined when it does not: the log goes on without it. */
export async function askWitness(
  deps: Asking,
  witness: Witness,
  { signed, size, before }: { signed: string; size: number; before: Witnessed | undefined },
): Promise<string | undefined> {
  const { name } = witness.key;
  try {
    const found = await askFrom(deps, witness, { signed, size, oldSize: before?.size ?? 0 });
    await saveWitnessed(deps.database, { name, size, line: found.line, signedAt: found.at });
    return found.line;
  } catch (error) {
    deps.log.warn({ witness: name, error: String(error) }, 'a witness did not sign the log');
    await saveWitnessed(deps.database, { size: 0, ...before, name, failedAt: deps.now() });
    return undefined;
  }
}

async function askFrom(
  deps: Asking,
  witness: Witness,
  { signed, size, oldSize, isAgain }: { signed: string; size: number; oldSize: number; isAgain?: boolean },
): Promise<{ line: string; at: Date }> {
  const reading = { crypto: nodeCrypto, read: tilesIn(deps), size };
  const proof = await proveConsistency(reading, oldSize);
  const answer = await deps.postTo(`${witness.url}/add-checkpoint`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: writeCosigningRequest({ oldSize, proof, checkpoint: signed }),
  });
  if (answer.status === 200) return readLine(witness, { signed, text: answer.text });
  // It signed another size last than we know of: C2SP tlog-witness, "409 Conflict". It says so once.
  const known = /^(0|[1-9]\d{0,15})\n$/.exec(answer.text)?.[1];
  const isKnown = known !== undefined && Number(known) !== oldSize && Number(known) <= size;
  if (answer.status === 409 && isKnown && !isAgain)
    return askFrom(deps, witness, { signed, size, oldSize: Number(known), isAgain: true });
  throw new Error(`It answered ${answer.status}: ${answer.text.slice(0, 200)}`);
}

async function readLine(
  { key }: Witness,
  { signed, text }: { signed: string; text: string },
): Promise<{ line: string; at: Date }> {
  const note = readNote(signed);
  for (const line of text.split('\n')) {
    const signature = readSignature(line);
    if (!note || !signature) continue;
    const found = await verifyNote(nodeCrypto, { text: note.text, signatures: [signature] }, [key]);
    const [verified] = found ?? ([] as VerifiedSignature[]);
    if (verified?.signedAt) return { line, at: verified.signedAt };
  }
  throw new Error('Its answer holds no signature of its key.');
}
