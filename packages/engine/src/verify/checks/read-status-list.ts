import { asObject, asString, asStrings } from '../../credential/read/values.ts';
import type { Compression } from '../../ports.ts';
import { decodeStatusList } from '../../status/encoded-list.ts';
import { countEntries, minimumEntries, type StatusList } from '../../status/status-list.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';
import type { StatusEntry } from './status-entry.ts';

const listTypes = new Map([
  ['BitstringStatusList', 'BitstringStatusListCredential'],
  ['StatusList2021', 'StatusList2021Credential'],
]);

/**
 * The bits behind an entry, out of a list credential whose own signature has been verified; or the check that
 * says which rule the list breaks (Bitstring Status List §3.2).
 */
export async function readStatusList(
  { document, read }: Pick<Presented, 'document' | 'read'>,
  entry: StatusEntry,
  compression: Compression,
): Promise<StatusList | Check> {
  const subject = asObject(document.credentialSubject);
  const type = listTypes.get(asString(subject.type) ?? asStrings(subject.type)[0] ?? '');
  if (type === undefined || !read.types.includes(type)) return invalid('it is not a status list.');
  if (read.id !== undefined && read.id !== entry.list) return invalid('it is the list of another address.');
  // The purpose must be the entry's own, else a clear suspension list could stand in for the revocation list.
  if (!asStrings(subject.statusPurpose).includes(entry.purpose)) return invalid('it is for another purpose.');
  const encoded = asString(subject.encodedList);
  if (encoded === undefined) return invalid('it holds no bits.');
  let list: StatusList;
  try {
    list = await decodeStatusList(encoded, compression);
  } catch {
    return invalid('its bits cannot be unpacked.');
  }
  if (countEntries(list, entry.size) < minimumEntries) return invalid('it is shorter than allowed.');
  if (entry.index >= countEntries(list, entry.size)) {
    return makeCheck('status.entry-invalid', {
      reason: 'its index lies behind the end.',
      index: entry.index,
    });
  }
  return list;
}

function invalid(reason: string): Check {
  return makeCheck('status.list-invalid', { reason });
}
