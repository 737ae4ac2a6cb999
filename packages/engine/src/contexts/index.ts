import type { JsonObject } from '../ports.ts';
import * as bitstringStatusListV1 from './documents/bitstring-status-list-v1.ts';
import * as citizenshipV4rc1 from './documents/citizenship-v4rc1.ts';
import * as clr200 from './documents/clr-2.0.0.ts';
import * as clr201 from './documents/clr-2.0.1.ts';
import * as credentialsExamplesV1 from './documents/credentials-examples-v1.ts';
import * as credentialsExamplesV2 from './documents/credentials-examples-v2.ts';
import * as credentialsV1 from './documents/credentials-v1.ts';
import * as credentialsV2 from './documents/credentials-v2.ts';
import * as dataIntegrityV1 from './documents/data-integrity-v1.ts';
import * as dataIntegrityV2 from './documents/data-integrity-v2.ts';
import * as dccV1 from './documents/dcc-v1.ts';
import * as didV1 from './documents/did-v1.ts';
import * as ed255192020V1 from './documents/ed25519-2020-v1.ts';
import * as multikeyV1 from './documents/multikey-v1.ts';
import * as odrl from './documents/odrl.ts';
import * as openBadges2 from './documents/open-badges-2.ts';
import * as openBadges300 from './documents/open-badges-3.0.0.ts';
import * as openBadges301 from './documents/open-badges-3.0.1.ts';
import * as openBadges302 from './documents/open-badges-3.0.2.ts';
import * as openBadges303 from './documents/open-badges-3.0.3.ts';
import * as openBadgesExtensions from './documents/open-badges-extensions.ts';
import * as recognizedEntitiesV1 from './documents/recognized-entities-v1.ts';
import * as revocationList2020V1 from './documents/revocation-list-2020-v1.ts';
import * as statusList2021V1 from './documents/status-list-2021-v1.ts';
import * as undefinedTermsV2 from './documents/undefined-terms-v2.ts';

/** The address of every bundled JSON-LD context. Nothing else is ever loaded when a proof is made or checked. */
export const contextUrl = {
  credentialsV1: 'https://www.w3.org/2018/credentials/v1',
  credentialsV2: 'https://www.w3.org/ns/credentials/v2',
  credentialsExamplesV1: 'https://www.w3.org/2018/credentials/examples/v1',
  credentialsExamplesV2: 'https://www.w3.org/ns/credentials/examples/v2',
  undefinedTermsV2: 'https://www.w3.org/ns/credentials/undefined-terms/v2',
  openBadges2: 'https://w3id.org/openbadges/v2',
  openBadges2x: 'https://openbadgespec.org/v2/context.json',
  openBadges300: 'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  openBadges301: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  openBadges302: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  openBadges303: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  openBadgesExtensions: 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  clr200: 'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
  clr201: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  dataIntegrityV1: 'https://w3id.org/security/data-integrity/v1',
  dataIntegrityV2: 'https://w3id.org/security/data-integrity/v2',
  ed255192020V1: 'https://w3id.org/security/suites/ed25519-2020/v1',
  didV1: 'https://www.w3.org/ns/did/v1',
  multikeyV1: 'https://w3id.org/security/multikey/v1',
  statusList2021V1: 'https://w3id.org/vc/status-list/2021/v1',
  bitstringStatusListV1: 'https://www.w3.org/ns/credentials/status/v1',
  revocationList2020V1: 'https://w3id.org/vc-revocation-list-2020/v1',
  odrl: 'https://www.w3.org/ns/odrl.jsonld',
  dccV1: 'https://w3id.org/dcc/v1',
  citizenshipV4rc1: 'https://w3id.org/citizenship/v4rc1',
  recognizedEntitiesV1: 'https://www.w3.org/ns/credentials/recognized-entities/v1',
} as const;

export type ContextName = keyof typeof contextUrl;

export interface BundledContext {
  /** Frozen: one object is shared by everybody who asks. */
  document: JsonObject;
  /** SHA-256 of the bundled bytes, 64 hex digits. */
  sha256: string;
  /** The bundled bytes as text. */
  text: string;
}

/** The bundled context behind an address, or undefined: an address that is not bundled must be refused. */
export function findContext(url: string): BundledContext | undefined {
  const known = parsed.get(url);
  if (known) return known;
  const source = sources.get(url);
  if (!source) return undefined;
  const context = {
    document: deepFreeze(JSON.parse(source.text) as JsonObject),
    sha256: source.sha256,
    text: source.text,
  };
  parsed.set(url, context);
  return context;
}

const byName: { [name in ContextName]: { text: string; sha256: string } } = {
  credentialsV1,
  credentialsV2,
  credentialsExamplesV1,
  credentialsExamplesV2,
  undefinedTermsV2,
  openBadges2,
  openBadges2x: openBadges2,
  openBadges300,
  openBadges301,
  openBadges302,
  openBadges303,
  openBadgesExtensions,
  clr200,
  clr201,
  dataIntegrityV1,
  dataIntegrityV2,
  ed255192020V1,
  didV1,
  multikeyV1,
  statusList2021V1,
  bitstringStatusListV1,
  revocationList2020V1,
  odrl,
  dccV1,
  citizenshipV4rc1,
  recognizedEntitiesV1,
};

// A Map, not an object: an address like "__proto__" or "constructor" must find nothing (performance.md §4 guard 14).
const sources = new Map(
  (Object.keys(contextUrl) as ContextName[]).map((name) => [contextUrl[name] as string, byName[name]]),
);
const parsed = new Map<string, BundledContext>();

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
