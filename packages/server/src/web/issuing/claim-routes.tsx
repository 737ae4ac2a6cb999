import { type Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { badgeSvgOf, getEdition } from '../../modules/catalog/index.ts';
import {
  type Claim,
  type ClaimState,
  noteOpened,
  readClaim,
  takeClaim,
} from '../../modules/issuing/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import { beginSignUp } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { openLink } from '../access/link-pages.tsx';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { anybody, postButton } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { Badge, Button, DateText, DefinitionList, Form, PageHeader, useWords } from '../ui/index.ts';

/** `/claims/:token`: the link of a mail, behind which a badge waits for the owner of the address. */
export function claimPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const read = (context: Context<WebEnv>) =>
    readClaim(deps, context.get('actor'), context.req.param('token') ?? '');

  routes.get('/claims/:token', (context) =>
    openLink(context, '/wallet', {
      read: () => read(context),
      page: async ({ claim, state }) => {
        await noteOpened(deps, claim);
        const organisation = await getOrganisation(deps, claim.organisationId);
        const edition = await getEdition(deps, claim.editionId);
        const issuerName = organisation.name;
        const badgeSvg = await badgeSvgOf(deps, edition, issuerName);
        const name = context.get('actor')?.name ?? '';
        const page = { claim, state, issuerName, name, path: context.req.path };
        return show(context, {
          title: wordsOf(context).issuing.claims.title(claim.title),
          body: <ClaimPage {...page} badgeSvg={badgeSvg} />,
        });
      },
    }),
  );

  postButton(routes, '/claims/:token', {
    enter: anybody,
    act: (context) =>
      openLink(context, '/wallet', {
        read: () => read(context),
        page: async ({ claim, state }) => {
          // The link proves the address, so that the way to an account needs no second mail. It leads to the wallet,
          // where the badge waits: the token of this link is kept nowhere in clear.
          if (state.kind === 'new-person')
            return context.redirect(
              await beginSignUp(deps, { address: claim.address, next: '/wallet' }),
              303,
            );
          if (state.kind !== 'yours') return context.redirect(context.req.path, 303);
          const award = await takeClaim(deps, requireActor(context), claim.id);
          flash(context, 'taken');
          return context.redirect(`/wallet/${award.id}`, 303);
        },
      }),
  });

  postButton(routes, '/wallet/claims/:id', {
    enter: requireActor,
    act: async (context, actor) => {
      const award = await takeClaim(deps, actor, context.req.param('id'));
      flash(context, 'taken');
      return context.redirect(`/wallet/${award.id}`, 303);
    },
  });

  return routes;
}

interface ClaimPageProps {
  claim: Claim;
  state: ClaimState;
  issuerName: string;
  badgeSvg: string;
  /** Of the person who is signed in. */
  name: string;
  path: string;
}

function ClaimPage(props: ClaimPageProps): JSX.Element {
  const words = useWords().issuing.claims;
  const { claim, issuerName } = props;
  return (
    <div class="held">
      <div class="held__picture">
        <Badge svg={props.badgeSvg} alt={words.pictureOf(claim.title)} size="hero" />
      </div>
      <div class="held__words">
        <PageHeader title={words.title(claim.title)} lead={<p>{words.lead(issuerName)}</p>} />
        <DefinitionList
          items={[
            { term: words.from, children: issuerName },
            { term: words.earnedOn, children: <DateText value={claim.awardedAt} /> },
          ]}
        />
        <Answer {...props} />
      </div>
    </div>
  );
}

function Answer({ claim, state, name, path }: ClaimPageProps): JSX.Element {
  const words = useWords().issuing.claims;
  switch (state.kind) {
    case 'yours':
      return (
        <Form>
          <p>{words.takeAs(name)}</p>
          <Button icon="award">{words.take}</Button>
        </Form>
      );
    case 'taken':
      return (
        <>
          <p>{words.taken}</p>
          <Button href={`/awards/${state.awardId}`}>{words.toBadge}</Button>
        </>
      );
    case 'of-another-address':
      return (
        <>
          <p>{words.ofAnother(claim.address)}</p>
          <Button href="/account/emails" variant="secondary">
            {words.addAddress}
          </Button>
        </>
      );
    case 'sign-in-first':
      return (
        <>
          <p>{words.signInFirst(claim.address)}</p>
          <Button href={`/sign-in?next=${encodeURIComponent(path)}`}>{words.signIn}</Button>
        </>
      );
    case 'new-person':
      return (
        <Form>
          <p>{words.newLead(claim.address)}</p>
          <Button icon="arrow-right">{words.open}</Button>
        </Form>
      );
  }
}
