import { type Person, roles } from '../../modules/audit/index.ts';
import type { Invitation, Member } from '../../modules/organisations/index.ts';
import type { ShortList } from '../../platform/list/find-in-rows.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { Button, DateText, Form } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

type MemberSort = 'name' | 'since';

/** What the list of an organisation's people can be asked for. */
export const membersQuery = listQuery<MemberSort, 'role'>({
  sorts: { name: 'ascending', since: 'descending' },
  facets: { role: roles },
});

export const memberList: ShortList<Member, MemberSort, 'role'> = {
  id: ({ personId }) => personId,
  sorts: { name: ({ name }) => name, since: ({ createdAt }) => createdAt },
  facets: { role: (member) => member.roles },
  text: ({ name, email }) => `${name} ${email}`,
};

export function memberColumns(
  words: Words['members'],
  { actor, base, mayManage }: { actor: Person; base: string; mayManage: boolean },
): ListColumn<Member, MemberSort>[] {
  const isSelf = ({ personId }: Member) => personId === actor.personId;
  return [
    {
      key: 'person',
      label: words.person,
      sort: 'name',
      cell: (member) => (isSelf(member) ? `${member.name} (${words.you})` : member.name),
      file: ({ name }) => name,
    },
    { key: 'address', label: words.address, cell: ({ email }) => email, file: ({ email }) => email },
    {
      key: 'roles',
      label: words.rolesTitle,
      cell: (member) => words.rolesOf(member.roles),
      file: (member) => words.rolesOf(member.roles),
    },
    {
      key: 'since',
      label: words.since,
      sort: 'since',
      cell: ({ createdAt }) => <DateText value={createdAt} />,
      file: ({ createdAt }) => createdAt,
    },
    {
      key: 'action',
      label: words.action,
      cell: (member) =>
        mayManage || isSelf(member) ? (
          <a href={`${base}/${member.personId}${mayManage ? '' : '/remove'}`}>
            {mayManage ? words.change : words.leaveSubmit}
            <span class="visually-hidden"> {member.name}</span>
          </a>
        ) : null,
    },
  ];
}

type InvitationSort = 'until' | 'address';

/** Beside the list of people. */
export const invitationsQuery = listQuery<InvitationSort>({
  sorts: { until: 'descending', address: 'ascending' },
  facets: {},
  prefix: 'invited-',
});

export const invitationList: ShortList<Invitation, InvitationSort, never> = {
  id: ({ id }) => id,
  sorts: { until: ({ expiresAt }) => expiresAt, address: ({ address }) => address },
  facets: {},
  text: ({ address }) => address,
};

export function invitationColumns(
  words: Words['members'],
  base: string,
): ListColumn<Invitation, InvitationSort>[] {
  return [
    {
      key: 'address',
      label: words.address,
      sort: 'address',
      cell: ({ address }) => address,
      file: ({ address }) => address,
    },
    {
      key: 'roles',
      label: words.rolesTitle,
      cell: (invitation) => words.rolesOf(invitation.roles),
      file: (invitation) => words.rolesOf(invitation.roles),
    },
    {
      key: 'until',
      label: words.until,
      sort: 'until',
      cell: ({ expiresAt }) => <DateText value={expiresAt} />,
      file: ({ expiresAt }) => expiresAt,
    },
    {
      key: 'action',
      label: words.action,
      cell: ({ id, address }) => (
        <Form action={`${base}/invitations/${id}/withdraw`} inline>
          <Button variant="secondary">
            {words.withdraw}
            <span class="visually-hidden"> {address}</span>
          </Button>
        </Form>
      ),
    },
  ];
}
