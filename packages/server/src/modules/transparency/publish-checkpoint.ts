import { signNote, writeCheckpoint, writeNote } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { askWitness, mayAsk } from './ask-witness.ts';
import { selectLog, updateCheckpoint } from './log-store.ts';
import { selectWitnessed } from './witness-store.ts';

type Publishing = Pick<Deps, 'config' | 'database' | 'keys' | 'log' | 'now' | 'postTo'>;

/**
 * Signs the log as it is, has its witnesses sign that it only grew, and shows it. Nothing is done where that is shown
 * already and no witness is missing. A process that breaks off in between leaves it to the next.
 */
export async function publishCheckpoint(deps: Publishing): Promise<void> {
  const log = await selectLog(deps.database);
  if (!log || log.size === 0) return;
  const { origin, keyId, key, size, root } = log;
  const witnessed = await selectWitnessed(deps.database);
  const at = deps.now();
  const missing = deps.config.witnesses.filter(({ key }) => {
    const before = witnessed.get(key.name);
    return !(before?.size === size && before.line) && mayAsk(before, at);
  });
  const isShown = log.checkpoint?.size === size;
  if (isShown && missing.length === 0) return;
  const text = writeCheckpoint({ origin, size, root });
  const signer = await deps.keys.signer(keyId);
  const signed = writeNote({ text, signatures: [await signNote(nodeCrypto, text, { key, signer, at })] });
  const kept = deps.config.witnesses.flatMap(({ key }) => {
    const before = witnessed.get(key.name);
    return before?.size === size && before.line ? [before.line] : [];
  });
  const show = (lines: readonly string[]) =>
    updateCheckpoint(deps.database, {
      ...{ text: signed + lines.map((line) => `${line}\n`).join(''), size, at },
    });
  // No witness signs what could be lost: it would never sign another log of that size.
  if (!isShown) await show(kept);
  const asked = missing.map((witness) =>
    askWitness(deps, witness, { signed, size, before: witnessed.get(witness.key.name) }),
  );
  const fresh = (await Promise.all(asked)).filter((line) => line !== undefined);
  if (fresh.length > 0) await show([...kept, ...fresh]);
}
