import type { FrameworkContent, FrameworkItem } from './content.ts';
import { itemUri } from './entries.ts';
import type { ReadFramework, ReadItem } from './read-framework.ts';

/** The terms of SKOS and Dublin Core that we use, written out: a reader fetches no context. */
const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': ['@language', '@set'] },
  definition: { '@id': 'skos:definition', '@container': '@language' },
  title: { '@id': 'dct:title', '@container': '@language' },
  description: { '@id': 'dct:description', '@container': '@language' },
  notation: 'skos:notation',
  broader: { '@id': 'skos:broader', '@type': '@id' },
  narrower: { '@id': 'skos:narrower', '@type': '@id', '@container': '@set' },
  related: { '@id': 'skos:related', '@type': '@id', '@container': '@set' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  topConceptOf: { '@id': 'skos:topConceptOf', '@type': '@id' },
  hasTopConcept: { '@id': 'skos:hasTopConcept', '@type': '@id', '@container': '@set' },
  issued: { '@id': 'dct:issued', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
  license: 'dct:license',
  publisher: 'dct:publisher',
  version: 'http://www.w3.org/2002/07/owl#versionInfo',
};

/** An edition of a framework as a SKOS concept scheme in JSON-LD. */
export function frameworkJsonLd(
  { framework, edition, content }: ReadFramework,
  { publisher }: { publisher: string },
): object {
  const { uri } = framework;
  const tops = content.items.filter((item) => item.broader === undefined);
  return {
    '@context': context,
    '@graph': [
      {
        ...{ '@id': uri, '@type': 'skos:ConceptScheme' },
        title: saidIn(content, 'name'),
        ...optional('description', saidIn(content, 'description')),
        ...(content.licence !== undefined && { license: content.licence }),
        publisher,
        ...{ version: String(edition.number), issued: edition.publishedAt.toISOString() },
        hasTopConcept: tops.map(({ itemId }) => itemUri(uri, itemId)),
      },
      ...content.items.map((item) => concept({ content, uri }, item)),
    ],
  };
}

/** A skill or group alone. */
export function itemJsonLd({ framework, content, item }: ReadItem): object {
  return { '@context': context, ...concept({ content, uri: framework.uri }, item) };
}

function concept({ content, uri }: { content: FrameworkContent; uri: string }, item: FrameworkItem): object {
  const below = content.items.filter(({ broader }) => broader === item.itemId);
  const others = Object.entries(item.words).flatMap(([language, { alternatives = [] }]) =>
    alternatives.length === 0 ? [] : [[language, alternatives] as const],
  );
  const addresses = (items: readonly string[]) => items.map((itemId) => itemUri(uri, itemId));
  return {
    ...{ '@id': itemUri(uri, item.itemId), '@type': 'skos:Concept', inScheme: uri },
    prefLabel: saidIn(item, 'name'),
    ...optional('altLabel', Object.fromEntries(others)),
    ...optional('definition', saidIn(item, 'description')),
    ...(item.code !== undefined && { notation: item.code }),
    ...(item.broader === undefined ? { topConceptOf: uri } : { broader: itemUri(uri, item.broader) }),
    ...(below.length > 0 && { narrower: addresses(below.map(({ itemId }) => itemId)) }),
    ...(item.related.length > 0 && { related: addresses(item.related) }),
  };
}

function saidIn({ words }: Pick<FrameworkItem, 'words'>, member: 'name' | 'description') {
  const said = Object.entries(words).flatMap(([language, text]) =>
    text[member] === undefined ? [] : [[language, text[member]] as const],
  );
  return Object.fromEntries(said);
}

function optional(name: string, value: object): object {
  return Object.keys(value).length === 0 ? {} : { [name]: value };
}
