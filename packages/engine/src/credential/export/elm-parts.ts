import type { JsonObject } from '../../ports.ts';
import type { Profile, Text } from '../model.ts';
import { members } from '../write/members.ts';
import * as concepts from './elm-concepts.ts';
import { textMap } from './export-source.ts';

/** Parts of documents of the European Learning Model that stand in several places. */

/** The language of plain texts, and how many of each kind of part the document has. */
export interface Writer {
  language: string;
  counts: Map<string, number>;
}

export function writeOrganisation(profile: Profile, writer: Writer): JsonObject {
  const { address } = profile;
  const eidas = profile.otherIdentifier?.find(
    ({ identifierType }) => identifierType === 'ext:eIDASIdentifier',
  );
  const countryCode = address?.countryCode === undefined ? undefined : concepts.country(address.countryCode);
  const line = [address?.streetAddress, address?.postalCode, address?.locality].filter(
    (part) => part !== undefined,
  );
  return members({
    id: profile.id,
    type: 'Organisation',
    legalName: texts(profile.name ?? profile.id, writer),
    homepage: profile.url && [
      { id: nextId('webResource', writer), type: 'WebResource', contentURL: profile.url },
    ],
    eIDASIdentifier:
      eidas &&
      members({
        id: nextId('legalIdentifier', writer),
        type: 'LegalIdentifier',
        notation: eidas.identifier,
        spatial: countryCode,
      }),
    location: countryCode && [
      {
        id: nextId('location', writer),
        type: 'Location',
        address: [
          members({
            id: nextId('address', writer),
            type: 'Address',
            countryCode,
            fullAddress: note(line.length > 0 ? line.join(', ') : undefined, writer),
          }),
        ],
      },
    ],
  });
}

export function labelled(label: string | undefined, vocabulary: string): JsonObject | undefined {
  if (label === undefined) return undefined;
  const scheme = `http://data.europa.eu/snb/${vocabulary}/25831c2`;
  return concepts.concept(`urn:epass:concept:${encodeURIComponent(label)}`, scheme, label);
}

export function list(value: JsonObject | undefined): JsonObject[] | undefined {
  return value && [value];
}

/** ELM writes every text as a map from a language to a list of texts. */
export function texts(text: Text, writer: Writer): JsonObject {
  return Object.fromEntries(
    Object.entries(textMap(text, writer.language)).map(([tag, value]) => [tag.split('-')[0] ?? tag, [value]]),
  );
}

export function note(text: Text | undefined, writer: Writer): JsonObject | undefined {
  if (text === undefined) return undefined;
  return { id: nextId('note', writer), type: 'Note', noteLiteral: texts(text, writer) };
}

export function notes(given: (Text | undefined)[], writer: Writer): JsonObject[] {
  return given.map((text) => note(text, writer)).filter((value) => value !== undefined);
}

/** `urn:epass:<kind>:<n>`, as the EDC issuer numbers the parts of a document. */
export function nextId(kind: string, writer: Writer): string {
  const count = (writer.counts.get(kind) ?? 0) + 1;
  writer.counts.set(kind, count);
  return `urn:epass:${kind}:${count}`;
}
