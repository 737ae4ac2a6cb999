import type { Deps } from '../../platform/deps.ts';
import {
  countOffers,
  type EditionFormat,
  editionAddress,
  type Licence,
  licenceAddresses,
  listOpenData,
  readOffered,
  writeEdition,
} from '../catalog/index.ts';
import { getOrganisation, listOrganisations, type Organisation } from '../organisations/index.ts';
import { type Describing, describer } from './describe-edition.ts';

/** Who lets others take its descriptions, under which licence, and how many there are. */
export interface Giver {
  organisation: Organisation;
  licence: Licence;
  offers: number;
}

/** What can be taken as a whole, and what cannot because all rights are reserved. */
export interface CatalogueData {
  givers: Giver[];
  kept: { organisations: number; offers: number };
}

/** Of everybody, or of the organisation that is named. Who offers nothing is in neither. */
export async function describeCatalogueData(
  deps: Pick<Deps, 'database'>,
  { slug }: { slug?: string | undefined },
): Promise<CatalogueData> {
  const [counts, openData, organisations] = await Promise.all([
    countOffers(deps),
    listOpenData(deps),
    slug === undefined ? listOrganisations(deps) : [await getOrganisation(deps, slug)],
  ]);
  const givers: Giver[] = [];
  const kept = { organisations: 0, offers: 0 };
  for (const organisation of organisations) {
    const offers = counts.get(organisation.id) ?? 0;
    const licence = openData.get(organisation.id)?.licence;
    if (offers === 0) continue;
    if (licence) givers.push({ organisation, licence, offers });
    else {
      kept.organisations += 1;
      kept.offers += offers;
    }
  }
  return { givers, kept };
}

/**
 * Every offer whose organisation gives it away, a line of JSON each: with the licence, and the description in the
 * format. Lines are made while they are read.
 */
export async function* readCatalogueData(
  deps: Describing,
  { givers, format }: { givers: readonly Giver[]; format: EditionFormat },
): AsyncGenerator<string> {
  const { publicUrl } = deps.config;
  const byId = new Map(givers.map((giver) => [giver.organisation.id, giver]));
  const describe = describer(deps);
  for await (const editions of readOffered(deps, { organisationIds: [...byId.keys()] })) {
    const given = editions.filter(({ organisationId }) => byId.has(organisationId));
    const definitions = await describe(given);
    for (const [index, edition] of given.entries()) {
      const giver = byId.get(edition.organisationId);
      const definition = definitions[index];
      if (!giver || !definition) continue;
      const { organisation, licence } = giver;
      const about = JSON.stringify({
        address: `${publicUrl}${editionAddress(edition)}`,
        edition: edition.number,
        publishedAt: edition.publishedAt?.toISOString(),
        provider: { name: organisation.name, address: `${publicUrl}/organisations/${organisation.slug}` },
        licence: { name: licence, address: licenceAddresses[licence] },
      });
      const document = writeEdition(definition, format);
      yield `${about.slice(0, -1)},"document":${document}}\n`;
    }
  }
}
