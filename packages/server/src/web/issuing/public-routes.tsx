import { type Context, Hono } from 'hono';
import {
  type Award,
  drawAward,
  listSuccessions,
  ownIssuers,
  ownSuccessors,
  type Succeeded,
} from '../../modules/issuing/index.ts';
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
import { HiddenBadge } from './followed-notice.tsx';

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
  const { award, credential, isOpen, succeeded } = await getShown(deps, actor, wanted);
  if (succeeded?.isHidden) return showHidden(deps, context, { award, succeeded });
  const [organisation, report, badgeSvg, ways, said, successions] = await Promise.all([
    getOrganisation(deps, award.organisationId),
    credential &&
      checkOwn({ ...deps, trust: ownIssuers(deps), successorOf: ownSuccessors(deps) }, credential.content),
    drawAward(deps, award),
    findWaysOn(deps, award),
    listPublicStatements(deps, award),
    listSuccessions(deps, award.id),
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
  const page = {
    award,
    address,
    credential,
    organisation,
    report,
    badgeSvg,
    isHolder,
    isOpen,
    ways,
    successions,
    succeeded,
  };
  const then = standingAt(said, award.awardedAt);
  return show(context, {
    title,
    description,
    head: <AwardMeta award={award} address={address} description={description} publicUrl={publicUrl} />,
    body: <AwardPage {...page} then={then} now={deps.now()} />,
  });
}

/** The address stays, explains and leads on; the name that stood there is not shown. */
async function showHidden(
  deps: Deps,
  context: Context<WebEnv>,
  { award, succeeded }: { award: Award; succeeded: Succeeded },
): Promise<Response> {
  const words = wordsOf(context).issuing.award.followed;
  context.header('x-robots-tag', 'noindex');
  context.header('link', `<${deps.config.publicUrl}/awards/${award.id}>; rel="successor-version"`);
  const badgeSvg = await drawAward(deps, award);
  return show(context, {
    title: words.hiddenTitle(award.title),
    head: <meta name="robots" content="noindex" />,
    body: <HiddenBadge award={award} succeeded={succeeded} badgeSvg={badgeSvg} />,
  });
}
