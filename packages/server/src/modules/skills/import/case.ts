import { z } from 'zod';
import { say } from '../refusals.ts';
import type { Entry, Fault, Given, Head, LinksEntry, Parsed } from './entry.ts';
import { isUri, textsOf } from './texts.ts';

const link = z.looseObject({ uri: z.string().optional(), identifier: z.string().optional() });
const cfDocument = z.looseObject({
  identifier: z.string().min(1),
  uri: z.string().optional(),
  title: z.string(),
  language: z.string().optional(),
  publisher: z.string().optional(),
  creator: z.string().optional(),
  version: z.string().optional(),
  licenseURI: link.optional(),
});
const cfPackage = z.looseObject({
  CFDocument: cfDocument,
  CFItems: z.array(z.unknown()).default([]),
  CFAssociations: z.array(z.unknown()).default([]),
});
const cfItem = z.looseObject({
  identifier: z.string(),
  uri: z.string().optional(),
  fullStatement: z.string(),
  abbreviatedStatement: z.string().optional(),
  alternativeLabel: z.string().optional(),
  humanCodingScheme: z.string().optional(),
  notes: z.string().optional(),
  language: z.string().optional(),
  CFItemType: z.string().optional(),
});
const cfAssociation = z.looseObject({
  associationType: z.string(),
  originNodeURI: link,
  destinationNodeURI: link,
});

/**
 * CASE leaves CFItemType to each publisher, and every item has a statement: only the word of its type says that an item
 * gathers others. With nothing below it, it is what one can do, whatever its type.
 */
const gathers = new Set(
  'category,cluster,discipline,domain,folder,grade,grade band,grade level,group,grouping,heading,section,strand,subdomain,subject,substrand,subtopic,theme,topic,unit'.split(
    ',',
  ),
);

/** A longer statement gets a short name, and stands as what the skill means. */
const longestName = 300;

/** A CASE package, 1.0 or 1.1, with or without a wrapper; undefined for what is none. */
export function parseCase(document: unknown, file: string, given: Given): Parsed | undefined {
  const wrapped = z.looseObject({ CFPackage: z.unknown() }).safeParse(document);
  const parsed = cfPackage.safeParse(wrapped.success ? wrapped.data.CFPackage : document);
  if (!parsed.success) return undefined;
  const { CFDocument: head, CFItems: items, CFAssociations: associations } = parsed.data;
  const language = given.language ?? head.language ?? 'en';
  const publisher = head.publisher ?? head.creator;
  const licence = given.licence ?? head.licenseURI?.uri;
  const version = given.version ?? head.version;
  const uris = { document: addressOf(head) };
  const framework: Head = {
    ...{ type: 'framework', format: 'case', uri: uris.document, name: head.title, language },
    ...(publisher !== undefined && { publisher }),
    ...(licence !== undefined && { licence }),
    ...(version !== undefined && { version }),
  };
  function* entries(): Generator<Entry | Fault> {
    const links = linksOf(associations, uris);
    const parents = new Set(links.flatMap(({ broader }) => broader));
    for (const [index, raw] of items.entries())
      yield itemOf(raw, { ...{ file, line: index + 1, language }, parents });
    yield* links;
  }
  return {
    head: framework,
    types: new Set(['skill', 'group', 'links'] as const),
    entries: async function* () {
      yield* entries();
    },
  };
}

function itemOf(
  raw: unknown,
  at: { file: string; line: number; language: string; parents: ReadonlySet<string> },
): Entry | Fault {
  const { file, line } = at;
  const item = cfItem.safeParse(raw);
  if (!item.success) return { type: 'fault', file, line, said: say('skills.import-no-name') };
  const { fullStatement, abbreviatedStatement = '', alternativeLabel = '', notes = '' } = item.data;
  const isShort = fullStatement.length <= longestName;
  const short = abbreviatedStatement || `${fullStatement.slice(0, longestName - 1)}…`;
  const result = textsOf({
    uri: addressOf(item.data),
    language: item.data.language ?? at.language,
    name: isShort ? fullStatement : short,
    alternatives: [alternativeLabel, ...(isShort ? [abbreviatedStatement] : [])],
    description: isShort ? notes : fullStatement,
    code: item.data.humanCodingScheme ?? '',
  });
  if (!result.ok) return { type: 'fault', file, line, said: result.said };
  const type = (item.data.CFItemType ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  if (gathers.has(type) && at.parents.has(result.texts.uri)) return { type: 'group', ...result.texts };
  return { type: 'skill', ...result.texts, isTransversal: false };
}

/** The top of the tree is a child of the document, which is no skill. */
function linksOf(associations: readonly unknown[], uris: { document: string }): LinksEntry[] {
  const found = new Map<string, LinksEntry>();
  for (const raw of associations) {
    const association = cfAssociation.safeParse(raw);
    if (!association.success) continue;
    const { associationType, originNodeURI, destinationNodeURI } = association.data;
    const [uri, other] = [addressOf(originNodeURI), addressOf(destinationNodeURI)];
    const kind = { isChildOf: 'broader', isRelatedTo: 'related' } as const;
    const way =
      associationType === 'isChildOf' || associationType === 'isRelatedTo'
        ? kind[associationType]
        : undefined;
    if (!way || other === uris.document || !isUri(uri) || !isUri(other)) continue;
    const entry = found.get(uri) ?? { type: 'links', uri, broader: [], related: [] };
    entry[way].push(other);
    found.set(uri, entry);
  }
  return [...found.values()];
}

function addressOf({ uri, identifier = '' }: { uri?: string | undefined; identifier?: string | undefined }) {
  return uri !== undefined && isUri(uri) ? uri : `urn:uuid:${identifier}`;
}
