import type { JSX } from 'preact';
import {
  type AchievementEdition,
  editionAddress,
  editionDocumentAddress,
  editionFormats,
} from '../../../modules/catalog/index.ts';
import type { Award, Succeeded } from '../../../modules/issuing/index.ts';
import { assetFile, assetUrl } from '../../assets.ts';
import { type Language, languages } from '../../words/index.ts';
import { hostingFiles } from './hosting.ts';
import type { SiteFile } from './site-file.ts';
import { BadgePage, EditionPage, FollowedPage, HomePage, type OfSite } from './site-pages.tsx';
import { drawStatic, pageFile } from './static-page.tsx';

export interface Site {
  /** What every page needs, what tells a program whose site this is, and rules for servers. */
  ground(): SiteFile[];
  homePages(of: { editions: readonly AchievementEdition[]; shown: number }): SiteFile[];
  editionPages(edition: AchievementEdition): SiteFile[];
  /** `at`: address of the badge, without a slash at its end. */
  badgePages(of: { award: Award; edition: AchievementEdition; at: string }): SiteFile[];
  /** Of a badge that another one of its award came after: what its award says now is not what it says. */
  followedPages(of: { award: Award; succeeded: Succeeded; at: string }): SiteFile[];
}

/** Draws the pages of a site that needs no Cairn, in every language. */
export function siteOf(of: OfSite, publicUrl: string): Site {
  const { name, slug } = of.organisation;
  const pages = (folder: string, title: string, draw: (language: Language) => JSX.Element): SiteFile[] =>
    languages.map((language) => ({
      path: `${folder}${pageFile(language)}`,
      body: drawStatic(language, publicUrl, { folder, title, body: draw(language) }),
    }));
  return {
    ground: () => [
      { path: 'cairn-site.json', body: `${JSON.stringify(manifestOf(of, publicUrl), null, 2)}\n` },
      ...hostingFiles(),
      ...assetsOfPages(),
      // No server shows who earned what by listing a folder.
      ...['awards/index.html', 'credentials/index.html'].map((path) => ({ path, body: '' })),
    ],
    homePages: (more) =>
      ['', `organisations/${slug}/`].flatMap((folder) =>
        pages(folder, name, () => <HomePage {...of} {...more} />),
      ),
    editionPages: (edition) => {
      const files = editionFormats.map((format) =>
        editionDocumentAddress(edition, format).slice(editionAddress(edition).length + 1),
      );
      return pages(folderOf(editionAddress(edition)), edition.title, () => (
        <EditionPage {...of} {...{ edition, files }} />
      ));
    },
    badgePages: (badge) =>
      pages(folderOf(badge.at), badge.award.title, () => <BadgePage {...of} {...badge} />),
    followedPages: (badge) =>
      pages(folderOf(badge.at), badge.award.title, () => <FollowedPage {...of} {...badge} />),
  };
}

/** What `cairn verify --site` reads. */
function manifestOf({ organisation, closing, now }: OfSite, publicUrl: string) {
  return {
    format: 'cairn-site-1',
    address: publicUrl,
    organisation: organisation.name,
    madeAt: now,
    ...(closing ? { closedAt: closing.closedAt, reason: closing.reason } : {}),
  };
}

function assetsOfPages(): SiteFile[] {
  const [sheet, mark] = [assetUrl('cairn.css'), assetUrl('mark.svg')];
  const css = new TextDecoder().decode(assetFile(sheet));
  const fonts = [...css.matchAll(/url\("?(\/assets\/[^")]+)"?\)/g)].map(([, url = '']) => url);
  return [...new Set([sheet, mark, ...fonts])].map((url) => ({ path: url.slice(1), body: assetFile(url) }));
}

function folderOf(address: string): string {
  return `${address.slice(1)}/`;
}
