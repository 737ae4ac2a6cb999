import { identifierOf } from './case-identifier.ts';
import { type FrameworkContent, type FrameworkItem, nameOf } from './content.ts';
import { itemUri } from './entries.ts';
import type { ReadFramework } from './read-framework.ts';

/** What the documents of one edition have in common. */
interface Around {
  read: ReadFramework;
  publisher: string;
  /** Where our CASE service answers. */
  base: string;
}

/** Where we answer as a CASE service (CASE 1.1 §3, REST binding). */
export const caseBase = '/ims/case/v1p1';

/** A link to something of ours, as CASE 1.1 has it (LinkURI). */
interface Link {
  title: string;
  identifier: string;
  uri: string;
}

/** An edition as a CASE 1.1 CFDocument: what it is, without what is in it. */
export function caseDocument(around: Around): object {
  const { framework, edition, content } = around.read;
  const { description } = content.words[content.language] ?? {};
  const identifier = identifierOf(framework.uri);
  return {
    ...{ identifier, uri: framework.uri, creator: around.publisher, title: framework.name },
    lastChangeDateTime: edition.publishedAt.toISOString(),
    ...{ publisher: around.publisher, language: content.language, version: String(edition.number) },
    ...(description !== undefined && { description }),
    ...{ adoptionStatus: 'Adopted', caseVersion: '1.1' },
    ...(content.licence !== undefined && licenceOf(content.licence)),
    CFPackageURI: {
      ...{ title: framework.name, identifier, uri: `${around.base}/CFPackages/${identifier}` },
    },
  };
}

/** A CASE 1.1 CFPackage: the document, its items, and how they stand to each other. */
export function casePackage(around: Around): object {
  const { content } = around.read;
  return {
    CFDocument: caseDocument(around),
    CFItems: content.items.map((item) => caseItem(around, item)),
    CFAssociations: associationsIn(around),
  };
}

/** A CASE 1.1 CFItem. Other languages than the first have no place in it. */
export function caseItem(around: Around, item: FrameworkItem): object {
  const { framework, edition, content } = around.read;
  const { name = '', description, alternatives = [] } = item.words[content.language] ?? {};
  const uri = itemUri(framework.uri, item.itemId);
  return {
    ...{ identifier: identifierOf(uri), uri, fullStatement: name },
    ...(alternatives[0] !== undefined && { alternativeLabel: alternatives[0] }),
    CFItemType: item.kind === 'group' ? 'Group' : 'Skill',
    ...(item.code !== undefined && { humanCodingScheme: item.code }),
    ...(description !== undefined && { notes: description }),
    ...{ language: content.language, lastChangeDateTime: edition.publishedAt.toISOString() },
    CFDocumentURI: documentLink(around),
  };
}

/** Everything is linked to many times, and a UUID is a hash: each link is made once. */
function associationsIn(around: Around): object[] {
  const { items } = around.read.content;
  const document = documentLink(around);
  const links = new Map(items.map((item) => [item.itemId, linkOf(around, item)]));
  const counts = new Map<string, number>();
  return items.flatMap((item) => {
    const { itemId, broader = '', related } = item;
    const from = links.get(itemId) ?? linkOf(around, item);
    const sequenceNumber = (counts.get(broader) ?? 0) + 1;
    counts.set(broader, sequenceNumber);
    return [
      association(around, {
        ...{ type: 'isChildOf', from, to: links.get(broader) ?? document },
        ...{ document, sequenceNumber },
      }),
      ...related
        .flatMap((id) => links.get(id) ?? [])
        .map((to) => association(around, { type: 'isRelatedTo', from, to, document })),
    ];
  });
}

function association(
  around: Around,
  said: { type: string; from: Link; to: Link; document: Link; sequenceNumber?: number },
): object {
  const { type, from, to, document, sequenceNumber } = said;
  const identifier = identifierOf(`${from.uri} ${type} ${to.uri}`);
  return {
    ...{ identifier, associationType: type, uri: `urn:uuid:${identifier}` },
    ...(sequenceNumber !== undefined && { sequenceNumber }),
    ...{ originNodeURI: from, destinationNodeURI: to, CFDocumentURI: document },
    lastChangeDateTime: around.read.edition.publishedAt.toISOString(),
  };
}

function linkOf({ read: { framework, content } }: Around, item: FrameworkItem): Link {
  const uri = itemUri(framework.uri, item.itemId);
  return { title: nameOf(content, item), identifier: identifierOf(uri), uri };
}

function documentLink({ read: { framework } }: Around): Link {
  return { title: framework.name, identifier: identifierOf(framework.uri), uri: framework.uri };
}

/** Only an address can be a licence there. */
function licenceOf(licence: NonNullable<FrameworkContent['licence']>): object {
  if (!/^https?:\/\//.test(licence)) return { notes: licence };
  return { licenseURI: { title: licence, identifier: identifierOf(licence), uri: licence } };
}
