import { contextUrl, type Definition, toCtdl, toElm, toOpenBadge, toSchemaOrg } from '@cairn/engine';
import { type AchievementEdition, editionAddress } from './achievement-edition.ts';

/** The formats in which programs read an edition; the first is for whoever does not say which. */
export const editionFormats = ['open-badges', 'elm', 'ctdl', 'schema-org'] as const;
export type EditionFormat = (typeof editionFormats)[number];

interface Document {
  file: string;
  /** What tells the formats apart, which are all JSON-LD: the `profile` of RFC 6906. */
  profile: string;
  write: (definition: Definition) => object;
}

const documents: { [format in EditionFormat]: Document } = {
  'open-badges': {
    file: 'achievement.json',
    profile: contextUrl.openBadges303,
    write: toOpenBadge,
  },
  elm: {
    file: 'elm.jsonld',
    profile: 'http://data.europa.eu/snb/model/context/edc-ap',
    write: toElm,
  },
  ctdl: {
    file: 'ctdl.jsonld',
    profile: 'https://credreg.net/ctdl/schema/context/json',
    write: toCtdl,
  },
  'schema-org': { file: 'schema.jsonld', profile: 'https://schema.org', write: toSchemaOrg },
};

/** The path of an edition in one format; it stays, as the edition's own does. */
export function editionDocumentAddress(
  edition: Pick<AchievementEdition, 'achievementId' | 'number'>,
  format: EditionFormat,
): string {
  return `${editionAddress(edition)}/${documents[format].file}`;
}

export function formatOfFile(file: string): EditionFormat | undefined {
  return editionFormats.find((format) => documents[format].file === file);
}

/** By what a program names in the `profile` of what it accepts; undefined when we write none of them. */
export function formatOfProfile(profiles: readonly string[]): EditionFormat | undefined {
  return editionFormats.find((format) => profiles.includes(documents[format].profile));
}

export function editionMediaType(format: EditionFormat): string {
  return `application/ld+json; profile="${documents[format].profile}"`;
}

/** The header `Link` (RFC 8288) of an edition: where it stands in each format. */
export function editionLinks(
  edition: Pick<AchievementEdition, 'achievementId' | 'number'>,
  publicUrl: string,
): string {
  return editionFormats
    .map((format) => {
      const type = `application/ld+json;profile=\\"${documents[format].profile}\\"`;
      return `<${publicUrl}${editionDocumentAddress(edition, format)}>; rel="alternate"; type="${type}"`;
    })
    .join(', ');
}

export function writeEdition(definition: Definition, format: EditionFormat): string {
  return JSON.stringify(documents[format].write(definition));
}
