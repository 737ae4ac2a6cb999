import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { findCaseAbout } from '../../modules/cases/index.ts';
import { listAuthored } from '../../modules/catalog/index.ts';
import {
  type Award,
  aboutLapse,
  awardAddressLimit,
  awardPolicy,
  drawAward,
  getIssuedAward,
  giveAward,
  hasSigned,
  listSuccessions,
  revokeAward,
} from '../../modules/issuing/index.ts';
import { addressKey } from '../../modules/people/index.ts';
import { assertAddressMeant } from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { countOne } from '../access/limits.ts';
import { address } from '../access/schemas.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { idField, lineField, textField } from '../forms/fields.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { amendConsole, isRenewable } from './amend-routes.tsx';
import { awardListConsole } from './award-list-routes.tsx';
import { awardsList } from './awards-list-routes.tsx';
import { claimAddressConsole } from './claim-address.tsx';
import { claimConsole } from './claim-console.tsx';
import { GiveAwardPage } from './give-award-page.tsx';
import { holdConsole, holdOf } from './hold-routes.tsx';
import { IssuedAwardPage, RevokePage } from './issued-award-page.tsx';
import { issuerConsole } from './issuer-routes.tsx';
import { reachConsole } from './reach-routes.tsx';
import { selectedConsole } from './selected-routes.tsx';

const giveForm = z.strictObject({
  requestKey: z.string().regex(/^req_[0-9A-Za-z]{22}$/),
  editionId: idField('issuing.give.chooseOne'),
  email: address,
  awardedOn: z.union([z.literal(''), z.iso.date(at('issuing.give.badDate'))]),
  note: textField(1000, 'issuing.give.noteLong'),
  isAddressMeant: z.literal('on').optional(),
});

const revokeForm = z.object({
  reason: lineField(500, 'issuing.revoke.reasonLong'),
  confirm: z.literal('on', at('issuing.revoke.confirmMissing')),
});

/** `/console/:slug/awards`: the registrar's desk. */
export function awardConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, below } = consoleDoor(deps);
  // A registrar with a list works fast; nobody floods the mailbox of a stranger.
  const byPerson = rateLimit(deps, { name: 'award person', count: 300, perMinutes: 15 });
  const toAddress = awardAddressLimit(deps);
  routes.route('/', issuerConsole(deps));
  routes.route('/', claimConsole(deps));
  routes.route('/', claimAddressConsole(deps));
  routes.route('/', reachConsole(deps));
  // Before what is below one award: "selected" is none.
  routes.route('/', selectedConsole(deps));
  routes.route('/', holdConsole(deps));
  routes.route('/', amendConsole(deps));
  routes.route('/', awardListConsole(deps));

  routes.route('/', awardsList(deps));

  const showGive = async (context: Context<WebEnv>, { actor, organisation }: Entered, state: FormState) => {
    const { id: organisationId, slug } = organisation;
    const authored = await listAuthored(deps, actor, { organisationId });
    const choices = authored.flatMap(({ published }) => (published ? [published] : []));
    // A new key after a refusal, so that a corrected form is a new request.
    const requestKey = deps.newId('req');
    return show(context, {
      title: wordsOf(context).issuing.give.title,
      layout: 'console',
      body: <GiveAwardPage slug={slug} choices={choices} state={state} requestKey={requestKey} />,
      status: state.status,
    });
  };
  get('/awards/new', awardPolicy.award, (context, entered) => showGive(context, entered, emptyForm));

  form('/awards/new', awardPolicy.award, {
    limit: bodies.short,
    schema: giveForm,
    act: async (context, { actor, organisation, base }, { value: given }) => {
      await assertAddressMeant(deps, actor, {
        isFirst: async () => !(await hasSigned(deps)),
        isMeant: given.isAddressMeant === 'on',
      });
      await countOne(byPerson, actor.personId);
      await countOne(toAddress, addressKey(given.email));
      const made = await giveAward(deps, actor, {
        organisationId: organisation.id,
        address: given.email,
        editionId: given.editionId,
        requestKey: given.requestKey,
        ...(given.awardedOn ? { awardedAt: new Date(`${given.awardedOn}T00:00:00Z`) } : {}),
        ...(given.note ? { note: given.note } : {}),
      });
      flash(context, made.kind === 'award' ? 'created' : 'offered');
      const place = made.kind === 'award' ? made.award.id : 'waiting';
      return context.redirect(`${base}/awards/${place}`, 303);
    },
    page: showGive,
  });

  const ofAward = below('/awards/:id', async (context, entered) => {
    const named = { organisationId: entered.organisation.id, awardId: context.req.param('id') ?? '' };
    return { ...entered, award: await getIssuedAward(deps, entered.actor, named) };
  });

  ofAward.get('', awardPolicy.see, async (context, { actor, organisation, award }) => {
    const { slug } = organisation;
    const page = { slug, award, badgeSvg: await drawAward(deps, award), now: deps.now() };
    const mayRevoke = awardPolicy.revoke(actor, award);
    const mayAmend = awardPolicy.award(actor, award) && !award.endedAt && award.credential !== undefined;
    const mayRenew = awardPolicy.award(actor, award) && isRenewable(award);
    const successions = await listSuccessions(deps, award.id);
    const hold = await holdOf(deps, actor, award);
    const question = mayRevoke ? await findCaseAbout(deps, aboutLapse(award)) : undefined;
    return show(context, {
      title: `${award.holderName}: ${award.title}`,
      layout: 'console',
      body: <IssuedAwardPage {...page} {...{ mayRevoke, mayAmend, mayRenew, hold, question, successions }} />,
    });
  });

  const showRevoke = async (
    context: Context<WebEnv>,
    { organisation: { slug }, base, award }: Entered & { award: Award },
    state: FormState,
  ) => {
    // What was taken back before says so on its own page.
    if (award.endedAt && state.status === undefined)
      return context.redirect(`${base}/awards/${award.id}`, 303);
    return show(context, {
      title: wordsOf(context).issuing.revoke.title,
      layout: 'console',
      body: (
        <RevokePage slug={slug} award={award} reason={one(state.values, 'reason')} errors={state.errors} />
      ),
      status: state.status,
    });
  };
  ofAward.get('/revoke', awardPolicy.revoke, (context, entered) => showRevoke(context, entered, emptyForm));

  ofAward.form('/revoke', awardPolicy.revoke, {
    limit: bodies.short,
    schema: revokeForm,
    act: async (context, { actor, organisation, base, award }, { value: { reason } }) => {
      await revokeAward(deps, actor, { organisationId: organisation.id, awardId: award.id, reason });
      flash(context, 'revoked');
      return context.redirect(`${base}/awards/${award.id}`, 303);
    },
    page: showRevoke,
  });

  return routes;
}
