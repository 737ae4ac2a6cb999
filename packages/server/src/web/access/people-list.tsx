import type { PeopleFacet, PeopleSort, PersonRow } from '../../modules/people/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText, Tag } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What the list of everybody with an account can be asked for. */
export const peopleQuery = listQuery<PeopleSort, PeopleFacet>({
  sorts: { name: 'ascending', since: 'descending' },
  facets: { standing: ['administrator', 'locked', 'person'] },
  size: 50,
});

export function peopleColumns(words: Words['administration']['people']): ListColumn<PersonRow, PeopleSort>[] {
  const standing = ({ isAdministrator, lock }: PersonRow) =>
    isAdministrator ? words.administrator : lock ? words.locked : '';
  return [
    { key: 'name', label: words.name, sort: 'name', cell: ({ name }) => name, file: ({ name }) => name },
    { key: 'address', label: words.address, cell: ({ email }) => email, file: ({ email }) => email },
    {
      key: 'since',
      label: words.since,
      sort: 'since',
      cell: ({ createdAt }) => <DateText value={createdAt} />,
      file: ({ createdAt }) => createdAt,
    },
    {
      key: 'standing',
      label: words.standing,
      cell: (person) =>
        person.isAdministrator ? (
          <Tag kind="earned">{words.administrator}</Tag>
        ) : person.lock ? (
          <Tag kind="warning" icon="lock">
            {words.locked}
          </Tag>
        ) : null,
      file: standing,
    },
    {
      key: 'action',
      label: words.action,
      cell: ({ id, name, isAdministrator, lock }) => (
        <>
          <a href={`/admin/people/${id}`}>
            {isAdministrator ? words.take : words.make}
            <span class="visually-hidden">: {name}</span>
          </a>
          {isAdministrator ? null : (
            <>
              {' · '}
              <a href={`/admin/people/${id}/lock`}>
                {lock ? words.unlock : words.lock}
                <span class="visually-hidden">: {name}</span>
              </a>
            </>
          )}
        </>
      ),
    },
    { key: 'number', label: words.number, file: ({ id }) => id },
  ];
}
