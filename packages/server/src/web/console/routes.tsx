import type { Hono } from 'hono';
import { organisationPolicy } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { viewOrganisation } from '../home/organisation-facts.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { consoleDoor } from './enter.ts';
import { OverviewPage } from './overview-page.tsx';

/** `/console/:slug`: what an organisation's people see first, each only what their roles let them see. */
export function consoleOverview(deps: Pick<Deps, 'database' | 'now'>): Hono<WebEnv> {
  const { routes, get } = consoleDoor(deps);
  get('', organisationPolicy.enter, async (context, { actor, organisation, base }) => {
    const words = wordsOf(context);
    const { roles = [] } =
      actor.memberships.find(({ organisationId }) => organisationId === organisation.id) ?? {};
    const overview = {
      name: organisation.name,
      base,
      roles: roles.map((role) => words.home.start.roles[role]),
      ...(await viewOrganisation(deps, actor, { words, organisation })),
    };
    return show(context, {
      title: words.home.console.title(overview.name),
      layout: 'console',
      body: <OverviewPage overview={overview} />,
    });
  });
  return routes;
}
