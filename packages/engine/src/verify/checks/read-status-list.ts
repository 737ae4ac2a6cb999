import { asObject, asString, asStrings } from '../../credential/read/values.ts';
import type { Compression } from '../../ports.ts';
import { countEntries, getStatus, minimumEntries, type StatusList } from '../../status/status-list.ts';
import { unpackList } from '../known-lists.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';
import type { StatusEntry } from './status-entry.ts';

const listTypes = new Map([
  ['BitstringStatusList', 'BitstringStatusListCredential'],
  ['StatusList2021', 'StatusList2021Credential'],
  ['RevocationList2020', 'RevocationList2020Credential'],
]);

/** The value of an entry, and why a value of 0 does not count; or the check that says why there is no value. */
export type ReadValue = { value: number; fault?: Check } | Check;

/**
 * What a list whose own signature has been verified says of an entry (Bitstring Status List §3.2). A list that is too
 * short, or that calls itself another, cannot clear anybody; but who set a bit in it meant it.
 */
export async function readStatusValue(
  { document, read }: Pick<Presented, 'document' | 'read'>,
  entry: StatusEntry,
  compression: Compression,
): Promise<ReadValue> {
  const subject = asObject(document.credentialSubject);
  const type = asString(subject.type) ?? asStrings(subject.type)[0] ?? '';
  const isList = entry.lists.includes(type) && read.types.includes(listTypes.get(type) ?? '');
  if (!isList) return invalid('it is not a status list.');
  // The purpose must be the entry's own, else a clear suspension list could stand in for the revocation list.
  const purposes = type === 'RevocationList2020' ? ['revocation'] : asStrings(subject.statusPurpose);
  if (!purposes.includes(entry.purpose)) return invalid('it is for another purpose.');
  const encoded = asString(subject.encodedList);
  if (encoded === undefined) return invalid('it holds no bits.');
  let list: StatusList;
  try {
    list = await unpackList(document, encoded, compression);
  } catch {
    return invalid('its bits cannot be unpacked.');
  }
  // The lists of 2020 had 100,000 entries: too few to hide in, but their bits say what they say.
  const least = type === 'RevocationList2020' ? 1 : minimumEntries;
  const isShort = countEntries(list, entry.size) < least;
  if (entry.index >= countEntries(list, entry.size)) {
    return isShort
      ? invalid('it is shorter than allowed.')
      : makeCheck('status.entry-invalid', { reason: 'its index lies behind the end.', index: entry.index });
  }
  const value = getStatus(list, entry.index, entry.size);
  if (read.id !== undefined && read.id !== entry.list)
    return { value, fault: invalid('it is the list of another address.') };
  if (isShort) return { value, fault: invalid('it is shorter than allowed.') };
  if (type !== 'BitstringStatusList' && isSetFromTheRight(list, entry)) {
    return { value, fault: invalid('counted as older issuers did, it may call this credential revoked.') };
  }
  return { value };
}

/**
 * Before Bitstring Status List said that bits are counted from the left, several issuers counted those of a byte from
 * the right (w3c/vc-bitstring-status-list#8, #36). A list of that time does not say which: what is clear in one order
 * and set in the other is not known to be good.
 */
function isSetFromTheRight(list: StatusList, { index, size }: StatusEntry): boolean {
  return size === 1 && getStatus(list, index) === 0 && getStatus(list, index ^ 7) === 1;
}

function invalid(reason: string): Check {
  return makeCheck('status.list-invalid', { reason });
}
