import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import {
  type Award,
  awardPolicy,
  canBeSuspended,
  findIssuer,
  getIssuedAward,
  reinstateAward,
  suspendAward,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { lineField } from '../forms/fields.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { type Hold, HoldPage } from './hold-page.tsx';

const holdForm = z.object({ reason: lineField(500, 'issuing.revoke.reasonLong') });

const acts = {
  suspend: { act: suspendAward, said: 'suspended' },
  reinstate: { act: reinstateAward, said: 'reinstated' },
} as const;

/** Putting an award on hold, and ending that. */
export function holdConsole(deps: Deps): Hono<WebEnv> {
  const { routes, below } = consoleDoor(deps);
  const ofAward = below('/awards/:id', async (context, entered) => {
    const named = { organisationId: entered.organisation.id, awardId: context.req.param('id') ?? '' };
    return { ...entered, award: await getIssuedAward(deps, entered.actor, named) };
  });
  const showHold =
    (hold: Hold) =>
    async (
      context: Context<WebEnv>,
      { organisation: { slug }, base, award }: Entered & { award: Award },
      state: FormState,
    ) => {
      // What ended, or is so already, says so on its own page.
      const isOpen = award.status === (hold === 'suspend' ? 'issued' : 'suspended');
      if (!isOpen && state.status === undefined) return context.redirect(`${base}/awards/${award.id}`, 303);
      const page = { hold, slug, award, errors: state.errors };
      const mayBe = hold === 'reinstate' || (await canBeSuspended(deps, award.id));
      return show(context, {
        title: wordsOf(context).issuing[hold].title,
        layout: 'console',
        body: <HoldPage {...page} mayBe={mayBe} reason={one(state.values, 'reason')} />,
        status: state.status,
      });
    };
  for (const hold of ['suspend', 'reinstate'] as const) {
    const page = showHold(hold);
    ofAward.get(`/${hold}`, awardPolicy.suspend, (context, entered) => page(context, entered, emptyForm));
    ofAward.form(`/${hold}`, awardPolicy.suspend, {
      limit: bodies.short,
      schema: holdForm,
      act: async (context, { actor, organisation, base, award }, { value: { reason } }) => {
        await acts[hold].act(deps, actor, { organisationId: organisation.id, awardId: award.id, reason });
        flash(context, acts[hold].said);
        return context.redirect(`${base}/awards/${award.id}`, 303);
      },
      page,
    });
  }
  return routes;
}

/** What the page of an award offers: suspending where it can be, or where new badges can be and this one says why not. */
export async function holdOf(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  award: Award,
): Promise<Hold | undefined> {
  if (!awardPolicy.suspend(actor, award)) return undefined;
  if (award.status === 'suspended') return 'reinstate';
  if (award.status !== 'issued') return undefined;
  const issuer = await findIssuer(deps, award);
  return issuer?.offersSuspension || (await canBeSuspended(deps, award.id)) ? 'suspend' : undefined;
}
