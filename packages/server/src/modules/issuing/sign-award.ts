import { randomUUID } from 'node:crypto';
import { buildAchievementCredential } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { findPerson, getOrganisation, recordAudit } from '../access/index.ts';
import { getVersion, listAssessments } from '../catalog/index.ts';
import type { Award } from './award.ts';
import { signedMessage } from './award-messages.ts';
import { findOrInsertSubject, insertCredential, selectAward, updateIssued } from './award-store.ts';
import { credentialModel } from './credential-model.ts';
import { identityOf, type SigningIdentity } from './issuer.ts';
import { lockIssuer, selectIssuer } from './issuer-store.ts';
import { prepareIssuer } from './issuers.ts';
import { timestampOf } from './issuing-rules.ts';
import { signCredential } from './sign-credential.ts';
import { takePlace } from './status-lists.ts';

type Signing = Pick<Deps, 'database' | 'config' | 'keys' | 'log' | 'mail' | 'now' | 'newId' | 'randomBytes'>;

/** Job: turns a recorded award into its signed credential. Safe to repeat: an award that has one is left alone. */
export async function signAward(deps: Signing, { awardId }: { awardId: string }): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (award?.status !== 'pending-signature') return;
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
  place: { statusListId: string; index: number };
}

async function makeCredential(deps: Signing, award: Award, identity: SigningIdentity): Promise<Made> {
  const [version, assessments, organisation] = await Promise.all([
    getVersion(deps, award.achievementVersionId),
    listAssessments(deps, award.achievementVersionId),
    getOrganisation(deps, award.organisationId),
  ]);
  const place = await takePlace(deps, award, identity);
  const subjectId = await deps.database
    .transaction()
    .execute((transaction) => findOrInsertSubject(transaction, award.personId, `urn:uuid:${randomUUID()}`));
  const credential = buildAchievementCredential(
    credentialModel({
      award,
      version,
      assessments,
      organisation,
      issuerDid: identity.did,
      subjectId,
      place,
      publicUrl: deps.config.publicUrl,
    }),
  );
  const created = timestampOf(deps.now());
  const content = new TextEncoder().encode(await signCredential(deps, identity, { credential, created }));
  return { content, place };
}

async function store(
  deps: Signing,
  award: Award,
  { content, place, identity }: Made & { identity: SigningIdentity },
): Promise<void> {
  const signedAt = deps.now();
  const [holder, organisation] = await Promise.all([
    findPerson(deps, award.personId),
    getOrganisation(deps, award.organisationId),
  ]);
  await deps.database.transaction().execute(async (transaction) => {
    await lockIssuer(transaction, award.organisationId);
    const issuer = await selectIssuer(transaction, award);
    // Signed with a key or an identifier that was replaced meanwhile: the job runs again and takes the new one.
    const now = issuer && identityOf(issuer, deps.config.publicUrl).verificationMethod;
    if (now !== identity.verificationMethod)
      throw new Error(`The key ${identity.keyId} was replaced while award ${award.id} was signed.`);
    if (!(await updateIssued(transaction, award.id, { issuedAt: signedAt, place }))) return;
    await insertCredential(transaction, { awardId: award.id, signedAt, content, keyId: identity.keyId });
    await recordAudit(transaction, {
      actor: undefined,
      action: 'award.signed',
      subjectType: 'award',
      subjectId: award.id,
      organisationId: award.organisationId,
      detail: { keyId: identity.keyId },
    });
    if (!holder) return;
    const { publicUrl } = deps.config;
    const letter = { award, to: holder.email, issuerName: organisation.name, publicUrl };
    await deps.mail.send(transaction, signedMessage(letter));
  });
}
