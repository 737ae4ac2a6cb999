import { type Context, Hono } from 'hono';
import { drawAward, ownIssuers } from '../../modules/issuing/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import { listPublicStatements, standingAt } from '../../modules/trust/index.ts';
import { checkOwn } from '../../modules/verification/index.ts';
import { getShown, type PublicAddress } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { readsOf, wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { textOf, titleOf } from '../verification/credential-words.ts';
import { AwardMeta } from './award-head.tsx';
import { AwardPage } from './award-page.tsx';
import { findWaysOn } from './ended-award.tsx';

/**
 * `/awards/:id` by its newest credential, and `/credentials/:id` for ever: readable without signing in, verified anew
 * for each reader.
 */
export function publicAwardPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/awards/:id', (context) => showAward(deps, context, { awardId: context.req.param('id') }));
  routes.get('/credentials/:id', (context) =>
    showAward(deps, context, { credentialId: context.req.param('id') }),
  );
  return routes;
}

async function showAward(deps: Deps, context: Context<WebEnv>, wanted: PublicAddress): Promise<Response> {
  const actor = context.get('actor');
  const { award, credential, isOpen } = await getShown(deps, actor, wanted);
  const [organisation, report, badgeSvg, ways, said] = await Promise.all([
    getOrganisation(deps, award.organisationId),
    credential && checkOwn({ ...deps, trust: ownIssuers(deps) }, credential.content),
    drawAward(deps, award),
    findWaysOn(deps, award),
    listPublicStatements(deps, award),
  ]);
  const { publicUrl } = deps.config;
  const words = wordsOf(context).issuing.award;
  const read = report?.credential && titleOf(report.credential);
  const title = textOf(read, readsOf(context)) ?? award.title;
  const description = words.description(title, award.holderName, organisation.name);
  const address = 'awardId' in wanted ? `/awards/${award.id}` : `/credentials/${wanted.credentialId}`;
  context.header('vary', 'accept');
  context.header('link', `<${publicUrl}${address}>; rel="alternate"; type="application/vc+ld+json"`);
  context.header('x-robots-tag', 'noindex');
  const isHolder = actor?.personId === award.personId;
  const page = { award, address, credential, organisation, report, badgeSvg, isHolder, isOpen, ways };
  const then = standingAt(said, award.awardedAt);
  return show(context, {
    title,
    description,
    head: <AwardMeta award={award} address={address} description={description} publicUrl={publicUrl} />,
    body: <AwardPage {...page} then={then} now={deps.now()} />,
  });
}
