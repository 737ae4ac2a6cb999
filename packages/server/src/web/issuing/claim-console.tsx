import type { Hono } from 'hono';
import type { JSX } from 'preact';
import {
  awardPolicy,
  type Claim,
  claimAgainLimit,
  findWaiting,
  readWaiting,
  sendClaimAgain,
  withdrawClaim,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { countOne } from '../access/limits.ts';
import { consoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { DataTable } from '../list/data-table.tsx';
import { listFile } from '../list/list-file.ts';
import type { OpenList } from '../list/open-rows.ts';
import { flash, show } from '../show.tsx';
import { Breadcrumbs, PageHeader, useWords } from '../ui/index.ts';
import { claimColumns, waitingQuery } from './claim-list.tsx';

/** `/console/:slug/awards/waiting`: what was given to addresses and nobody has taken yet. */
export function claimConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, button } = consoleDoor(deps);
  const again = claimAgainLimit(deps);

  get('/awards/waiting', awardPolicy.see, async (context, { actor, organisation, base }) => {
    const { id: organisationId, slug } = organisation;
    const { waiting: words } = wordsOf(context).issuing;
    const query = waitingQuery.read(context.req);
    const asked = { organisationId, request: query };
    const mayAward = awardPolicy.award(actor, { organisationId });
    const columns = claimColumns(words, { base: `${base}/awards/waiting`, mayAward });
    if (query.isFile) return listFile(`waiting-${slug}`, columns, readWaiting(deps, actor, asked));
    const claims = { query, columns, found: await findWaiting(deps, actor, asked) };
    const body = <WaitingPage awards={`${base}/awards`} claims={claims} />;
    return show(context, { title: words.title, layout: 'console', body });
  });

  button('/awards/waiting/:id/send', awardPolicy.award, async (context, { actor, organisation, base }) => {
    const claimId = context.req.param('id');
    await countOne(again, claimId);
    await sendClaimAgain(deps, actor, { organisationId: organisation.id, claimId });
    flash(context, 'sent');
    return context.redirect(`${base}/awards/waiting`, 303);
  });

  button(
    '/awards/waiting/:id/withdraw',
    awardPolicy.award,
    async (context, { actor, organisation, base }) => {
      const claimId = context.req.param('id');
      await withdrawClaim(deps, actor, { organisationId: organisation.id, claimId });
      flash(context, 'withdrawn');
      return context.redirect(`${base}/awards/waiting`, 303);
    },
  );

  return routes;
}

function WaitingPage({ awards, claims }: { awards: string; claims: OpenList<Claim> }): JSX.Element {
  const { awardReach, issuing } = useWords();
  const words = issuing.waiting;
  return (
    <>
      <Breadcrumbs items={[{ label: issuing.console.title, href: awards }, { label: words.title }]} />
      <PageHeader
        title={words.title}
        lead={
          <p>
            {words.lead} <a href={`${awards}/reached`}>{awardReach.title}</a>
          </p>
        }
      />
      <DataTable
        {...claims}
        caption={words.title}
        searchFor={words.search}
        facets={[{ name: 'edition', legend: words.what }]}
        empty={{ title: words.emptyTitle, text: words.empty }}
      />
    </>
  );
}
