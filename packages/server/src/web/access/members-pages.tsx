import type { JSX } from 'preact';
import { type Person, type Role, roles } from '../../modules/audit/index.ts';
import {
  type Invitation,
  type Member,
  type Organisation,
  rolesOffered,
} from '../../modules/organisations/index.ts';
import { type FormState, many, one } from '../forms/form-state.ts';
import {
  Button,
  CheckboxGroup,
  DateText,
  EditState,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Table,
  useWords,
} from '../ui/index.ts';
import { RoleRights } from './role-rights.tsx';

export interface MembersProps {
  actor: Person;
  organisation: Organisation;
  members: readonly Member[];
  /** Absent for those who may only look. */
  invitations?: readonly Invitation[] | undefined;
}

export function MembersPage({ actor, organisation, members, invitations }: MembersProps): JSX.Element {
  const words = useWords().members;
  const base = `/console/${organisation.slug}/members`;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={<p>{words.lead(organisation.name)}</p>}
        actions={
          invitations ? (
            <Button href={`${base}/invite`} icon="user-plus">
              {words.invite}
            </Button>
          ) : undefined
        }
      />
      {members.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          columns={[
            { key: 'person', label: words.person },
            { key: 'address', label: words.address },
            { key: 'roles', label: words.rolesTitle },
            { key: 'action', label: words.action },
          ]}
          rows={members.map((member) => ({
            person: member.personId === actor.personId ? `${member.name} (${words.you})` : member.name,
            address: member.email,
            roles: words.rolesOf(member.roles),
            action: actionOf(member, {
              base,
              mayManage: invitations !== undefined,
              isSelf: member.personId === actor.personId,
            }),
          }))}
        />
      )}
      {invitations && invitations.length > 0 ? <Invitations invitations={invitations} base={base} /> : null}
      <RoleRights
        roles={roles.filter(
          (role) => rolesOffered.includes(role) || members.some((member) => member.roles.includes(role)),
        )}
      />
    </>
  );
}

function actionOf(
  member: Member,
  { base, mayManage, isSelf }: { base: string; mayManage: boolean; isSelf: boolean },
): JSX.Element | null {
  if (!mayManage && !isSelf) return null;
  return (
    <MemberLink
      href={`${base}/${member.personId}${mayManage ? '' : '/remove'}`}
      leave={!mayManage}
      name={member.name}
    />
  );
}

function MemberLink({ href, leave, name }: { href: string; leave: boolean; name: string }): JSX.Element {
  const words = useWords().members;
  return (
    <a href={href}>
      {leave ? words.leaveSubmit : words.change}
      <span class="visually-hidden"> {name}</span>
    </a>
  );
}

function Invitations({
  invitations,
  base,
}: {
  invitations: readonly Invitation[];
  base: string;
}): JSX.Element {
  const words = useWords().members;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{words.invitationsTitle}</h2>
      <Table
        caption={words.invitationsCaption}
        captionHidden
        columns={[
          { key: 'address', label: words.address },
          { key: 'roles', label: words.rolesTitle },
          { key: 'until', label: words.until },
          { key: 'action', label: words.action },
        ]}
        rows={invitations.map((invitation) => ({
          address: invitation.address,
          roles: words.rolesOf(invitation.roles),
          until: <DateText value={invitation.expiresAt} />,
          action: (
            <Form action={`${base}/invitations/${invitation.id}/withdraw`} inline>
              <Button variant="secondary">{words.withdraw}</Button>
            </Form>
          ),
        }))}
      />
    </section>
  );
}

export function InvitePage({ state }: { state: FormState }): JSX.Element {
  const words = useWords();
  return (
    <>
      <PageHeader title={words.members.invite} lead={<p>{words.members.inviteLead}</p>} />
      <ErrorSummary errors={state.errors} />
      <Form>
        <Field
          label={words.access.fields.address}
          name="address"
          type="email"
          value={one(state.values, 'address')}
          error={state.errors.address}
          autocomplete="off"
          required
        />
        <RoleChoice state={state} held={[]} />
        <Button>{words.members.inviteSubmit}</Button>
      </Form>
    </>
  );
}

/** `held` keeps roles in the list that nobody is offered any more. */
function RoleChoice({ state, held }: { state: FormState; held: readonly Role[] }): JSX.Element {
  const words = useWords().members;
  return (
    <CheckboxGroup
      legend={words.whichRoles}
      name="roles"
      options={roles
        .filter((role) => rolesOffered.includes(role) || held.includes(role))
        .map((role) => ({
          value: role,
          label: words.roleNames[role].name,
          hint: words.roleNames[role].meaning,
        }))}
      values={many(state.values, 'roles')}
      error={state.errors.roles}
    />
  );
}

export function MemberPage(props: {
  state: FormState;
  member: Member;
  organisation: Organisation;
  isSelf: boolean;
}): JSX.Element {
  const words = useWords().members;
  const { state, member, organisation, isSelf } = props;
  return (
    <>
      <PageHeader title={words.changeTitle(member.name)} kicker={organisation.name} />
      <ErrorSummary errors={state.errors} />
      <Form>
        <EditState values={state.values} errors={state.errors} />
        <RoleChoice state={state} held={member.roles} />
        <Button>{words.save}</Button>
      </Form>
      <p>
        <a href={`/console/${organisation.slug}/members/${member.personId}/remove`}>
          {isSelf ? words.leaveTitle : words.removeTitle}
        </a>
      </p>
    </>
  );
}
