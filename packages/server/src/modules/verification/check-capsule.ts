import {
  type CapsuleReport,
  decodeNoteKey,
  readCapsule,
  type VerifyOptions,
  verifyCapsule,
} from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { type Checking, checkInThread } from './check-credential.ts';
import { largestPresented } from './verification-rules.ts';

/**
 * Checks a proof capsule by itself, with nothing fetched, by the key of a log that the reader believes. Undefined when
 * what is presented is no capsule.
 */
export async function checkCapsule(
  deps: Pick<Checking, 'engineThreads' | 'now' | 'trust'>,
  presented: Uint8Array | string,
  { logKey, ...asked }: { logKey: string | undefined } & Pick<VerifyOptions, 'expectedRecipient'>,
): Promise<CapsuleReport | undefined> {
  if (presented.length > largestPresented) return undefined;
  const text = typeof presented === 'string' ? presented : new TextDecoder().decode(presented);
  const capsule = text.includes('cairn-capsule') ? readCapsule(text) : undefined;
  if (!capsule) return undefined;
  const log = decodeNoteKey(nodeCrypto, logKey ?? '');
  return verifyCapsule(capsule, {
    ...asked,
    ...{ crypto: nodeCrypto, compression: nodeCompression, now: deps.now() },
    ...(log?.kind === 'note' ? { log } : {}),
    check: (credential, asked) => checkInThread(deps, { credential, ...asked }),
  });
}
