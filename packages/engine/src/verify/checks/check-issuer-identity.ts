import type { TrustList } from '../../ports.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';

/**
 * Who the issuer is to the reader. An issuer that is not listed is no fault of the credential: the check warns.
 * Without a list it says what the issuer's identifier alone tells.
 */
export async function checkIssuerIdentity({ read }: Presented, trust: TrustList | undefined): Promise<Check> {
  const issuer = read.issuerId;
  if (issuer === undefined) return makeCheck('issuer-identity.not-named');
  if (trust === undefined) {
    const domain = domainOf(issuer);
    return domain === undefined
      ? makeCheck('issuer-identity.by-key', { issuer })
      : makeCheck('issuer-identity.by-domain', { issuer, domain });
  }
  try {
    const known = await trust(issuer);
    return known === undefined
      ? makeCheck('issuer-identity.not-listed', { issuer })
      : makeCheck('issuer-identity.known', { issuer, name: known.name, source: known.source });
  } catch {
    return makeCheck('issuer-identity.list-unavailable', { issuer });
  }
}

/** The host that vouches for an identifier, or undefined when only a key does. */
export function domainOf(issuer: string): string | undefined {
  if (issuer.startsWith('did:web:')) {
    return issuer.split(':')[2]?.replace(/%3a/i, ':');
  }
  if (!/^https?:\/\//.test(issuer) || !URL.canParse(issuer)) return undefined;
  return new URL(issuer).host;
}
