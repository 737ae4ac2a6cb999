import type { Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import {
  awardPolicy,
  type Claim,
  claimAgainLimit,
  correctClaimAddress,
  getOpenClaim,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { countOne } from '../access/limits.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  EditState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  useWords,
} from '../ui/index.ts';

const addressForm = z.object({ address: z.string().max(254) });
const valuesOf = ({ address }: Claim) => ({ address });

/** `/console/:slug/awards/waiting/:id/address`: another address for what nobody has taken. */
export function claimAddressConsole(deps: Deps): Hono<WebEnv> {
  const { routes, below } = consoleDoor(deps);
  const again = claimAgainLimit(deps);
  const ofClaim = below('/awards/waiting/:id', async (context, entered) => {
    const named = { organisationId: entered.organisation.id, claimId: context.req.param('id') ?? '' };
    return { ...entered, claim: await getOpenClaim(deps, entered.actor, named) };
  });
  const page = (context: Context<WebEnv>, { base, claim }: Entered & { claim: Claim }, typed: FormState) => {
    const state = typed === emptyForm ? { ...typed, values: withState(valuesOf(claim)) } : typed;
    const body = <AddressPage awards={`${base}/awards`} claim={claim} state={state} />;
    const { title } = wordsOf(context).awardReach.address;
    return show(context, { title, layout: 'console', status: state.status, body });
  };
  ofClaim.get('/address', awardPolicy.award, (context, entered) => page(context, entered, emptyForm));
  ofClaim.form('/address', awardPolicy.award, {
    limit: bodies.short,
    schema: addressForm,
    act: async (context, { actor, organisation, base, claim }, { value: { address }, posted }) => {
      await countOne(again, claim.id);
      const madeFrom = (stored: Claim) => assertMadeFrom(posted, valuesOf(stored));
      const named = { organisationId: organisation.id, claimId: claim.id };
      await correctClaimAddress(deps, actor, { ...named, address, madeFrom });
      flash(context, 'sent');
      return context.redirect(`${base}/awards/reached`, 303);
    },
    page,
  });
  return routes;
}

function AddressPage({
  awards,
  claim,
  state,
}: {
  awards: string;
  claim: Claim;
  state: FormState;
}): JSX.Element {
  const { awardReach, issuing } = useWords();
  const words = awardReach.address;
  return (
    <>
      <ErrorSummary errors={state.errors} />
      <Breadcrumbs
        items={[
          { label: issuing.console.title, href: awards },
          { label: awardReach.title, href: `${awards}/reached` },
          { label: words.title },
        ]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead(claim.title, claim.address)}</p>} />
      {claim.bounced ? <p>{words.bounced(claim.bounced.reason)}</p> : null}
      <Form autocomplete="off">
        <EditState values={state.values} errors={state.errors} />
        <Field
          label={words.field}
          name="address"
          type="email"
          value={one(state.values, 'address')}
          error={state.errors.address}
          required
        />
        <ButtonGroup>
          <Button icon="send">{words.submit}</Button>
          <Button href={`${awards}/reached`} variant="quiet">
            {words.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
