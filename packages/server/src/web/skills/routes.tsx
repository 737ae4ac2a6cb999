import { Hono } from 'hono';
import { listPublished } from '../../modules/catalog/index.ts';
import { listOrganisations } from '../../modules/organisations/index.ts';
import { getSkill } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { SkillPage } from './skill-page.tsx';

/** The public page of a skill, to which badges point. */
export function skillPages(deps: Pick<Deps, 'database'>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/skills/:id', async (context) => {
    const skill = await getSkill(deps, context.req.param('id'));
    const [{ items }, organisations] = await Promise.all([
      listPublished(deps, { skillId: skill.skillId }),
      listOrganisations(deps),
    ]);
    const issuerNames = new Map(organisations.map(({ id, name }) => [id, name]));
    return show(context, {
      title: skill.name,
      description: wordsOf(context).skills.description(skill.name),
      body: <SkillPage skill={skill} offers={items} issuerNames={issuerNames} />,
    });
  });
  return routes;
}
