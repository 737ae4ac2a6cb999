import type { JSX } from 'preact';
import { type Role, roles } from '../../modules/audit/index.ts';
import {
  type Invitation,
  type Member,
  type Organisation,
  rolesOffered,
} from '../../modules/organisations/index.ts';
import { type FormState, many, one } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Button,
  CheckboxGroup,
  EditState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  useWords,
} from '../ui/index.ts';
import { RoleRights } from './role-rights.tsx';

export interface MembersProps {
  organisation: Organisation;
  members: OpenList<Member>;
  /** Absent for those who may only look. */
  invitations?: OpenList<Invitation> | undefined;
  /** Those of the list "what each role may do". */
  roles: readonly Role[];
}

export function MembersPage(props: MembersProps): JSX.Element {
  const words = useWords().members;
  const { organisation, members, invitations } = props;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={<p>{words.lead(organisation.name)}</p>}
        actions={
          invitations ? (
            <Button href={`/console/${organisation.slug}/members/invite`} icon="user-plus">
              {words.invite}
            </Button>
          ) : undefined
        }
      />
      <DataTable
        {...members}
        caption={words.caption}
        searchFor={words.search}
        facets={[
          { name: 'role', legend: words.rolesTitle, nameOf: ({ value }) => words.rolesOf([value as Role]) },
        ]}
        empty={{ title: words.empty, text: words.emptyLead }}
      />
      {invitations && invitations.found.total.count > 0 ? (
        <section aria-labelledby="invitations">
          <h2 id="invitations">{words.invitationsTitle}</h2>
          <DataTable
            {...invitations}
            caption={words.invitationsCaption}
            empty={{ title: words.empty, text: words.emptyLead }}
          />
        </section>
      ) : null}
      <RoleRights roles={props.roles} />
    </>
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
      <Form autocomplete="off">
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
