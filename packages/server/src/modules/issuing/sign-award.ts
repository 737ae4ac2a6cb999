import { isDeepStrictEqual } from 'node:util';
import { buildAchievementCredential } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { cairn, recordAudit } from '../audit/index.ts';
import { getVersion, keepBadgePicture, listAssessments } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { isAddressMeant } from '../site/index.ts';
import type { Award } from './award.ts';
import { factOf } from './award-facts.ts';
import { lockWaitingAward, selectAward, selectHasSigned, updateNewest } from './award-store.ts';
import { credentialAddress } from './credential.ts';
import { credentialModel } from './credential-model.ts';
import { type Reserved, selectReserved } from './credential-status-store.ts';
import { insertCredential } from './credential-store.ts';
import { findOrInsertSubject } from './holder-store.ts';
import { identityOf, type SigningIdentity } from './issuer.ts';
import { lockIssuer, selectIssuer } from './issuer-store.ts';
import { prepareIssuer } from './issuers.ts';
import { timestampOf } from './issuing-rules.ts';
import { reserveCredential } from './reserve-credential.ts';
import { signCredential } from './sign-credential.ts';

type Signing = Pick<
  Deps,
  | 'database'
  | 'config'
  | 'files'
  | 'jobs'
  | 'keys'
  | 'log'
  | 'now'
  | 'newId'
  | 'newUuid'
  | 'randomBytes'
  | 'say'
>;

/**
 * Job: turns a recorded award into its signed credential. Safe to repeat: an award that has one is left alone. One that
 * nobody gave by hand (an exam of an older edition) waits while nobody has said that the address is meant.
 */
export async function signAward(deps: Signing, { awardId }: { awardId: string }): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (award?.status !== 'pending-signature') return;
  if (!(await isAddressMeant(deps, async () => !(await selectHasSigned(deps.database))))) return;
  const issuer = await prepareIssuer(deps, award.organisationId);
  const identity = identityOf(issuer, deps.config.publicUrl);
  await store(deps, award, { ...(await makeCredential(deps, award, identity)), identity });
}

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    'sign-award': { awardId: string };
  }
}

interface Made {
  content: Uint8Array;
  reserved: Reserved;
}

async function makeCredential(deps: Signing, award: Award, identity: SigningIdentity): Promise<Made> {
  const [version, assessments, organisation] = await Promise.all([
    getVersion(deps, award.achievementVersionId),
    listAssessments(deps, award.achievementVersionId),
    getOrganisation(deps, award.organisationId),
  ]);
  const reserved = await reserveCredential(deps, award, identity);
  const subjectId = await deps.database
    .transaction()
    .execute((transaction) => findOrInsertSubject(transaction, award.personId, `urn:uuid:${deps.newUuid()}`));
  const credential = buildAchievementCredential(
    credentialModel({
      award,
      version,
      assessments,
      organisation,
      issuerDid: identity.did,
      subjectId,
      reserved,
      picture: await keepBadgePicture(deps, version, organisation.name),
      publicUrl: deps.config.publicUrl,
      say: (said) => deps.say(said, version.language),
    }),
  );
  const created = timestampOf(deps.now());
  const content = new TextEncoder().encode(await signCredential(deps, identity, { credential, created }));
  return { content, reserved };
}

async function store(
  deps: Signing,
  award: Award,
  { content, reserved, identity }: Made & { identity: SigningIdentity },
): Promise<void> {
  const signedAt = deps.now();
  await deps.database.transaction().execute(async (transaction) => {
    await lockIssuer(transaction, award.organisationId);
    const issuer = await selectIssuer(transaction, award);
    // Signed with a key or an identifier that was replaced meanwhile: the job runs again and takes the new one.
    const now = issuer && identityOf(issuer, deps.config.publicUrl).verificationMethod;
    if (now !== identity.verificationMethod)
      throw new Error(`The key ${identity.keyId} was replaced while award ${award.id} was signed.`);
    if (!(await lockWaitingAward(transaction, award.id))) return;
    // Another place was drawn meanwhile: this one is nobody's any more.
    if (!isDeepStrictEqual(await selectReserved(transaction, award.id), reserved)) return;
    const { credentialId } = reserved;
    await insertCredential(transaction, {
      id: credentialId,
      awardId: award.id,
      sequence: 1,
      address: credentialAddress(credentialId),
      format: 'vc+ld+json',
      content,
      keyId: identity.keyId,
      signedAt,
    });
    await updateNewest(transaction, { awardId: award.id, credentialId });
    await recordAudit({ database: transaction }, cairn, {
      action: 'award.signed',
      subjectType: 'award',
      subjectId: award.id,
      organisationId: award.organisationId,
      detail: { keyId: identity.keyId, credentialId },
    });
    const signed = { ...factOf(award, signedAt), credentialId };
    await deps.jobs.announce(transaction, 'credential-signed', signed, { key: credentialId });
  });
}
