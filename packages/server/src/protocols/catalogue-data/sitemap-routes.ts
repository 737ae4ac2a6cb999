import { type Context, Hono } from 'hono';
import {
  countOffers,
  listMapParts,
  type MappedOffer,
  markOfOffers,
  readMapPart,
} from '../../modules/catalog/index.ts';
import { listOrganisations } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { element, xmlHead } from '../../platform/xml.ts';
import { answerDocument } from '../open-badges/answer-document.ts';

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** What one map may hold (sitemaps.org). */
const mostPlaces = 50_000;
/** Pages for everybody that are no offer and no organisation. */
const pages = ['/', '/catalogue', '/verify', '/provide', '/open-data', '/help', '/api'];
/** Places that say nothing to a search engine, or are somebody's own. */
const closed = [
  '/console/',
  '/account',
  '/admin/',
  '/api/v1/',
  '/embed/',
  '/sign-in',
  '/sign-up',
  '/wallet',
  '/compare',
];

/** What search engines ask first: which pages there are, since when, in which languages. */
export function sitemapRoutes(deps: Deps): Hono {
  const door = new Hono();
  const { publicUrl } = deps.config;
  const keep = keeper(deps);
  const answer = (context: Context, body: string, contentType = 'application/xml; charset=utf-8') =>
    answerDocument(context, { body, contentType, maxAge: 3600 });

  door.get('/robots.txt', (context) => {
    const lines = [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${publicUrl}/sitemap.xml`,
    ];
    return answer(context, `${lines.join('\n')}\n`, 'text/plain; charset=utf-8');
  });

  door.get('/sitemap.xml', async (context) => {
    const parts = await keep('parts', () => listMapParts(deps));
    const addresses = [
      `${publicUrl}/sitemaps/pages.xml`,
      ...parts.map((after) => `${publicUrl}/sitemaps/offers.xml${after === '' ? '' : `?after=${after}`}`),
    ];
    const maps = addresses.map((address) => element('sitemap', {}, [element('loc', {}, address)]));
    return answer(context, xmlHead + element('sitemapindex', { xmlns: protocol }, maps));
  });

  door.get('/sitemaps/pages.xml', async (context) => {
    const [organisations, offers] = await Promise.all([
      listOrganisations(deps),
      keep('counts', () => countOffers(deps)),
    ]);
    const offering = organisations
      .filter(({ id }) => offers.has(id))
      .map(({ slug }) => `/organisations/${slug}`);
    const places = [...pages, ...offering]
      .slice(0, mostPlaces)
      .map((path) => element('url', {}, [element('loc', {}, `${publicUrl}${path}`)]));
    return answer(context, xmlHead + element('urlset', { xmlns: protocol }, places));
  });

  door.get('/sitemaps/offers.xml', async (context) => {
    const after = context.req.query('after') ?? '';
    // Only parts that are in the map are kept: nobody fills the memory with such of their own. A map that was read
    // before something was offered or taken back names other parts, which are still answered.
    const parts = await keep('parts', () => listMapParts(deps));
    const write = () => writePart(deps, after);
    const isPlace = /^[\w-]{0,60}$/.test(after);
    const body = parts.includes(after)
      ? await keep(`offers ${after}`, write)
      : isPlace
        ? await write()
        : writeMap([]);
    return answer(context, body);
  });
  return door;
}

async function writePart(deps: Deps, after: string): Promise<string> {
  const offers = await readMapPart(deps, after);
  return writeMap(offers.flatMap((offer) => placesOf(offer, deps.config.publicUrl)).slice(0, mostPlaces));
}

function writeMap(places: string[]): string {
  return (
    xmlHead + element('urlset', { xmlns: protocol, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, places)
  );
}

/** Keeps what was worked out until what is offered changes, and never for more than an hour: as long as readers may. */
function keeper(deps: Deps) {
  let [mark, until] = ['', 0];
  let kept = new Map<string, Promise<unknown>>();
  return async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const newest = await markOfOffers(deps);
    const now = deps.now().getTime();
    if (newest !== mark || now >= until) {
      [mark, until] = [newest, now + 3_600_000];
      kept = new Map();
    }
    const into = kept;
    const known = into.get(name) as Promise<Value> | undefined;
    if (known) return known;
    const made = work();
    into.set(name, made);
    made.catch(() => into.delete(name));
    return made;
  };
}

/** As the head of its page has it: the address for everybody, and one for each language where there are several. */
function placesOf({ achievementId, publishedAt, languages }: MappedOffer, publicUrl: string): string[] {
  const address = `${publicUrl}/achievements/${achievementId}`;
  const alternate = (hreflang: string, href: string) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href });
  const several =
    languages.length > 1
      ? [
          alternate('x-default', address),
          ...languages.map((language) => alternate(language, `${address}?lang=${language}`)),
        ]
      : [];
  return [
    element('url', {}, [
      element('loc', {}, address),
      element('lastmod', {}, publishedAt.toISOString()),
      ...several,
    ]),
  ];
}
