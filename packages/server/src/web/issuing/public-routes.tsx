import { Hono } from 'hono';
import { getOrganisation } from '../../modules/access/index.ts';
import { drawAward, findCredential } from '../../modules/issuing/index.ts';
import { checkOwn } from '../../modules/verification/index.ts';
import { getShown } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { ownIssuers } from '../verification/trust.ts';
import { AwardMeta } from './award-head.tsx';
import { AwardPage } from './award-page.tsx';
import { findWaysOn } from './ended-award.tsx';

/** `/awards/:id`: readable without signing in, verified anew for each reader. */
export function publicAwardPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/awards/:id', async (context) => {
    const actor = context.get('actor');
    const { award, isOpen } = await getShown(deps, actor, context.req.param('id'));
    const [organisation, content, badgeSvg, ways] = await Promise.all([
      getOrganisation(deps, award.organisationId),
      findCredential(deps, award.id),
      drawAward(deps, award),
      findWaysOn(deps, award),
    ]);
    const report = content && (await checkOwn({ ...deps, trust: ownIssuers(deps) }, content));
    const { publicUrl } = deps.config;
    const words = wordsOf(context).issuing.award;
    const description = words.description(award.title, award.holderName, organisation.name);
    context.header('vary', 'accept');
    context.header(
      'link',
      `<${publicUrl}/awards/${award.id}>; rel="alternate"; type="application/vc+ld+json"`,
    );
    context.header('x-robots-tag', 'noindex');
    const isHolder = actor?.personId === award.personId;
    const page = { award, organisation, report, badgeSvg, now: deps.now(), isHolder, isOpen, ways };
    return show(context, {
      title: award.title,
      description,
      head: <AwardMeta award={award} description={description} publicUrl={publicUrl} />,
      body: <AwardPage {...page} />,
    });
  });
  return routes;
}
