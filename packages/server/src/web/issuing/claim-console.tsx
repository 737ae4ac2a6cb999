import { type Context, Hono } from 'hono';
import type { JSX } from 'preact';
import type { Person } from '../../modules/audit/index.ts';
import {
  awardPolicy,
  type Claim,
  listWaiting,
  sendClaimAgain,
  withdrawClaim,
} from '../../modules/issuing/index.ts';
import { assertMay, getOrganisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { countOne } from '../access/limits.ts';
import { requireActor } from '../access/session.ts';
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
  const routes = new Hono<WebEnv>();
  const base = '/console/:slug/awards/waiting';
  const again = rateLimit(deps, { name: 'claim again', count: 5, perMinutes: 60 });

  routes.get(base, async (context) => {
    const { actor, organisationId, slug } = await enter(deps, context);
    const claims = await listWaiting(deps, actor, { organisationId });
    const mayAward = awardPolicy.award(actor, { organisationId });
    return show(context, {
      title: wordsOf(context).issuing.waiting.title,
      layout: 'console',
      body: <WaitingPage slug={slug} claims={claims} mayAward={mayAward} />,
    });
  });

  routes.post(`${base}/:id/send`, async (context) => {
    const { actor, organisationId, slug } = await enter(deps, context);
    const claimId = context.req.param('id');
    assertMay(actor, awardPolicy.award, { organisationId });
    await countOne(again, claimId);
    await sendClaimAgain(deps, actor, { organisationId, claimId });
    flash(context, 'sent');
    return context.redirect(`/console/${slug}/awards/waiting`, 303);
  });

  routes.post(`${base}/:id/withdraw`, async (context) => {
    const { actor, organisationId, slug } = await enter(deps, context);
    await withdrawClaim(deps, actor, { organisationId, claimId: context.req.param('id') });
    flash(context, 'withdrawn');
    return context.redirect(`/console/${slug}/awards/waiting`, 303);
  });

  return routes;
}

async function enter(deps: Deps, context: Context<WebEnv>) {
  const actor: Person = requireActor(context);
  const { id: organisationId, slug } = await getOrganisation(deps, context.req.param('slug') ?? '');
  assertMay(actor, awardPolicy.see, { organisationId });
  return { actor, organisationId, slug };
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
