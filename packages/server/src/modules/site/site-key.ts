import { addProof, buildDidDocument, type JsonObject, urlToDidWeb } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from './refusals.ts';
import { getProfile } from './site.ts';
import { insertSiteKey, type SiteKey, selectSiteKey } from './site-key-store.ts';

type Signing = Pick<Deps, 'config' | 'database' | 'keys' | 'now'>;

/**
 * What the site says itself, as a credential under its own key (did:web of its host), which is made when it is needed
 * first. To be called outside any transaction.
 */
export async function signAsSite(
  deps: Signing,
  write: (issuer: { id: string; name: string }) => Promise<JsonObject>,
): Promise<JsonObject> {
  const { keyId } = await prepareSiteKey(deps);
  const did = siteDid(deps.config.publicUrl);
  const { name } = await getProfile(deps);
  return addProof(await write({ id: did, name }), {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: `${did}#${keyId}`,
    created: `${deps.now().toISOString().slice(0, 19)}Z`,
    signer: await deps.keys.signer(keyId),
    crypto: nodeCrypto,
  });
}

/** The DID document of the site (did:web §2.5.2). Refuses as not found before anything was signed. */
export async function getSiteDidDocument(deps: Pick<Deps, 'config' | 'database'>): Promise<JsonObject> {
  const key = await selectSiteKey(deps.database);
  if (!key) throw new Refusal('not-found', say('site.signed-nothing'));
  const keys = [{ id: `#${key.keyId}`, publicKey: key.publicKey }];
  return buildDidDocument({ did: siteDid(deps.config.publicUrl), keys });
}

async function prepareSiteKey(deps: Signing): Promise<SiteKey> {
  const known = await selectSiteKey(deps.database);
  if (known) return known;
  const made = await deps.keys.createKey({ purpose: 'site', algorithm: 'Ed25519' });
  return insertSiteKey(deps.database, { ...made, validFrom: deps.now() });
}

/** `did:web` always stands for https; a demo on http://localhost names itself by host and port alone. */
function siteDid(publicUrl: string): string {
  return urlToDidWeb(new URL(publicUrl.replace(/^http:/, 'https:')).origin);
}
