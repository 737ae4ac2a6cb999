import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { listAuthored } from '../../modules/catalog/index.ts';
import {
  awardAddressLimit,
  awardPolicy,
  drawAward,
  getIssuedAward,
  giveAward,
  hasSigned,
  revokeAward,
} from '../../modules/issuing/index.ts';
import { assertMay } from '../../modules/organisations/index.ts';
import { addressKey } from '../../modules/people/index.ts';
import { assertAddressMeant } from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { countOne } from '../access/limits.ts';
import { address } from '../access/schemas.ts';
import type { WebEnv } from '../env.ts';
import { idField, lineField, textField } from '../forms/fields.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { awardsList, enter } from './awards-list-routes.tsx';
import { claimConsole } from './claim-console.tsx';
import { GiveAwardPage } from './give-award-page.tsx';
import { IssuedAwardPage, RevokePage } from './issued-award-page.tsx';
import { issuerConsole } from './issuer-routes.tsx';

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
  const routes = new Hono<WebEnv>();
  // A registrar with a list works fast; nobody floods the mailbox of a stranger.
  const byPerson = rateLimit(deps, { name: 'award person', count: 300, perMinutes: 15 });
  const toAddress = awardAddressLimit(deps);
  routes.route('/', issuerConsole(deps));
  routes.route('/', claimConsole(deps));

  routes.route('/', awardsList(deps));

  routes.get('/console/:slug/awards/new', (context) => showGive(deps, context, emptyForm));

  routes.post('/console/:slug/awards/new', (context) =>
    handleForm(context, giveForm, {
      page: (state) => showGive(deps, context, state),
      act: async (given) => {
        const { actor, organisation } = await enter(deps, context);
        const { organisationId, slug } = organisation;
        assertMay(actor, awardPolicy.award, { organisationId });
        await assertAddressMeant(deps, actor, {
          isFirst: async () => !(await hasSigned(deps)),
          isMeant: given.isAddressMeant === 'on',
        });
        await countOne(byPerson, actor.personId);
        await countOne(toAddress, addressKey(given.email));
        const made = await giveAward(deps, actor, {
          organisationId,
          address: given.email,
          editionId: given.editionId,
          requestKey: given.requestKey,
          ...(given.awardedOn ? { awardedAt: new Date(`${given.awardedOn}T00:00:00Z`) } : {}),
          ...(given.note ? { note: given.note } : {}),
        });
        flash(context, made.kind === 'award' ? 'created' : 'offered');
        const place = made.kind === 'award' ? made.award.id : 'waiting';
        return context.redirect(`/console/${slug}/awards/${place}`, 303);
      },
    }),
  );

  routes.get('/console/:slug/awards/:id', async (context) => {
    const { actor, organisation, award } = await enterAward(deps, context);
    const page = { slug: organisation.slug, award, badgeSvg: await drawAward(deps, award), now: deps.now() };
    const mayRevoke = awardPolicy.revoke(actor, award);
    return show(context, {
      title: `${award.holderName}: ${award.title}`,
      layout: 'console',
      body: <IssuedAwardPage {...page} mayRevoke={mayRevoke} />,
    });
  });

  routes.get('/console/:slug/awards/:id/revoke', (context) => showRevoke(deps, context, emptyForm));

  routes.post('/console/:slug/awards/:id/revoke', (context) =>
    handleForm(context, revokeForm, {
      page: (state) => showRevoke(deps, context, state),
      act: async ({ reason }) => {
        const { actor, organisation, award } = await enterAward(deps, context);
        const { organisationId, slug } = organisation;
        await revokeAward(deps, actor, { organisationId, awardId: award.id, reason });
        flash(context, 'revoked');
        return context.redirect(`/console/${slug}/awards/${award.id}`, 303);
      },
    }),
  );

  return routes;
}

async function enterAward(deps: Deps, context: Context<WebEnv>) {
  const { actor, organisation } = await enter(deps, context);
  const { organisationId } = organisation;
  const award = await getIssuedAward(deps, actor, { organisationId, awardId: context.req.param('id') ?? '' });
  return { actor, organisation, award };
}

async function showGive(deps: Deps, context: Context<WebEnv>, state: FormState) {
  const { actor, organisation } = await enter(deps, context);
  const { organisationId, slug } = organisation;
  assertMay(actor, awardPolicy.award, { organisationId });
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
}

async function showRevoke(deps: Deps, context: Context<WebEnv>, state: FormState) {
  const { actor, organisation, award } = await enterAward(deps, context);
  assertMay(actor, awardPolicy.revoke, award);
  const { slug } = organisation;
  // What was taken back before says so on its own page.
  if (award.endedAt && state.status === undefined)
    return context.redirect(`/console/${slug}/awards/${award.id}`, 303);
  return show(context, {
    title: wordsOf(context).issuing.revoke.title,
    layout: 'console',
    body: <RevokePage slug={slug} award={award} reason={one(state.values, 'reason')} errors={state.errors} />,
    status: state.status,
  });
}
