import { encodeLogEntry, type JsonObject } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { proveEntry } from './read-log.ts';

/** That a signed credential is in the log. Refuses as not found in the second before it is. */
export function proveCredential(
  deps: Pick<Deps, 'database'>,
  { content }: { content: Uint8Array },
): Promise<string> {
  const document = JSON.parse(Buffer.from(content).toString('utf8')) as JsonObject;
  return proveEntry(deps, encodeLogEntry(nodeCrypto, { kind: 'credential', document }));
}
