import { buildAchievementCredential, type JsonObject } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findPicture, getEdition, keepBadgePicture, listAssessments } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { credentialModel, type EditionModel, editionModel, type Signable } from './credential-model.ts';
import { findOrInsertSubjects } from './holder-store.ts';
import type { SigningIdentity } from './issuer.ts';
import { reserveCredentials } from './reserve-credentials.ts';
import type { Reserved } from './reserved-store.ts';

type Preparing = Pick<
  Deps,
  'config' | 'database' | 'files' | 'languages' | 'newId' | 'newUuid' | 'now' | 'randomBytes' | 'say'
>;

export interface Prepared {
  award: Signable;
  /** All but the proof. */
  credential: JsonObject;
  reserved: Reserved;
}

/** What is signed for an award, with its id and its places in the status lists, both kept until it is. */
export async function prepareCredential(
  deps: Preparing,
  award: Signable,
  identity: SigningIdentity,
): Promise<Prepared> {
  const [prepared] = await prepareCredentials(deps, [award], identity);
  if (!prepared) throw new Error(`Nothing was prepared for the award ${award.id}.`);
  return prepared;
}

/** The same for many awards of one organisation, in their order; what they have in common is read once. */
export async function prepareCredentials(
  deps: Preparing,
  awards: readonly Signable[],
  identity: SigningIdentity,
): Promise<Prepared[]> {
  const models = await readModels(deps, awards, identity);
  const reservedOf = await reserveCredentials(deps, awards, identity);
  const subjects = await findSubjects(deps, awards);
  return awards.map((award) => prepare(deps, award, { models, reservedOf, subjects }));
}

/** From all that was read and drawn for it. */
export function prepare(
  deps: Pick<Deps, 'config'>,
  award: Signable,
  known: {
    models: ReadonlyMap<string, EditionModel>;
    reservedOf: ReadonlyMap<string, Reserved>;
    subjects: ReadonlyMap<string, string>;
  },
): Prepared {
  const model = known.models.get(award.editionId);
  const reserved = known.reservedOf.get(award.id);
  const subjectId = known.subjects.get(award.personId);
  if (!model || !reserved || subjectId === undefined)
    throw new Error(`Not all that the credential of the award ${award.id} needs is there.`);
  const { publicUrl } = deps.config;
  const said = credentialModel({ award, model, reserved, subjectId, publicUrl });
  return { award, credential: buildAchievementCredential(said), reserved };
}

/** Who the credentials of these awards speak of; by person. */
export function findSubjects(
  deps: Pick<Deps, 'database' | 'newUuid'>,
  awards: readonly Signable[],
): Promise<Map<string, string>> {
  return inTransaction(deps, ({ database }) =>
    findOrInsertSubjects(
      database,
      awards.map(({ personId }) => personId),
      () => `urn:uuid:${deps.newUuid()}`,
    ),
  );
}

/** What awards of one edition have in common; by edition. */
export async function readModels(
  deps: Preparing,
  awards: readonly Signable[],
  identity: SigningIdentity,
): Promise<Map<string, EditionModel>> {
  const models = new Map<string, EditionModel>();
  for (const editionId of new Set(awards.map((award) => award.editionId)))
    models.set(editionId, await readModel(deps, editionId, identity));
  return models;
}

async function readModel(
  deps: Preparing,
  editionId: string,
  { did: issuerDid }: SigningIdentity,
): Promise<EditionModel> {
  const [edition, assessments] = await Promise.all([
    getEdition(deps, editionId),
    listAssessments(deps, editionId),
  ]);
  const organisation = await getOrganisation(deps, edition.organisationId);
  const picture = await keepBadgePicture(deps, edition, organisation.name);
  const pictureAlt = (await findPicture(deps, edition))?.alt;
  const { say, languages } = deps;
  const { publicUrl } = deps.config;
  const read = { edition, assessments, organisation, picture, pictureAlt };
  return editionModel({ ...read, issuerDid, publicUrl, say, languages });
}
