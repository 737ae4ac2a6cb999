import { type Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { readEnrolmentFigures } from '../../modules/assessment/index.ts';
import {
  findCompared,
  findEditionRule,
  findOfferings,
  listPublished,
  mostCompared,
  searchCatalogue,
} from '../../modules/catalog/index.ts';
import { listShownTestimonials, summariseReviews } from '../../modules/community/index.ts';
import { countIssued, findClosing } from '../../modules/issuing/index.ts';
import { getOrganisation, listOrganisations } from '../../modules/organisations/index.ts';
import { getProvider, listPartnersOf, listPublicStatements } from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { languageOf, localeOf, readsOf, timeZoneOf, wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { achievementPages } from './achievement-routes.tsx';
import { authorPages } from './author-routes.tsx';
import { catalogueList } from './catalogue-list.ts';
import { CataloguePage } from './catalogue-page.tsx';
import { ComparePage } from './compare-page.tsx';
import { type CardReader, cardsOf } from './drawn-cards.tsx';
import { readMappedLevels } from './mapped-levels.tsx';
import { OrganisationPage } from './organisation-page.tsx';
import { PublicPacksPage } from './packs/public-packs-page.tsx';
import { readRole } from './role/read-role.ts';
import { myHours } from './runs/my-hours.ts';

/** The public catalogue: search, the page of an achievement, of an organisation, badge pictures; and the authors' console. */
export function catalogPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const drawCards = cardsOf(deps);

  routes.get('/catalogue', async (context) => {
    const query = catalogueList.read(context.req);
    const found = await searchCatalogue(deps, { ...query, reads: readsOf(context) });
    const cards = await drawCards(cardReaderOf(context), found.rows);
    return show(context, {
      title: wordsOf(context).catalog.title,
      description: wordsOf(context).catalog.description,
      head: feedLinks('/feeds/editions'),
      body: <CataloguePage {...{ found, query, cards }} />,
    });
  });

  routes.get('/rule-packs', (context) => {
    const { publicPage: words } = wordsOf(context).packs;
    return show(context, { title: words.title, description: words.description, body: <PublicPacksPage /> });
  });

  routes.get('/compare', async (context) => {
    const ids = askedIds(context.req.queries('ids') ?? []);
    const [editions, organisations] = await Promise.all([
      findCompared(deps, { achievementIds: ids }),
      listOrganisations(deps),
    ]);
    const achievementIds = editions.map(({ achievementId }) => achievementId);
    const runs = await findOfferings(deps, { achievementIds });
    const rules = await Promise.all(
      editions.map(async ({ editionId }) => [editionId, await findEditionRule(deps, editionId)] as const),
    );
    const { hours } = myHours(deps, context);
    const [asked, mapped] = await Promise.all([
      readRole(deps, context, editions),
      readMappedLevels(deps, editions),
    ]);
    const byId = new Map(organisations.map((one) => [one.id, one]));
    const words = wordsOf(context).catalog.compare;
    return show(context, {
      title: words.title,
      description: words.lead,
      body: (
        <ComparePage
          {...{ editions, runs, hours, asked, mapped, now: deps.now() }}
          rules={new Map(rules)}
          organisations={byId}
          isMore={ids.length > mostCompared}
        />
      ),
    });
  });

  routes.route('/', achievementPages(deps));

  routes.get('/organisations/:slug', async (context) => {
    const organisation = await getOrganisation(deps, context.req.param('slug'));
    const organisationId = organisation.id;
    const [offers, said, partners, provider, issued, reviews, testimonials, figures] = await Promise.all([
      listPublished(deps, { organisationId }),
      listPublicStatements(deps, { organisationId }),
      listPartnersOf(deps, organisationId),
      getProvider(deps, { organisationId }),
      countIssued(deps, { organisationId }),
      summariseReviews(deps, { organisationId }),
      listShownTestimonials(deps, { organisationId }),
      readEnrolmentFigures(deps, { organisationId }),
    ]);
    const closing = await findClosing(deps, { organisationId });
    return show(context, {
      title: organisation.name,
      description: organisation.description,
      head: feedLinks(`/organisations/${organisation.slug}/editions`),
      body: (
        <OrganisationPage
          {...{ organisation, said, partners, provider, issued, offers, reviews, testimonials, figures }}
          closing={closing}
        />
      ),
    });
  });

  routes.route('/', authorPages(deps));
  return routes;
}

function cardReaderOf(context: Context<WebEnv>): CardReader {
  const { code, direction, words } = languageOf(context);
  const [locale, timeZone, reads] = [localeOf(context), timeZoneOf(context), readsOf(context)];
  return { language: { code, direction }, locale, timeZone, words, reads };
}

/** Where readers of feeds find what is new on this page. */
function feedLinks(path: string): JSX.Element {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={`${path}.atom`} />
      <link rel="alternate" type="application/feed+json" href={`${path}.json`} />
    </>
  );
}

/** Each by itself, as a form sends them, or with commas between; one more than fit, so that one sees that there are more. */
function askedIds(given: readonly string[]): string[] {
  const ids = given.slice(0, 100).flatMap((part) => part.slice(0, 600).split(','));
  return [...new Set(ids)].filter((id) => /^[\w-]{1,60}$/.test(id)).slice(0, mostCompared + 1);
}
