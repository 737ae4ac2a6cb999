import type { AuditFacet, AuditSort } from '../../packages/server/src/modules/audit/index.ts';
import type { ListRequest } from '../../packages/server/src/platform/list/list-request.ts';
import type { Browser } from './people.ts';

/** The newest entries of an audit trail. */
export const newestEntries: ListRequest<AuditSort, AuditFacet> = {
  words: [],
  facets: { action: [], who: [] },
  sort: { by: 'when', direction: 'descending' },
  size: 50,
};

/** What a page with a list shows: the names of its rows, how many it says there are, its facets and its links. */
export interface ShownList {
  rows: string[];
  status: string;
  /** "Revoked 3", with a star when it is chosen. */
  facets: string[];
  /** Where each facet leads. */
  facetLinks: string[];
  /** The headings that sort, each with where it leads. */
  sortLinks: string[];
  /** By their words. */
  links: { [words: string]: string };
  html: string;
}

export function readList(html: string): ShownList {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)];
  const links = all(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g);
  return {
    rows: all(/<th scope="row"[^>]*>([\s\S]*?)<\/th>/g).map(([, name = '']) => textOf(name)),
    status: textOf(/<p role="status">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? ''),
    facets: all(
      /<a [^>]*?(aria-current="true")?[^>]*>([^<]*)<span class="facet__count">([\s\S]*?)<\/a>/g,
    ).map(
      ([link, , name = '', count = '']) =>
        `${textOf(name)} ${textOf(count)}${link.includes('aria-current="true"') ? '*' : ''}`,
    ),
    facetLinks: all(/<a href="([^"]*)"[^>]*>[^<]*<span class="facet__count">/g).map(([, href = '']) =>
      textOf(href),
    ),
    sortLinks: all(/<a class="table__sort" href="([^"]*)"/g).map(([, href = '']) => textOf(href)),
    links: Object.fromEntries(links.map(([, href = '', words = '']) => [textOf(words), textOf(href)])),
    html,
  };
}

export async function openList(browser: Pick<Browser, 'get'>, path: string): Promise<ShownList> {
  return readList(await (await browser.get(path)).text());
}

/** The names of all rows of all pages, by the links from page to page. */
export async function walkList(browser: Pick<Browser, 'get'>, path: string): Promise<string[]> {
  const names: string[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const { rows, links } = await openList(browser, next);
    names.push(...rows);
    next = links['Next page'];
  }
  return names;
}

/** The lines of the list's file without its byte order mark, each as its cells. */
export async function readFile(browser: Pick<Browser, 'get'>, { links }: ShownList): Promise<string[][]> {
  const text = await (await browser.get(links['Save as CSV'] ?? '')).text();
  const lines: string[][] = [];
  for (const [, quoted, plain, end] of text
    .replace('\uFEFF', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    const line = lines.at(-1) ?? lines[lines.push([]) - 1];
    line?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
