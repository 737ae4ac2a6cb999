import { createIssuer, type Issuer as FastIssuer, type JsonObject } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import type { KeyStore } from '../../platform/keys.ts';
import type { SigningIdentity } from './issuer.ts';

const mostIssuers = 200;
/** By key store, so that nothing outlives the keys it was made from; by verification method within. */
const issuers = new WeakMap<KeyStore, Map<string, FastIssuer>>();

/** The credential with its eddsa-rdfc-2022 proof, as the text that is stored. Shapes that come again get fast. */
export async function signCredential(
  deps: Pick<Deps, 'keys' | 'log'>,
  identity: SigningIdentity,
  { credential, created }: { credential: JsonObject; created: string },
): Promise<string> {
  const issuer = await issuerFor(deps, identity);
  return (await issuer.issue(credential, { created })).json;
}

async function issuerFor(deps: Pick<Deps, 'keys' | 'log'>, identity: SigningIdentity): Promise<FastIssuer> {
  const known = issuers.get(deps.keys) ?? new Map<string, FastIssuer>();
  issuers.set(deps.keys, known);
  const present = known.get(identity.verificationMethod);
  if (present) return present;
  const issuer = createIssuer({
    verificationMethod: identity.verificationMethod,
    signer: await deps.keys.signer(identity.keyId),
    crypto: nodeCrypto,
    onTemplateMismatch: (achievementId) =>
      deps.log.error({ achievementId }, 'a compiled template gave another canonical form than the library'),
  });
  const [oldest] = known.keys();
  if (known.size >= mostIssuers && oldest !== undefined) known.delete(oldest);
  known.set(identity.verificationMethod, issuer);
  return issuer;
}
