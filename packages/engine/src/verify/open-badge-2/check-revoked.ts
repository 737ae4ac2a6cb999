import { comparableId } from '../../credential/comparable-id.ts';
import { asArray, asString, isJsonObject } from '../../credential/read/values.ts';
import type { FetchDocument, JsonObject, JsonValue } from '../../ports.ts';
import { makeCheck } from '../make-check.ts';
import type { Check } from '../report.ts';
import { type BadgeParts, fetchObject } from './fetch-parts.ts';
import { isSameAddress } from './same-address.ts';

/**
 * Whether the `revocationList` of the profile names the badge: `revokedAssertions` of 2.0, or the object of uid to reason
 * of 1.x. What names it revokes it, however broken the list is; only a list without a fault says that it is in force.
 */
export async function checkRevoked(
  assertion: JsonObject,
  { issuer }: BadgeParts,
  fetch: FetchDocument | undefined,
): Promise<Check> {
  const link = issuer?.revocationList;
  if (link === undefined || link === null) return makeCheck('status.not-used');
  const url = asString(link) ?? '';
  const list = isJsonObject(link) ? link : await fetchObject(link, fetch);
  if (list === undefined) return makeCheck('status.unreachable', { list: url });
  const ids = [assertion.id, assertion.uid].filter((id) => typeof id === 'string');
  const reason = list.revokedAssertions === undefined ? reasonOf1(list, ids) : reasonOf2(list, ids);
  if (reason !== undefined) return makeCheck('status.revoked', { list: url, reason });
  const fault = faultOf(list, url, assertion);
  return fault === undefined
    ? makeCheck('status.active', { list: url })
    : makeCheck('status.list-invalid', { list: url, reason: fault });
}

function reasonOf1(list: JsonObject, ids: readonly string[]): string | undefined {
  const named = ids.find((id) => Object.hasOwn(list, id));
  return named === undefined ? undefined : (asString(list[named]) ?? '');
}

function reasonOf2(list: JsonObject, ids: readonly string[]): string | undefined {
  const wanted = new Set(ids.map(comparableId));
  const found = asArray(list.revokedAssertions).find((entry) =>
    namesIn(entry).some((id) => wanted.has(comparableId(id))),
  );
  return isJsonObject(found)
    ? (asString(found.revocationReason) ?? '')
    : found === undefined
      ? undefined
      : '';
}

function namesIn(entry: JsonValue): string[] {
  const named = isJsonObject(entry) ? [entry.id, entry.uid] : [entry];
  return named.filter((id) => typeof id === 'string');
}

/** The list of 1.x has no name for itself, so that an answer about an error looks like one: only a badge of 1.x has it. */
function faultOf(list: JsonObject, url: string, assertion: JsonObject): string | undefined {
  const { id, type, revokedAssertions } = list;
  if (url !== '' && typeof id === 'string' && !isSameAddress(id, url)) return 'it claims another address.';
  if (revokedAssertions === undefined) {
    const isOfOld = assertion.verify !== undefined && id === undefined && type === undefined;
    return isOfOld ? undefined : 'it names no revoked badges.';
  }
  if (!Array.isArray(revokedAssertions)) return 'what it names cannot be read.';
  return revokedAssertions.every((entry) => namesIn(entry).length > 0)
    ? undefined
    : 'what it names cannot be read.';
}
