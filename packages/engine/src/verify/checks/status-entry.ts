import { asArray, asString, asStrings, isJsonObject } from '../../credential/read/values.ts';
import type { JsonObject } from '../../ports.ts';

/** A bitstring entry of any generation, read strictly: what is not clearly an index is no index (security.md row 8). */
export interface StatusEntry {
  list: string;
  index: number;
  purpose: string;
  /** Bits an entry. */
  size: number;
  messages: ReadonlyMap<number, string>;
  /** The types of list that may answer for it. */
  lists: readonly string[];
}

const purposefulTypes: readonly string[] = ['BitstringStatusListEntry', 'StatusList2021Entry'];

export const bitstringEntryTypes: readonly string[] = [...purposefulTypes, 'RevocationList2020Status'];

/** The entry, or the rule that it breaks. */
export function readStatusEntry(entry: JsonObject): StatusEntry | { broken: string } {
  return hasType(entry, purposefulTypes)
    ? readMembers(entry, ['BitstringStatusList', 'StatusList2021'])
    : readMembers(withNewerNames(entry), ['RevocationList2020']);
}

/** RevocationList2020 had other names, and no purpose but this one. */
function withNewerNames({ id, revocationListIndex, revocationListCredential }: JsonObject): JsonObject {
  const named = {
    id,
    statusListIndex: revocationListIndex,
    statusListCredential: revocationListCredential,
    statusPurpose: 'revocation',
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as JsonObject;
}

function readMembers(entry: JsonObject, lists: readonly string[]): StatusEntry | { broken: string } {
  const list = asString(entry.statusListCredential);
  if (list === undefined || !URL.canParse(list)) return { broken: 'it names no list.' };
  const index = readIndex(entry.statusListIndex);
  if (index === undefined) return { broken: 'its index is not a whole number.' };
  const purpose = asString(entry.statusPurpose);
  if (purpose === undefined) return { broken: 'it names no purpose.' };
  const size = entry.statusSize ?? 1;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > 16) {
    return { broken: 'its size is not 1 to 16 bits.' };
  }
  if (entry.id === list) return { broken: 'its id is that of the list.' };
  return { list, index, purpose, size, messages: readMessages(entry), lists };
}

export function hasType(entry: JsonObject, types: readonly string[]): boolean {
  return asStrings(entry.type).some((type) => types.includes(type));
}

/** A string of digits; 1EdTech's own samples have a number (standards.md §1.4). */
function readIndex(value: JsonObject[string] | undefined): number | undefined {
  const index = typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
  return typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 ? index : undefined;
}

/** `statusMessage`: `{ "status": "0x1", "message": "…" }` (Bitstring Status List §2.1). */
function readMessages(entry: JsonObject): Map<number, string> {
  const messages = new Map<number, string>();
  for (const item of asArray(entry.statusMessage)) {
    if (!isJsonObject(item)) continue;
    const status = asString(item.status);
    const message = asString(item.message);
    if (status === undefined || message === undefined || !/^0x[0-9a-f]{1,4}$/i.test(status)) continue;
    messages.set(Number.parseInt(status.slice(2), 16), message);
  }
  return messages;
}
