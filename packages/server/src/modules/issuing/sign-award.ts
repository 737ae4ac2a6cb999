import type { Deps } from '../../platform/deps.ts';
import { isAddressMeant } from '../site/index.ts';
import { selectAward, selectHasSigned } from './award-store.ts';
import { selectClosing } from './closing/closing-store.ts';
import { identityOf } from './issuer.ts';
import { prepareIssuer } from './issuers.ts';
import { timestampOf } from './issuing-rules.ts';
import { prepareCredential } from './prepare-credential.ts';
import { signCredential } from './sign-credential.ts';
import { storeCredentials } from './store-credentials.ts';

type Signing = Pick<
  Deps,
  | 'database'
  | 'config'
  | 'files'
  | 'keys'
  | 'log'
  | 'jobs'
  | 'now'
  | 'newId'
  | 'newUuid'
  | 'randomBytes'
  | 'languages'
  | 'say'
>;

/**
 * Job: turns a recorded award into its signed credential. Safe to repeat: an award that has one is left alone. One that
 * nobody gave by hand (an exam of an older edition) waits while nobody has said that the address is meant, and one in
 * question until somebody has decided.
 */
export async function signAward(deps: Signing, { awardId }: { awardId: string }): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (award?.status !== 'pending-signature' || award.questionedAt) return;
  if (!(await isAddressMeant(deps, async () => !(await selectHasSigned(deps.database))))) return;
  if (await selectClosing(deps.database, award.organisationId)) return;
  const issuer = await prepareIssuer(deps, award.organisationId);
  const identity = identityOf(issuer, deps.config.publicUrl);
  const { credential, reserved } = await prepareCredential(deps, award, identity);
  const text = await signCredential(deps, identity, { credential, created: timestampOf(deps.now()) });
  await storeCredentials(deps, [{ award, content: new TextEncoder().encode(text), reserved }], identity);
}

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    'sign-award': { awardId: string };
  }
}
