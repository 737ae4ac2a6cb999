import type { Definition, Profile } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import type { OrganisationKind } from '../audit/index.ts';
import {
  type AchievementEdition,
  editionAddress,
  findOfferings,
  getOpenData,
  licenceAddresses,
  type OpenData,
  type RunNow,
} from '../catalog/index.ts';
import { defineEdition, describeIssuer } from '../issuing/index.ts';
import { getOrganisation, type Organisation } from '../organisations/index.ts';
import { listPublicStatements, type Spoken } from '../trust/index.ts';
import { ctidOf } from './ctid.ts';
import { factsOf } from './edition-facts.ts';
import { runsOf } from './edition-runs.ts';
import { qualityOf } from './quality.ts';

export type Describing = Pick<Deps, 'config' | 'database' | 'languages' | 'now' | 'say'>;

/** What programs read of an edition: what its badges say, and what registries and search engines ask for besides. */
export async function describeEdition(deps: Describing, edition: AchievementEdition): Promise<Definition> {
  const [definition] = await describer(deps)([edition]);
  if (!definition) throw new Error(`The edition ${edition.editionId} was not described.`);
  return definition;
}

/** The same for many, in their order: what is known of an organisation is looked up once, and the runs of all at once. */
export function describer(
  deps: Describing,
): (editions: readonly AchievementEdition[]) => Promise<Definition[]> {
  const known = new Map<string, Promise<Offering>>();
  return async (editions) => {
    const runs = await findOfferings(deps, {
      achievementIds: [...new Set(editions.map(({ achievementId }) => achievementId))],
    });
    const definitions: Definition[] = [];
    for (const edition of editions) {
      const { organisationId, achievementId } = edition;
      const offering = known.get(organisationId) ?? lookUp(deps, organisationId);
      known.set(organisationId, offering);
      const found = runs.get(achievementId) ?? [];
      definitions.push(await describe(deps, edition, { ...(await offering), found }));
    }
    return definitions;
  };
}

/** Who offers, and what is known of it. */
interface Offering {
  organisation: Organisation;
  issuer: Profile;
  openData: OpenData;
  said: Spoken[];
}

async function lookUp(deps: Describing, organisationId: string): Promise<Offering> {
  const organisation = await getOrganisation(deps, organisationId);
  const [issuer, openData, said] = await Promise.all([
    describeIssuer(deps, organisation),
    getOpenData(deps, { organisationId }),
    listPublicStatements(deps, { organisationId }),
  ]);
  return { organisation, issuer, openData, said };
}

async function describe(
  deps: Describing,
  edition: AchievementEdition,
  offering: Offering & { found: readonly RunNow[] },
): Promise<Definition> {
  const { organisation, issuer, openData, said, found } = offering;
  const { publicUrl } = deps.config;
  const { licence, sector, contactEmail } = openData;
  const { achievementId, editionId } = edition;
  const ofIt = said.filter(
    ({ statement: { about } }) =>
      (about.achievementId === undefined || about.achievementId === achievementId) &&
      (about.editionId === undefined || about.editionId === editionId),
  );
  return {
    ...(await defineEdition(deps, { edition, issuer })),
    issuer: {
      ...issuer,
      ...(organisation.logo && { image: { id: `${publicUrl}/pictures/${organisation.logo}` } }),
      ...(contactEmail !== '' && { email: contactEmail }),
    },
    ...factsOf(deps, edition),
    ...qualityOf(edition, { said: ofIt, at: deps.now(), publicUrl }),
    ...runsOf(edition, { found, publicUrl }),
    ctids: {
      achievement: ctidOf(`${publicUrl}${editionAddress(edition)}`),
      issuer: ctidOf(`${publicUrl}/organisations/${organisation.slug}`),
    },
    issuerType: issuerTypes[organisation.kind],
    ...(sector !== undefined && { issuerSector: sector }),
    ...(licence !== undefined && { licence: { name: licence, url: licenceAddresses[licence] } }),
  };
}

/** Concepts of CTDL's OrganizationType. */
const issuerTypes: { [kind in OrganisationKind]: string } = {
  university: 'Postsecondary',
  'training-provider': 'TrainingProvider',
  company: 'Business',
  employer: 'Business',
  'professional-body': 'ProfessionalAssociation',
  accreditor: 'QualityAssurance',
  'public-body': 'Government',
  'public-authority': 'Government',
  platform: 'PrimarilyOnline',
};
