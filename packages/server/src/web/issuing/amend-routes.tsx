import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type Award,
  amendAward,
  amendmentKinds,
  awardPolicy,
  getIssuedAward,
  proposeRenewal,
  renewAward,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { lineField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { AmendPage } from './amend-page.tsx';
import { RenewPage } from './renew-page.tsx';

const amendForm = z.object({
  kind: z.enum(amendmentKinds, at('issuing.amend.kindMissing')),
  holderName: lineField(200),
  hidesFormer: z.literal('on').optional(),
  reason: lineField(500, 'issuing.revoke.reasonLong'),
});

const renewForm = z.object({
  expiresOn: z.iso.date(at('issuing.renew.badDate')),
  reason: lineField(500, 'issuing.revoke.reasonLong'),
});

/** `/console/:slug/awards/:id/amend` and `/renew`: a badge is signed anew, and names the one before. */
export function amendConsole(deps: Deps): Hono<WebEnv> {
  const { routes, below } = consoleDoor(deps);
  const ofAward = below('/awards/:id', async (context, entered) => {
    const named = { organisationId: entered.organisation.id, awardId: context.req.param('id') ?? '' };
    return { ...entered, award: await getIssuedAward(deps, entered.actor, named) };
  });
  const showAmend = async (
    context: Context<WebEnv>,
    { organisation: { slug }, base, award }: Entered & { award: Award },
    state: FormState,
  ) => {
    // What ended, or is being signed, says so on its own page.
    if ((award.endedAt || !award.credential) && state.status === undefined)
      return context.redirect(`${base}/awards/${award.id}`, 303);
    return show(context, {
      title: wordsOf(context).issuing.amend.title,
      layout: 'console',
      body: <AmendPage {...{ slug, award, state }} />,
      status: state.status,
    });
  };
  ofAward.get('/amend', awardPolicy.award, (context, entered) => showAmend(context, entered, emptyForm));
  ofAward.form('/amend', awardPolicy.award, {
    limit: bodies.short,
    schema: amendForm,
    act: async (context, { actor, organisation, base, award }, { value }) => {
      const { kind, holderName, reason } = value;
      const hidesFormer = value.hidesFormer === 'on';
      const named = { organisationId: organisation.id, awardId: award.id };
      await amendAward(deps, actor, { ...named, kind, holderName, reason, hidesFormer });
      flash(context, 'amended');
      return context.redirect(`${base}/awards/${award.id}`, 303);
    },
    page: showAmend,
  });
  const showRenew = async (
    context: Context<WebEnv>,
    { organisation: { slug }, base, award }: Entered & { award: Award },
    state: FormState,
  ) => {
    if (!isRenewable(award) && state.status === undefined)
      return context.redirect(`${base}/awards/${award.id}`, 303);
    const { expiresAt: proposed } = await proposeRenewal(deps, award);
    return show(context, {
      title: wordsOf(context).issuing.renew.title,
      layout: 'console',
      body: <RenewPage {...{ slug, award, proposed, state }} />,
      status: state.status,
    });
  };
  ofAward.get('/renew', awardPolicy.award, (context, entered) => showRenew(context, entered, emptyForm));
  ofAward.form('/renew', awardPolicy.award, {
    limit: bodies.short,
    schema: renewForm,
    act: async (context, { actor, organisation, base, award }, { value: { expiresOn, reason } }) => {
      const named = { organisationId: organisation.id, awardId: award.id };
      await renewAward(deps, actor, { ...named, expiresAt: new Date(`${expiresOn}T00:00:00Z`), reason });
      flash(context, 'renewed');
      return context.redirect(`${base}/awards/${award.id}`, 303);
    },
    page: showRenew,
  });
  return routes;
}

/** It has an end, which nobody has brought forward. */
export function isRenewable({ expiresAt, endedAt, credential }: Award): boolean {
  return expiresAt !== undefined && endedAt === undefined && credential !== undefined;
}
