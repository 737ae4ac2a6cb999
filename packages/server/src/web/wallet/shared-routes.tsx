import { type Context, Hono } from 'hono';
import { drawAward, findNewestCredential, ownIssuers, ownSuccessors } from '../../modules/issuing/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import { checkOwn } from '../../modules/verification/index.ts';
import {
  gatherProven,
  getShared,
  grantPath,
  nameOpening,
  type Proven,
  type Reader,
  recordOpening,
  type Shared,
} from '../../modules/wallet/index.ts';
import { clientNetwork } from '../../platform/client-network.ts';
import type { Deps } from '../../platform/deps.ts';
import { nameDevice } from '../access/device.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { postButton } from '../forms/post-form.ts';
import { readsOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { readerPages } from './reader-routes.tsx';
import { type SharedBadge, SharedPage } from './shared-page.tsx';

const longestUserAgent = 500;

/** `/share/:token`: the badges that a holder lets whoever has this address see, until the day. */
export function sharedPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/share/:token';
  const read = (context: Context<WebEnv>) => {
    // The address is the secret: other sites do not learn it, and search engines do not keep it.
    context.header('x-robots-tag', 'noindex, nofollow');
    context.header('referrer-policy', 'same-origin');
    context.header('vary', 'accept');
    return getShared(deps, { token: context.req.param('token') ?? '' });
  };

  routes.get(path, async (context) => {
    const shared = await read(context);
    if (isLookedAt(context)) await recordOpening(deps, readerOf(context, deps), shared);
    const badges = await Promise.all(shared.held.map((one) => badgeOf(deps, one)));
    const token = context.req.param('token');
    return show(context, {
      title: wordsOf(context).sharing.shared.title(shared.holderName),
      head: <meta name="robots" content="noindex, nofollow" />,
      body: <SharedPage {...shared} token={token} badges={badges} now={deps.now()} />,
    });
  });

  readerPages(routes, deps, {
    path,
    read: async (context) => {
      const shared = await read(context);
      if (isLookedAt(context)) await recordOpening(deps, readerOf(context, deps), shared);
      const { grant, holderName } = shared;
      const holder = { personId: grant.personId, name: holderName };
      const { awardIds, hasEvidence } = grant;
      const proven = await gatherProven(deps, holder, { awardIds, reads: readsOf(context) });
      return {
        ...{ holderName, hasEvidence, brought: [] },
        proven: hasEvidence ? proven : withoutPages(proven),
        address: grantPath(context.req.param('token') ?? ''),
      };
    },
  });

  postButton(routes, path, {
    enter: async (context) => ({ shared: await read(context), actor: requireActor(context) }),
    act: async (context, { shared }) => {
      await nameOpening(deps, readerOf(context, deps), shared);
      flash(context, 'readerNamed');
      return context.redirect(context.req.path, 303);
    },
  });
  return routes;
}

/** Their pages say how they were assessed. */
function withoutPages({ badges, skills, ...proven }: Proven): Proven {
  const close = (badge: Proven['badges'][number]) => ({ ...badge, isOpen: false });
  return {
    ...proven,
    badges: badges.map(close),
    skills: skills.map((skill) => ({ ...skill, shownBy: skill.shownBy.map(close) })),
  };
}

async function badgeOf(deps: Deps, { award, isOpen }: Shared['held'][number]): Promise<SharedBadge> {
  const credential = await findNewestCredential(deps, award.id);
  const [organisation, report, badgeSvg] = await Promise.all([
    getOrganisation(deps, award.organisationId),
    credential &&
      checkOwn({ ...deps, trust: ownIssuers(deps), successorOf: ownSuccessors(deps) }, credential.content),
    drawAward(deps, award),
  ]);
  return { award, isOpen, organisation, report, badgeSvg };
}

/** A browser that fetches what may be wanted next, and one that asks for headers, has shown nobody anything. */
function isLookedAt(context: Context<WebEnv>): boolean {
  const purpose = context.req.header('sec-purpose') ?? context.req.header('purpose') ?? '';
  return context.req.method === 'GET' && !purpose.includes('prefetch');
}

function readerOf(context: Context<WebEnv>, deps: Pick<Deps, 'config'>): Reader {
  const userAgent = (context.req.header('user-agent') ?? '').slice(0, longestUserAgent);
  return {
    network: clientNetwork(context, deps.config),
    userAgent,
    browser: nameDevice(userAgent)?.browser,
    person: context.get('actor'),
  };
}
