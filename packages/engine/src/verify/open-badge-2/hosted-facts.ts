import { asArray, asObject, asString, isJsonObject } from '../../credential/read/values.ts';
import { parseOpenBadge2Date } from '../../credential/schema/open-badge-2.ts';
import type { JsonObject, JsonValue } from '../../ports.ts';
import { isSameAddress } from './same-address.ts';

type Member = (value: JsonValue | undefined) => string;

/** Who got what and when. Where a file says otherwise, it is not the badge of that address. */
const identifying: readonly (readonly [name: string, read: Member])[] = [
  ['uid', plainValue],
  ['recipient', recipientFact],
  ['badge', linkedFact],
  ['issuedOn', instantFact],
  ['issued_on', instantFact],
];

/** What issuers change over time: then the address counts, and the reader is told. */
const changing: readonly (readonly [name: string, read: Member])[] = [
  ['expires', instantFact],
  ['evidence', (value) => asArray(value).map(linkedFact).join(' ')],
  ['narrative', plainValue],
];

export type Comparison = { kind: 'other' } | { kind: 'same' } | { kind: 'changed'; members: string[] };

/**
 * The file in hand against what its address says (OB 2.0 §HostedBadge). Ids are compared as ids, dates as instants; a
 * linked and an embedded document with the same id are the same. The file only names the address: what is there counts.
 */
export function compareHosted(given: JsonObject, hosted: JsonObject, url: string): Comparison {
  // OB 2.0: the assertion's id is the address itself.
  if (hosted.id !== undefined && !isSameAddress(asString(hosted.id), url)) return { kind: 'other' };
  const differs = ([name, read]: readonly [string, Member]) =>
    given[name] !== undefined && given[name] !== null && read(given[name]) !== read(hosted[name]);
  if (identifying.some(differs)) return { kind: 'other' };
  const members = changing
    .filter(([name, read]) => read(given[name]) !== read(hosted[name]))
    .map(([name]) => name);
  return members.length === 0 ? { kind: 'same' } : { kind: 'changed', members };
}

function linkedFact(value: JsonValue | undefined): string {
  const id = isJsonObject(value) ? asString(value.id) : asString(value);
  if (id !== undefined) return URL.canParse(id) ? new URL(id).href : id;
  return isJsonObject(value) ? sorted(value) : plainValue(value);
}

function instantFact(value: JsonValue | undefined): string {
  const instant =
    typeof value === 'string' || typeof value === 'number' ? parseOpenBadge2Date(value) : undefined;
  return instant === undefined ? plainValue(value) : String(instant);
}

/** Letter case and the spelling of `hashed` say nothing about who it is. */
function recipientFact(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value.toLowerCase();
  const { type, hashed, identity, salt } = asObject(value);
  const isHashed = hashed === true || hashed === 'true';
  const who = (asString(identity) ?? '').toLowerCase();
  return JSON.stringify([(asString(type) ?? '').toLowerCase(), isHashed, who, asString(salt) ?? '']);
}

function sorted(value: JsonObject): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function plainValue(value: JsonValue | undefined): string {
  return JSON.stringify(value ?? null);
}
