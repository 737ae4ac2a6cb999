import { buildAchievementCredential, type JsonObject } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { getEdition, keepBadgePicture, listAssessments } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import type { Award } from './award.ts';
import { credentialModel } from './credential-model.ts';
import type { Reserved } from './credential-status-store.ts';
import { findOrInsertSubject } from './holder-store.ts';
import type { SigningIdentity } from './issuer.ts';
import { reserveCredential } from './reserve-credential.ts';

type Preparing = Pick<
  Deps,
  'config' | 'database' | 'files' | 'newId' | 'newUuid' | 'now' | 'randomBytes' | 'say'
>;

export interface Prepared {
  /** All but the proof. */
  credential: JsonObject;
  reserved: Reserved;
}

/** What is signed for an award, with its id and its place in the status list, both kept until it is. */
export async function prepareCredential(
  deps: Preparing,
  award: Award,
  identity: SigningIdentity,
): Promise<Prepared> {
  const [edition, assessments, organisation] = await Promise.all([
    getEdition(deps, award.editionId),
    listAssessments(deps, award.editionId),
    getOrganisation(deps, award.organisationId),
  ]);
  const reserved = await reserveCredential(deps, award, identity);
  const subjectId = await deps.database
    .transaction()
    .execute((transaction) => findOrInsertSubject(transaction, award.personId, `urn:uuid:${deps.newUuid()}`));
  const credential = buildAchievementCredential(
    credentialModel({
      award,
      edition,
      assessments,
      organisation,
      issuerDid: identity.did,
      subjectId,
      reserved,
      picture: await keepBadgePicture(deps, edition, organisation.name),
      publicUrl: deps.config.publicUrl,
      say: deps.say,
    }),
  );
  return { credential, reserved };
}
