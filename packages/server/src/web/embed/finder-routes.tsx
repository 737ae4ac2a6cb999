import { type Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { getOpenData, type OpenData, providersOf, searchCatalogue } from '../../modules/catalog/index.ts';
import { findOrganisation, nameOrganisations } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { chooseLanguage, type Language, readAcceptLanguage } from '../words/index.ts';
import { Finder, FinderFrame } from './finder-page.tsx';
import { type FinderQuery, readFinderQuery, requestOf } from './finder-query.ts';
import { finderStyleHash } from './finder-style.ts';

/**
 * `/embed/finder`: the one page that other sites may show in a frame. It comes before sessions, so it knows nobody, sets
 * no cookie and takes nothing but a search.
 */
export function finderPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/embed/finder', async (context) => {
    const query = readFinderQuery(context);
    const acceptLanguage = context.req.header('accept-language');
    const language = chooseLanguage({ chosen: query.lang, acceptLanguage });
    const organisation = query.org === '' ? undefined : await findOrganisation(deps, query.org);
    if (query.org !== '' && !organisation) return answerUnknown(context, { query, language });
    const reads = readsOf(query.lang, acceptLanguage, language);
    const [found, openData] = await Promise.all([
      searchCatalogue(deps, { ...requestOf(query, organisation?.id), reads }),
      organisation ? getOpenData(deps, { organisationId: organisation.id }) : undefined,
    ]);
    const names = await nameOrganisations(deps, { organisationIds: providersOf(found) });
    const { publicUrl } = deps.config;
    const page = { query, language, reads, found, publicUrl, issuerNames: names, name: organisation?.name };
    return answer(context, <Finder {...page} />, { openData });
  });
  return routes;
}

function answerUnknown(
  context: Context<WebEnv>,
  { query, language }: { query: FinderQuery; language: Language },
): Response {
  const { finder } = language.words.openData;
  const body = (
    <FinderFrame query={query} language={language} title={finder.titleOfSite}>
      <p>{finder.unknown}</p>
    </FinderFrame>
  );
  return answer(context, body, { status: 404 });
}

/** Framed by whom the organisation lets, which is everybody where it names nobody; all else is forbidden to the page. */
function answer(
  context: Context<WebEnv>,
  body: JSX.Element,
  { openData, status = 200 }: { openData?: OpenData | undefined; status?: 200 | 404 },
): Response {
  const hosts = openData?.finderHosts ?? [];
  context.set('isFramed', true);
  context.header(
    'content-security-policy',
    [
      "default-src 'none'",
      `style-src '${finderStyleHash}'`,
      "img-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${hosts.length === 0 ? '*' : ["'self'", ...hosts].join(' ')}`,
    ].join('; '),
  );
  context.header('cross-origin-resource-policy', 'cross-origin');
  context.header('cache-control', 'public, max-age=60');
  context.header('vary', 'accept-language', { append: true });
  context.header('x-robots-tag', 'noindex');
  return context.html(`<!doctype html>${renderToString(body)}`, status);
}

function readsOf(lang: string, acceptLanguage: string | undefined, { code }: Language): string[] {
  const asked = readAcceptLanguage(acceptLanguage).flatMap((tag) => tag.split('-')[0]?.toLowerCase() ?? []);
  return [...new Set([...(lang === '' ? [] : [lang]), ...asked, code])];
}
