import { Hono } from 'hono';
import { listPublished } from '../../modules/catalog/index.ts';
import { listOrganisations } from '../../modules/organisations/index.ts';
import { getSkill, listAnchors, listLinks, skillIn } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { readsOf, wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { skillConsole } from './console-routes.tsx';
import { fetchedFrameworks } from './fetch-routes.tsx';
import { adminFrameworks, consoleFrameworks } from './framework-routes.tsx';
import { ownFrameworks } from './own-routes.tsx';
import { publishedFrameworks } from './published-routes.tsx';
import { scaleConsole } from './scale-routes.tsx';
import { SkillPage } from './skill-page.tsx';

/** The public page of a skill, to which badges point. */
export function skillPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/skills/:id', async (context) => {
    const reads = readsOf(context);
    const skill = await getSkill(deps, context.req.param('id'), { languages: reads });
    const { name } = skillIn(skill, reads);
    const [items, organisations, links, anchors] = await Promise.all([
      listPublished(deps, { skillId: skill.skillId }),
      listOrganisations(deps),
      listLinks(deps, context.get('actor'), skill),
      listAnchors(deps, skill),
    ]);
    const issuerNames = new Map(organisations.map(({ id, name }) => [id, name]));
    return show(context, {
      title: name.text,
      description: wordsOf(context).skills.description(name.text),
      body: <SkillPage {...{ skill, links, anchors, issuerNames }} offers={items} />,
    });
  });
  routes.route('/', publishedFrameworks(deps));
  // Before the pages of one skill, scale or framework, whose id `new` would be.
  routes.route('/', scaleConsole(deps));
  routes.route('/', ownFrameworks(deps));
  for (const pages of fetchedFrameworks(deps)) routes.route('/', pages);
  routes.route('/', skillConsole(deps));
  routes.route('/', consoleFrameworks(deps));
  routes.route('/', adminFrameworks(deps));
  return routes;
}
