import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Role, roles } from '../../modules/audit/index.ts';
import {
  assertMay,
  getMember,
  inviteMember,
  listInvitations,
  listMembers,
  type Member,
  type Organisation,
  organisationPolicy,
  rolesOffered,
  setRoles,
  withdrawInvitation,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { fileOfRows, openRows } from '../list/open-rows.ts';
import { flash, show } from '../show.tsx';
import type { Words } from '../words/index.ts';
import { DecisionPage } from './decision-page.tsx';
import { countOne, type Limits } from './limits.ts';
import {
  invitationColumns,
  invitationList,
  invitationsQuery,
  memberColumns,
  memberList,
  membersQuery,
} from './members-list.tsx';
import { InvitePage, MemberPage, MembersPage } from './members-pages.tsx';
import * as schemas from './schemas.ts';

const inviting = z.object({ address: schemas.address, roles: schemas.roleList });
const onlyRoles = z.object({ roles: schemas.roleList });
const nothing = z.object({});

/** `/console/:slug/members`: who has which role, and whom an owner asks to join. */
export function membersRoutes(deps: Deps, limits: Limits): Hono<WebEnv> {
  const { routes, get, form, button } = consoleDoor(deps);
  get('/members', organisationPolicy.enter, async (context, { actor, organisation }) => {
    const { id: organisationId, slug } = organisation;
    const { members: words } = wordsOf(context);
    const mayManage = organisationPolicy.manageMembers(actor, { organisationId });
    const place = { actor, mayManage, base: membersOf(organisation) };
    const all = await listMembers(deps, actor, organisationId);
    const people = {
      list: memberList,
      query: membersQuery.read(context.req),
      columns: memberColumns(words, place),
    };
    if (people.query.isFile) return fileOfRows(`people-${slug}`, all, people);
    const open = mayManage ? await listInvitations(deps, actor, organisationId) : [];
    const invited = {
      list: invitationList,
      query: invitationsQuery.read(context.req),
      columns: invitationColumns(words, place.base),
    };
    if (invited.query.isFile) return fileOfRows(`invitations-${slug}`, open, invited);
    const page = {
      organisation,
      members: openRows(all, people),
      invitations: mayManage ? openRows(open, invited) : undefined,
      roles: roles.filter(
        (role) => rolesOffered.includes(role) || all.some((each) => each.roles.includes(role)),
      ),
    };
    return show(context, { title: words.title, layout: 'console', body: <MembersPage {...page} /> });
  });

  const showInvite = (context: Context<WebEnv>, state: FormState) =>
    show(context, {
      title: wordsOf(context).members.invite,
      layout: 'console',
      body: <InvitePage state={state} />,
      status: state.status,
    });
  get('/members/invite', organisationPolicy.manageMembers, (context) => showInvite(context, emptyForm));
  form('/members/invite', organisationPolicy.manageMembers, {
    limit: bodies.short,
    schema: inviting,
    act: async (context, { actor, organisation }, { value }) => {
      await countOne(limits.person, actor.personId);
      await inviteMember(deps, actor, { organisationId: organisation.id, ...value });
      flash(context, 'invited');
      return context.redirect(membersOf(organisation), 303);
    },
    page: (context, _entered, state) => showInvite(context, state),
  });
  const withdraw = '/members/invitations/:id/withdraw';
  button(withdraw, organisationPolicy.manageMembers, async (context, { actor, organisation }) => {
    const invitationId = context.req.param('id');
    await withdrawInvitation(deps, actor, { organisationId: organisation.id, invitationId });
    flash(context, 'removed');
    return context.redirect(membersOf(organisation), 303);
  });
  return routes;
}

/** One member: roles, removing, leaving. */
export function memberRoutes(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, below } = consoleDoor(deps);
  const showMember = async (
    context: Context<WebEnv>,
    { actor, organisation }: Entered,
    state?: FormState,
  ) => {
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
  get('/members/:personId', organisationPolicy.manageMembers, (context, entered) =>
    showMember(context, entered),
  );
  form('/members/:personId', organisationPolicy.manageMembers, {
    limit: bodies.short,
    schema: onlyRoles,
    act: async (context, { actor, organisation }, { value, posted }) => {
      const named = { organisationId: organisation.id, personId: context.req.param('personId') };
      const madeFrom = (stored: Pick<Member, 'roles'>) =>
        assertMadeFrom(posted, { roles: stored.roles }, { name: nameOfRole(wordsOf(context)) });
      await setRoles(deps, actor, { ...named, ...value, madeFrom });
      flash(context, 'saved');
      return context.redirect(membersOf(organisation), 303);
    },
    page: showMember,
  });

  // Everybody may leave.
  const removing = below('/members/:personId/remove', (context, entered) => {
    const personId = context.req.param('personId') ?? '';
    const isSelf = personId === entered.actor.personId;
    const where = { organisationId: entered.organisation.id };
    if (!isSelf) assertMay(entered.actor, organisationPolicy.manageMembers, where);
    return { ...entered, personId, isSelf };
  });
  const showRemove = async (
    context: Context<WebEnv>,
    { actor, organisation, personId, isSelf }: Entered & { personId: string; isSelf: boolean },
    state: FormState,
  ) => {
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
  removing.get('', organisationPolicy.enter, (context, entered) => showRemove(context, entered, emptyForm));
  removing.form('', organisationPolicy.enter, {
    limit: bodies.button,
    schema: nothing,
    act: async (context, { actor, organisation, personId, isSelf }) => {
      await setRoles(deps, actor, { organisationId: organisation.id, personId, roles: [] });
      flash(context, isSelf ? 'left' : 'removed');
      return context.redirect(isSelf ? '/' : membersOf(organisation), 303);
    },
    page: showRemove,
  });
  return routes;
}

function nameOfRole({ members }: Words) {
  return (_field: string, role: string) => members.roleNames[role as Role]?.name ?? role;
}

function membersOf({ slug }: Organisation): string {
  return `/console/${slug}/members`;
}
