import type { Hono } from 'hono';
import type { JSX } from 'preact';
import {
  awardPolicy,
  type Claim,
  listWaiting,
  sendClaimAgain,
  withdrawClaim,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { countOne } from '../access/limits.ts';
import { consoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateText,
  EmptyState,
  Form,
  PageHeader,
  Table,
  useWords,
} from '../ui/index.ts';

/** `/console/:slug/awards/waiting`: what was given to addresses and nobody has taken yet. */
export function claimConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, button } = consoleDoor(deps);
  const again = rateLimit(deps, { name: 'claim again', count: 5, perMinutes: 60 });

  get('/awards/waiting', awardPolicy.see, async (context, { actor, organisation }) => {
    const { id: organisationId, slug } = organisation;
    const claims = await listWaiting(deps, actor, { organisationId });
    const mayAward = awardPolicy.award(actor, { organisationId });
    return show(context, {
      title: wordsOf(context).issuing.waiting.title,
      layout: 'console',
      body: <WaitingPage slug={slug} claims={claims} mayAward={mayAward} />,
    });
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

interface WaitingPageProps {
  slug: string;
  claims: readonly Claim[];
  mayAward: boolean;
}

function WaitingPage({ slug, claims, mayAward }: WaitingPageProps): JSX.Element {
  const { issuing } = useWords();
  const words = issuing.waiting;
  const awards = `/console/${slug}/awards`;
  return (
    <>
      <Breadcrumbs items={[{ label: issuing.console.title, href: awards }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {claims.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          columns={[
            { key: 'address', label: words.address },
            { key: 'what', label: words.what },
            { key: 'sent', label: words.sent },
            ...(mayAward ? [{ key: 'acts', label: words.acts }] : []),
          ]}
          rows={claims.map((claim) => ({
            address: claim.address,
            what: claim.title,
            sent: <DateText value={claim.sentAt} />,
            acts: mayAward ? <Acts claim={claim} base={`${awards}/waiting/${claim.id}`} /> : null,
          }))}
        />
      )}
    </>
  );
}

function Acts({ claim, base }: { claim: Claim; base: string }): JSX.Element {
  const words = useWords().issuing.waiting;
  return (
    <ButtonGroup>
      <Form action={`${base}/send`}>
        <Button variant="secondary">
          {words.again}
          <span class="visually-hidden">{words.to(claim.address)}</span>
        </Button>
      </Form>
      <Form action={`${base}/withdraw`}>
        <Button variant="quiet">
          {words.withdraw}
          <span class="visually-hidden">{words.to(claim.address)}</span>
        </Button>
      </Form>
    </ButtonGroup>
  );
}
