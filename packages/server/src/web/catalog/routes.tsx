import { Hono } from 'hono';
import { listPublished, subjects } from '../../modules/catalog/index.ts';
import { countIssued } from '../../modules/issuing/index.ts';
import { getOrganisation, listOrganisations } from '../../modules/organisations/index.ts';
import { getProvider, listPartnersOf, listPublicStatements } from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { achievementPages } from './achievement-routes.tsx';
import { authorPages } from './author-routes.tsx';
import { CataloguePage } from './catalogue-page.tsx';
import { OrganisationPage } from './organisation-page.tsx';

/** The public catalogue: search, the page of an achievement, of an organisation, badge pictures; and the authors' console. */
export function catalogPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/catalogue', async (context) => {
    const chosen = {
      search: (context.req.query('q') ?? '').slice(0, 200),
      subject: subjects.find((subject) => subject === context.req.query('subject')),
      skillId: context.req.query('skill')?.slice(0, 60) || undefined,
      page: Number.parseInt(context.req.query('page') ?? '1', 10) || 1,
    };
    const [found, organisations] = await Promise.all([listPublished(deps, chosen), listOrganisations(deps)]);
    const names = new Map(organisations.map((one) => [one.id, one.name]));
    return show(context, {
      title: wordsOf(context).catalog.title,
      description: wordsOf(context).catalog.description,
      body: <CataloguePage found={found} chosen={chosen} issuerNames={names} />,
    });
  });

  routes.route('/', achievementPages(deps));

  routes.get('/organisations/:slug', async (context) => {
    const organisation = await getOrganisation(deps, context.req.param('slug'));
    const organisationId = organisation.id;
    const [found, said, partners, provider, issued] = await Promise.all([
      listPublished(deps, { organisationId }),
      listPublicStatements(deps, { organisationId }),
      listPartnersOf(deps, organisationId),
      getProvider(deps, { organisationId }),
      countIssued(deps, { organisationId }),
    ]);
    return show(context, {
      title: organisation.name,
      description: organisation.description,
      body: <OrganisationPage {...{ organisation, said, partners, provider, issued }} offers={found.items} />,
    });
  });

  routes.route('/', authorPages(deps));
  return routes;
}
