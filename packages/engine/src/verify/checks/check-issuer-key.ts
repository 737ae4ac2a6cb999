import { judgeKeyWindow } from '../../did/key-window.ts';
import type { ResolvedMethod } from '../../did/resolved-method.ts';
import type { FetchDocument } from '../../ports.ts';
import type { ProofResult } from '../../proof/proof-result.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';
import { domainOf } from './check-issuer-identity.ts';
import { signatureFits } from './check-proof.ts';
import { type KeyDates, readListings, speaksForAddress } from './issuer-document.ts';

/**
 * Whether a key that made a consistent signature belongs to the issuer, by the issuer's own DID or the documents at
 * its own https address. A key in a header, in a fragment or at somebody else's address proves nothing (standards.md §8 trap 1).
 */
export async function checkIssuerKey(
  { kind, read, proofs }: Presented,
  ports: { now: Date; fetch?: FetchDocument },
): Promise<Check> {
  const issuer = read.issuerId;
  if (issuer === undefined) return makeCheck('issuer-key.no-issuer');
  const judged: Check[] = [];
  for (const proof of proofs.filter((each) => signatureFits(each) || each.keyError !== undefined)) {
    const { key } = proof;
    const listings = key && (key.controller === issuer ? [] : await listingsOf(key, issuer, ports.fetch));
    const check = judgeKey(proof, { issuer, kind, validFrom: read.validFrom, listings, now: ports.now });
    if (check.outcome === 'passed') return check;
    judged.push(check);
  }
  // In a set of signatures one by the issuer is enough. While one of them could still be the issuer's, it is open whose
  // they are; else the first tells the story.
  const unread = proofs.find(({ code }) => code === 'proof.unsupported');
  const open =
    judged.find(({ outcome }) => outcome === 'unknown') ??
    (unread && judged.length > 0
      ? makeCheck('issuer-key.unreachable', { issuer, key: '', reason: unread.message })
      : undefined);
  return open ?? judged[0] ?? makeCheck('issuer-key.not-made');
}

type Listings = KeyDates[] | 'unreachable' | undefined;

interface Claimed {
  issuer: string;
  kind: Presented['kind'];
  validFrom: string | undefined;
  listings: Listings;
  now: Date;
}

function judgeKey(proof: ProofResult, { issuer, kind, validFrom, listings, now }: Claimed): Check {
  const { key } = proof;
  const facts = { issuer: domainOf(issuer) ?? issuer, key: proof.verificationMethod };
  if (key === undefined) {
    return proof.code === 'proof.key-not-found'
      ? makeCheck('issuer-key.not-published', facts)
      : makeCheck('issuer-key.unreachable', { ...facts, reason: proof.message });
  }
  if (listings === 'unreachable') {
    return makeCheck('issuer-key.unreachable', { ...facts, reason: `${issuer} could not be read.` });
  }
  if (listings === undefined) return makeCheck('issuer-key.not-published', facts);
  if (!key.relationships.includes(kind === 'credential' ? 'assertionMethod' : 'authentication'))
    return makeCheck('issuer-key.not-for-credentials', facts);
  // A token need not say when it was signed; the credential in it says from when on it is meant to hold.
  const created = proof.created ?? validFrom;
  const signature = { now, ...(created === undefined ? {} : { created }) };
  const judged = [key, ...listings].map((dates) => ({ dates, window: judgeKeyWindow(dates, signature) }));
  const revoked = judged.find(({ window }) => window === 'key.revoked');
  if (revoked) return makeCheck('issuer-key.revoked', { ...facts, revoked: revoked.dates.revoked ?? '' });
  const expired = judged.find(({ window }) => window === 'key.expired');
  if (expired) return makeCheck('issuer-key.expired', { ...facts, expires: expired.dates.expires ?? '' });
  const unused = judged.find(({ window }) => window === 'key.not-in-use-yet');
  if (unused) return makeCheck('issuer-key.not-in-use-yet', { ...facts, starts: unused.dates.starts ?? '' });
  if (kind === 'presentation') return makeCheck('issuer-key.of-holder', facts);
  return key.controller === issuer && (key.source === 'did:key' || key.source === 'did:jwk')
    ? makeCheck('issuer-key.own-identifier', facts)
    : makeCheck('issuer-key.confirmed', facts);
}

/** What the issuer's own document says of the key beside the key's own; undefined when it is not the issuer's. */
async function listingsOf(
  key: ResolvedMethod,
  issuer: string,
  fetch: FetchDocument | undefined,
): Promise<Listings> {
  if (!issuer.startsWith('https://')) return undefined;
  if (speaksForAddress(key.controller, issuer)) return [];
  if (fetch === undefined) return 'unreachable';
  try {
    return await readListings(issuer, key, fetch);
  } catch {
    return 'unreachable';
  }
}
