import { buildAchievementCredential, type JsonObject } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findPicture, getEdition, keepBadgePicture, listAssessments } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import type { Award } from './award.ts';
import { type CredentialParts, credentialModel } from './credential-model.ts';
import { findOrInsertSubjects } from './holder-store.ts';
import type { SigningIdentity } from './issuer.ts';
import { reserveCredentials } from './reserve-credentials.ts';
import type { Reserved } from './reserved-store.ts';

type Preparing = Pick<
  Deps,
  'config' | 'database' | 'files' | 'languages' | 'newId' | 'newUuid' | 'now' | 'randomBytes' | 'say'
>;

export interface Prepared {
  award: Award;
  /** All but the proof. */
  credential: JsonObject;
  reserved: Reserved;
}

/** What is signed for an award, with its id and its places in the status lists, both kept until it is. */
export async function prepareCredential(
  deps: Preparing,
  award: Award,
  identity: SigningIdentity,
): Promise<Prepared> {
  const [prepared] = await prepareCredentials(deps, [award], identity);
  if (!prepared) throw new Error(`Nothing was prepared for the award ${award.id}.`);
  return prepared;
}

/** The same for many awards of one organisation, in their order; what they have in common is read once. */
export async function prepareCredentials(
  deps: Preparing,
  awards: readonly Award[],
  identity: SigningIdentity,
): Promise<Prepared[]> {
  const editionIds = [...new Set(awards.map(({ editionId }) => editionId))];
  const parts = new Map<string, EditionParts>();
  for (const editionId of editionIds) parts.set(editionId, await readParts(deps, editionId));
  const reservedOf = await reserveCredentials(deps, awards, identity);
  const subjects = await inTransaction(deps, ({ database }) =>
    findOrInsertSubjects(
      database,
      awards.map(({ personId }) => personId),
      () => `urn:uuid:${deps.newUuid()}`,
    ),
  );
  return awards.map((award) => {
    const common = parts.get(award.editionId);
    const reserved = reservedOf.get(award.id);
    const subjectId = subjects.get(award.personId);
    if (!common || !reserved || subjectId === undefined)
      throw new Error(`Not all that the credential of the award ${award.id} needs is there.`);
    const model = credentialModel({
      ...{ award, ...common, reserved, subjectId },
      issuerDid: identity.did,
      publicUrl: deps.config.publicUrl,
      say: deps.say,
      languages: deps.languages,
    });
    return { award, credential: buildAchievementCredential(model), reserved };
  });
}

type EditionParts = Pick<
  CredentialParts,
  'edition' | 'assessments' | 'organisation' | 'picture' | 'pictureAlt'
>;

async function readParts(deps: Preparing, editionId: string): Promise<EditionParts> {
  const [edition, assessments] = await Promise.all([
    getEdition(deps, editionId),
    listAssessments(deps, editionId),
  ]);
  const organisation = await getOrganisation(deps, edition.organisationId);
  const picture = await keepBadgePicture(deps, edition, organisation.name);
  const pictureAlt = (await findPicture(deps, edition))?.alt;
  return { edition, assessments, organisation, picture, pictureAlt };
}
