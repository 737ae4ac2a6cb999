import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Role } from '../../modules/audit/index.ts';
import {
  assertMay,
  getMember,
  getOrganisation,
  inviteMember,
  listInvitations,
  listMembers,
  type Member,
  type Organisation,
  organisationPolicy,
  type Policy,
  setRoles,
  withdrawInvitation,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import type { Words } from '../words/index.ts';
import { DecisionPage } from './decision-page.tsx';
import { countOne, type Limits } from './limits.ts';
import { InvitePage, MemberPage, MembersPage } from './members-pages.tsx';
import * as schemas from './schemas.ts';
import { requireActor } from './session.ts';

const inviting = z.object({ address: schemas.address, roles: schemas.roleList });
const onlyRoles = z.object({ roles: schemas.roleList });
const nothing = z.object({});

export function membersRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/console/:slug/members', async (context) => {
    const actor = requireActor(context);
    const organisation = await enter(deps, context, organisationPolicy.enter);
    const members = await listMembers(deps, actor, organisation.id);
    const invitations = organisationPolicy.manageMembers(actor, { organisationId: organisation.id })
      ? await listInvitations(deps, actor, organisation.id)
      : undefined;
    const page = { actor, organisation, members, invitations };
    return show(context, {
      title: wordsOf(context).members.title,
      layout: 'console',
      body: <MembersPage {...page} />,
    });
  });

  const showInvite = (context: Context<WebEnv>, state: FormState) =>
    show(context, {
      title: wordsOf(context).members.invite,
      layout: 'console',
      body: <InvitePage state={state} />,
      status: state.status,
    });
  routes.get('/console/:slug/members/invite', async (context) => {
    await enter(deps, context, organisationPolicy.manageMembers);
    return showInvite(context, emptyForm);
  });
  routes.post('/console/:slug/members/invite', async (context) => {
    const actor = requireActor(context);
    const organisation = await enter(deps, context, organisationPolicy.manageMembers);
    return handleForm(context, inviting, {
      act: async (value) => {
        await countOne(limits.person, actor.personId);
        await inviteMember(deps, actor, { organisationId: organisation.id, ...value });
        flash(context, 'invited');
        return context.redirect(membersOf(organisation), 303);
      },
      page: (state) => showInvite(context, state),
    });
  });
  routes.post('/console/:slug/members/invitations/:id/withdraw', async (context) => {
    const organisation = await enter(deps, context, organisationPolicy.manageMembers);
    const invitationId = context.req.param('id');
    await withdrawInvitation(deps, requireActor(context), { organisationId: organisation.id, invitationId });
    flash(context, 'removed');
    return context.redirect(membersOf(organisation), 303);
  });
  return routes;
}

/** One member: roles, removing, leaving. */
export function memberRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showMember = async (context: Context<WebEnv>, organisation: Organisation, state?: FormState) => {
    const actor = requireActor(context);
    const personId = context.req.param('personId') ?? '';
    const member = await getMember(deps, actor, { organisationId: organisation.id, personId });
    const shown = state ?? { values: withState({ roles: member.roles }), errors: {} };
    const isSelf = personId === actor.personId;
    const body = <MemberPage state={shown} member={member} organisation={organisation} isSelf={isSelf} />;
    return show(context, {
      title: wordsOf(context).members.changeTitle(member.name),
      layout: 'console',
      body,
      status: shown.status,
    });
  };
  routes.get('/console/:slug/members/:personId', async (context) =>
    showMember(context, await enter(deps, context, organisationPolicy.manageMembers)),
  );
  routes.post('/console/:slug/members/:personId', async (context) => {
    const actor = requireActor(context);
    const organisation = await enter(deps, context, organisationPolicy.manageMembers);
    const personId = context.req.param('personId');
    return handleForm(context, onlyRoles, {
      act: async (value, posted) => {
        const madeFrom = (stored: Pick<Member, 'roles'>) =>
          assertMadeFrom(posted, { roles: stored.roles }, { name: nameOfRole(wordsOf(context)) });
        await setRoles(deps, actor, { organisationId: organisation.id, personId, ...value, madeFrom });
        flash(context, 'saved');
        return context.redirect(membersOf(organisation), 303);
      },
      page: (state) => showMember(context, organisation, state),
    });
  });

  const showRemove = async (context: Context<WebEnv>, organisation: Organisation, state: FormState) => {
    const actor = requireActor(context);
    const personId = context.req.param('personId') ?? '';
    const isSelf = personId === actor.personId;
    if (!isSelf) assertMay(actor, organisationPolicy.manageMembers, { organisationId: organisation.id });
    const member = await getMember(deps, actor, { organisationId: organisation.id, personId });
    const title = isSelf ? wordsOf(context).members.leaveTitle : wordsOf(context).members.removeTitle;
    const body = (
      <DecisionPage
        title={title}
        lead={
          isSelf
            ? wordsOf(context).members.leaveLead(organisation.name)
            : wordsOf(context).members.removeLead(member.name, organisation.name)
        }
        submit={isSelf ? wordsOf(context).members.leaveSubmit : wordsOf(context).members.removeSubmit}
        keep={wordsOf(context).members.keep}
        back={membersOf(organisation)}
        errors={state.errors}
        danger
      />
    );
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  routes.get('/console/:slug/members/:personId/remove', async (context) =>
    showRemove(context, await enter(deps, context, organisationPolicy.enter), emptyForm),
  );
  routes.post('/console/:slug/members/:personId/remove', async (context) => {
    const actor = requireActor(context);
    const organisation = await enter(deps, context, organisationPolicy.enter);
    const personId = context.req.param('personId');
    return handleForm(context, nothing, {
      act: async () => {
        await setRoles(deps, actor, { organisationId: organisation.id, personId, roles: [] });
        const isSelf = personId === actor.personId;
        flash(context, isSelf ? 'left' : 'removed');
        return context.redirect(isSelf ? '/' : membersOf(organisation), 303);
      },
      page: (state) => showRemove(context, organisation, state),
    });
  });
  return routes;
}

function nameOfRole({ members }: Words) {
  return (_field: string, role: string) => members.roleNames[role as Role]?.name ?? role;
}

function membersOf({ slug }: Organisation): string {
  return `/console/${slug}/members`;
}

/** The organisation of the address, for those who may do this in it. */
export async function enter(
  deps: Pick<Deps, 'database'>,
  context: Context<WebEnv>,
  policy: Policy,
): Promise<Organisation> {
  const actor = requireActor(context);
  const organisation = await getOrganisation(deps, context.req.param('slug') ?? '');
  assertMay(actor, policy, { organisationId: organisation.id });
  return organisation;
}
