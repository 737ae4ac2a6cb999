import type { Hono } from 'hono';
import { listFrameworks, listOwnSkills, skillPolicy } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { localeOf, readsOf, wordsOf } from '../language.ts';
import { fileOfRows, openRows } from '../list/open-rows.ts';
import { show } from '../show.tsx';
import { SkillListPage } from './list-page.tsx';
import { listedSkill, ownSkillColumns, ownSkillList, ownSkillsQuery } from './skill-list.tsx';
import { wordedScales, wordedSkills } from './worded-kinds.ts';
import { wordedPages } from './worded-routes.tsx';

/** `/console/:slug/skills` and `/scales`: what an organisation's own skills and scales are called, by language. */
export function skillConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get } = consoleDoor(deps);
  get('/skills', skillPolicy.read, async (context, { actor, organisation, base }) => {
    const organisationId = organisation.id;
    const [all, scales] = await Promise.all([
      listOwnSkills(deps, actor, { organisationId }),
      listFrameworks(deps, { organisationId, languages: readsOf(context) }),
    ]);
    const rows = all.map((skill) => listedSkill(skill, readsOf(context)));
    const words = wordsOf(context).skills;
    const columns = ownSkillColumns(words.console, { base, locale: localeOf(context) });
    const asked = { list: ownSkillList, query: ownSkillsQuery.read(context.req), columns };
    if (asked.query.isFile) return fileOfRows(`skills-${organisation.slug}`, rows, asked);
    const own = scales.filter((scale) => scale.organisationId === organisationId);
    const mayWrite = skillPolicy.author(actor, { organisationId });
    const skills = openRows(rows, asked);
    const body = <SkillListPage {...{ base, skills, mayWrite }} scales={own} />;
    return show(context, { layout: 'console', title: words.console.title, body });
  });
  for (const kind of [wordedSkills, wordedScales]) routes.route('/', wordedPages(deps, kind));
  return routes;
}
