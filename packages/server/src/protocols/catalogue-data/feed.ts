import {
  type AchievementEdition,
  editionAddress,
  editionDocumentAddress,
  editionFormats,
  editionMediaType,
} from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { element, xmlHead } from '../../platform/xml.ts';
import type { Words } from '../../web/words/index.ts';

/** One page of a feed of editions: what changed last comes first. */
export interface Feed {
  title: string;
  /** Addresses: of the feed itself, of this page of it, of the page for people, and of the page after this one. */
  first: string;
  self: string;
  home: string;
  next: string | undefined;
  updated: Date;
  entries: FeedEntry[];
}

export interface FeedEntry {
  edition: AchievementEdition;
  organisation: Organisation | undefined;
  /** What may be done with it. */
  rights: string;
}

/** Atom (RFC 4287), in pages (RFC 5005 §3). */
export function writeAtom(feed: Feed, { words, publicUrl }: { words: Words; publicUrl: string }): string {
  const link = (rel: string, href: string, type: string) => element('link', { rel, href, type });
  const atom = 'application/atom+xml';
  return (
    xmlHead +
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      element('id', {}, feed.first),
      element('title', {}, feed.title),
      element('updated', {}, feed.updated.toISOString()),
      element('generator', { uri: publicUrl }, 'Cairn'),
      link('self', feed.self, atom),
      link('first', feed.first, atom),
      ...(feed.next === undefined ? [] : [link('next', feed.next, atom)]),
      link('alternate', feed.home, 'text/html'),
      ...feed.entries.map((entry) => writeEntry(entry, { words, publicUrl })),
    ])
  );
}

function writeEntry(
  { edition, organisation, rights }: FeedEntry,
  { words, publicUrl }: { words: Words; publicUrl: string },
): string {
  const address = `${publicUrl}${editionAddress(edition)}`;
  return element('entry', { 'xml:lang': edition.language }, [
    element('id', {}, address),
    element('title', {}, titleOf(edition, words)),
    element('updated', {}, edition.changedAt.toISOString()),
    ...(edition.publishedAt ? [element('published', {}, edition.publishedAt.toISOString())] : []),
    element('summary', {}, edition.purpose),
    ...(organisation
      ? [
          element('author', {}, [
            element('name', {}, organisation.name),
            element('uri', {}, `${publicUrl}/organisations/${organisation.slug}`),
          ]),
        ]
      : []),
    element('category', { term: edition.kind, label: words.catalog.kinds[edition.kind].name }),
    element('category', { term: edition.subject, label: words.catalog.subjects[edition.subject] }),
    element('category', { term: edition.status, label: words.openData.feed.states[edition.status] }),
    element('rights', {}, rights),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    ...editionFormats.map((format) =>
      element('link', {
        rel: 'alternate',
        type: editionMediaType(format),
        href: `${publicUrl}${editionDocumentAddress(edition, format)}`,
      }),
    ),
  ]);
}

/** JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed, { words, publicUrl }: { words: Words; publicUrl: string }): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    ...(feed.next !== undefined && { next_url: feed.next }),
    items: feed.entries.map(({ edition, organisation, rights }) => {
      const address = `${publicUrl}${editionAddress(edition)}`;
      return {
        id: address,
        url: address,
        title: titleOf(edition, words),
        content_text: edition.purpose,
        language: edition.language,
        ...(edition.publishedAt && { date_published: edition.publishedAt.toISOString() }),
        date_modified: edition.changedAt.toISOString(),
        ...(organisation && {
          authors: [{ name: organisation.name, url: `${publicUrl}/organisations/${organisation.slug}` }],
        }),
        tags: [edition.kind, edition.subject, edition.status],
        _cairn: { state: edition.status, edition: edition.number, rights },
        attachments: editionFormats.map((format) => ({
          url: `${publicUrl}${editionDocumentAddress(edition, format)}`,
          mime_type: editionMediaType(format),
        })),
      };
    }),
  });
}

/** What is not offered any more says so in its title: many readers show nothing else. */
function titleOf({ title, status }: AchievementEdition, words: Words): string {
  return status === 'published' ? title : `${title} (${words.openData.feed.states[status]})`;
}
