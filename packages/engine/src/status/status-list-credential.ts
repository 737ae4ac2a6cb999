import { contextUrl } from '../contexts/index.ts';
import type { Profile } from '../credential/model.ts';
import { EngineError } from '../engine-error.ts';
import type { JsonObject } from '../ports.ts';

export type StatusPurpose = 'revocation' | 'suspension' | 'message';

/**
 * The credential that publishes a list (Bitstring Status List §2.2), still to be signed. `id` is the address
 * where it will be served; `ttl` is milliseconds. It is in VC 2.0, whose own context has all its terms.
 */
export function buildStatusListCredential(list: {
  id: string;
  issuer: string | Pick<Profile, 'id'>;
  statusPurpose: StatusPurpose;
  encodedList: string;
  validFrom: string;
  validUntil?: string;
  ttl?: number;
}): JsonObject {
  return {
    '@context': [contextUrl.credentialsV2],
    id: list.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: typeof list.issuer === 'string' ? list.issuer : list.issuer.id,
    validFrom: list.validFrom,
    ...(list.validUntil === undefined ? {} : { validUntil: list.validUntil }),
    credentialSubject: {
      id: `${list.id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: list.statusPurpose,
      encodedList: list.encodedList,
      ...(list.ttl === undefined ? {} : { ttl: list.ttl }),
    },
  };
}

/**
 * What a credential carries in `credentialStatus`. The index is written as a string (Bitstring Status List §2.1).
 * `messages` are for the purpose `message` only: one for each value that an entry can have, so 2, 4, 8, … of them; the
 * list then has 1, 2, 3, … bits an entry. Throws `status.invalid-index` or `status.invalid-value`.
 */
export function buildStatusListEntry(entry: {
  statusListCredential: string;
  index: number;
  statusPurpose: StatusPurpose;
  messages?: readonly string[];
}): JsonObject {
  if (!Number.isSafeInteger(entry.index) || entry.index < 0) {
    throw new EngineError('status.invalid-index', `${entry.index} is not an index of a status list.`);
  }
  return {
    id: `${entry.statusListCredential}#${entry.index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: entry.statusPurpose,
    statusListIndex: String(entry.index),
    statusListCredential: entry.statusListCredential,
    ...(entry.statusPurpose === 'message' || entry.messages !== undefined ? writeMessages(entry) : {}),
  };
}

function writeMessages({
  statusPurpose,
  messages = [],
}: {
  statusPurpose: string;
  messages?: readonly string[];
}) {
  const statusSize = Math.log2(messages.length);
  if (statusPurpose !== 'message' || !Number.isInteger(statusSize) || statusSize < 1 || statusSize > 16) {
    throw new EngineError(
      'status.invalid-value',
      'An entry of the purpose "message", and no other, has one message for each of its 2, 4, 8, … values.',
    );
  }
  const statusMessage = messages.map((message, value) => ({ status: `0x${value.toString(16)}`, message }));
  return { statusSize, statusMessage };
}
