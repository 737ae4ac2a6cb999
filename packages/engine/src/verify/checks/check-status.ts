import { comparableId } from '../../credential/comparable-id.ts';
import type { FetchDocument, JsonObject, VerifyPorts } from '../../ports.ts';
import { readRevocationList } from '../../status/revocation-list.ts';
import { maxListValues, parseJson } from '../input/parse-json.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';
import { domainOf } from './check-issuer-identity.ts';
import { readStatusValue } from './read-status-list.ts';
import { bitstringEntryTypes, hasType, readStatusEntry, type StatusEntry } from './status-entry.ts';

/** A list credential with the checks of its own form, schema, proof, issuer key and dates. */
export interface VerifiedList {
  presented?: Presented;
  checks: Check[];
}

export interface StatusPorts extends Pick<VerifyPorts, 'compression' | 'fetch' | 'statusMemory'> {
  /**
   * Verifies the list as a credential of its own; it must not look at the list's status in turn. Undefined for bytes that
   * are no credential.
   */
  verifyList: (body: Uint8Array) => Promise<VerifiedList | undefined>;
}

/**
 * Whether the issuer has revoked or suspended the credential. Asked only when signature and issuer key are confirmed,
 * as the list's address is the signer's to choose. Everything that goes wrong is `unknown`, never good (security.md row 8).
 */
export async function checkStatus(
  presented: Presented,
  confirmed: boolean,
  ports: StatusPorts,
): Promise<Check> {
  const { document } = presented;
  if (document.credentialStatus === undefined) return makeCheck('status.not-used');
  if (!confirmed) return makeCheck('status.not-made');
  const entries = Array.isArray(document.credentialStatus)
    ? document.credentialStatus
    : [document.credentialStatus];
  if (entries.length === 0 || entries.length > maxEntries) {
    return makeCheck('status.entry-invalid', { reason: 'there are none, or too many.' });
  }
  const checks: Check[] = [];
  for (const entry of entries) {
    checks.push(
      entry === null || typeof entry !== 'object' || Array.isArray(entry)
        ? makeCheck('status.entry-invalid', { reason: 'it is not an object.' })
        : await checkEntry(entry, presented, ports),
    );
  }
  const worst = (check: Check) => severity.findIndex((test) => test(check));
  return checks.sort((a, b) => worst(a) - worst(b))[0] ?? makeCheck('status.not-used');
}

const maxEntries = 8;

const severity: ((check: Check) => boolean)[] = [
  (check) => check.code === 'status.revoked',
  (check) => check.outcome === 'failed',
  (check) => check.outcome === 'unknown',
  (check) => check.code === 'status.message',
  () => true,
];

function checkEntry(entry: JsonObject, presented: Presented, ports: StatusPorts): Check | Promise<Check> {
  if (hasType(entry, ['1EdTechRevocationList'])) return checkRevocationList(entry, presented, ports.fetch);
  if (!hasType(entry, bitstringEntryTypes)) {
    return makeCheck('status.unsupported', { type: JSON.stringify(entry.type ?? null) });
  }
  const read = readStatusEntry(entry);
  if ('broken' in read) return makeCheck('status.entry-invalid', { reason: read.broken });
  return checkBit(read, presented, ports);
}

async function checkBit(entry: StatusEntry, presented: Presented, ports: StatusPorts): Promise<Check> {
  const body = await fetchBody(entry.list, ports.fetch);
  const facts = { list: entry.list, index: entry.index };
  if (body === undefined) return makeCheck('status.unreachable', facts);
  const verified = await ports.verifyList(body);
  if (verified === undefined) {
    return makeCheck('status.list-invalid', { ...facts, reason: 'it is not a credential.' });
  }
  const { presented: listed, checks } = verified;
  const untrusted = checks.find(
    ({ id, outcome }) => outcome !== 'passed' && !['dates', 'schema'].includes(id),
  );
  const unsigned = checks.find(({ code }) => code === 'schema.unsigned-content');
  if (listed === undefined || untrusted !== undefined || unsigned !== undefined) {
    const reason = (untrusted ?? unsigned)?.message ?? 'it cannot be read.';
    return makeCheck('status.list-not-trusted', { ...facts, reason });
  }
  const told = await readStatusValue(listed, entry, ports.compression);
  if ('code' in told) return told;
  const said = judgeValue(entry, told.value, facts);
  const version = listed.read.validFrom ?? '';
  const isExpired = checks.some((check) => check.id === 'dates' && check.outcome === 'failed');
  const isNewest = isExpired || (await ports.statusMemory?.(entry.list, version)) !== false;
  // Revocation cannot be taken back (Bitstring Status List §2.1), so no age and no fault of the list undoes it.
  if (said.code === 'status.revoked') return said;
  if (isExpired) return makeCheck('status.list-expired', facts);
  if (!isNewest) return makeCheck('status.list-older-than-seen', { ...facts, validFrom: version });
  if (said.code === 'status.suspended') return said;
  const fault = told.fault ?? faultOf(listed, checks, facts);
  if (fault !== undefined) return fault;
  const keeper = listed.read.issuerId ?? '';
  if (keeper === presented.read.issuerId) return said;
  // Bitstring Status List §2.2: another may keep the list. The signed credential names its address, so the host of that
  // address may speak; anybody else who got a list served there may not.
  if (domainOf(keeper) !== new URL(entry.list).host) return makeCheck('status.list-other-issuer', facts);
  return said.code === 'status.active' ? makeCheck('status.active-elsewhere', { ...facts, keeper }) : said;
}

/** Why a list that its keeper signed cannot clear anybody all the same. */
function faultOf(
  { document }: Presented,
  checks: readonly Check[],
  facts: { list: string; index: number },
): Check | undefined {
  const broken = checks.find(({ id, outcome }) => id === 'schema' && outcome !== 'passed');
  if (broken) return makeCheck('status.list-invalid', { ...facts, reason: broken.message });
  if (document.credentialStatus === undefined) return undefined;
  return makeCheck('status.list-not-trusted', { ...facts, reason: 'It could be revoked itself.' });
}

function judgeValue(entry: StatusEntry, value: number, facts: { list: string; index: number }): Check {
  if (entry.purpose === 'message') {
    const note = entry.messages.get(value);
    return note === undefined
      ? makeCheck(value === 0 ? 'status.active' : 'status.unsupported', {
          ...facts,
          type: `message ${value}`,
        })
      : makeCheck('status.message', { ...facts, note });
  }
  if (value === 0) return makeCheck('status.active', facts);
  if (entry.purpose === 'revocation') return makeCheck('status.revoked', { ...facts, reason: '' });
  if (entry.purpose === 'suspension') return makeCheck('status.suspended', facts);
  if (entry.purpose === 'refresh') {
    return makeCheck('status.message', { ...facts, note: 'a newer version of it can be had.' });
  }
  return makeCheck('status.unsupported', { ...facts, type: entry.purpose });
}

async function checkRevocationList(
  entry: JsonObject,
  { read }: Presented,
  fetch: FetchDocument | undefined,
): Promise<Check> {
  if (typeof entry.id !== 'string') return makeCheck('status.entry-invalid', { reason: 'it names no list.' });
  const facts = { list: entry.id };
  const body = await fetchBody(entry.id, fetch);
  if (body === undefined) return makeCheck('status.unreachable', facts);
  const parsed = parseJson(new TextDecoder().decode(body), maxListValues);
  const list = 'value' in parsed ? readRevocationList(parsed.value) : undefined;
  if (list === undefined) {
    return makeCheck('status.list-invalid', { ...facts, reason: 'it is not a revocation list.' });
  }
  if (read.id === undefined) {
    return makeCheck('status.entry-invalid', { ...facts, reason: 'the credential has no id to look for.' });
  }
  const wanted = comparableId(read.id);
  const reason = [...list.revoked].find(([id]) => comparableId(id) === wanted)?.[1];
  if (reason !== undefined) return makeCheck('status.revoked', { ...facts, reason });
  // This list is not signed: that it names another issuer is the only sign that it is the wrong one.
  const isOther = list.issuer !== undefined && list.issuer !== read.issuerId;
  return makeCheck(isOther ? 'status.list-other-issuer' : 'status.active', facts);
}

/** What is asked for where a status list is looked up, and nowhere else. */
export const statusAccept =
  'application/vc, application/vc+ld+json, application/vc+jwt, application/ld+json, application/json';

async function fetchBody(url: string, fetch: FetchDocument | undefined): Promise<Uint8Array | undefined> {
  try {
    return (await fetch?.(url, { accept: statusAccept, maxBytes: 4 * 1024 * 1024 }))?.body;
  } catch {
    return undefined;
  }
}
