import type { ApiToken } from '../../modules/organisations/index.ts';
import type { ShortList } from '../../platform/list/find-in-rows.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

type TokenSort = 'made' | 'program';

/** What the list of tokens can be asked for. It is always short. */
export const tokensQuery = listQuery<TokenSort>({
  sorts: { made: 'descending', program: 'ascending' },
  facets: {},
});

export const tokenList: ShortList<ApiToken, TokenSort, never> = {
  id: ({ id }) => id,
  sorts: { made: ({ createdAt }) => createdAt, program: ({ name }) => name },
  facets: {},
  text: ({ name }) => name,
};

/** A token itself is never among them: it is shown once and kept as its hash. */
export function tokenColumns(
  words: Words['access']['apiTokens'],
  base: string,
): ListColumn<ApiToken, TokenSort>[] {
  const scopesOf = ({ scopes }: ApiToken) => scopes.map((scope) => words.scopes[scope].name).join(', ');
  return [
    {
      key: 'name',
      label: words.program,
      sort: 'program',
      cell: ({ name }) => name,
      file: ({ name }) => name,
    },
    { key: 'scopes', label: words.may, cell: scopesOf, file: scopesOf },
    {
      key: 'createdBy',
      label: words.createdBy,
      cell: ({ createdBy }) => createdBy,
      file: ({ createdBy }) => createdBy,
    },
    {
      key: 'createdAt',
      label: words.createdAt,
      sort: 'made',
      cell: ({ createdAt }) => <DateText value={createdAt} />,
      file: ({ createdAt }) => createdAt,
    },
    {
      key: 'lastUsed',
      label: words.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <DateText value={lastUsedAt} /> : words.never),
      file: ({ lastUsedAt }) => lastUsedAt,
    },
    {
      key: 'action',
      label: words.action,
      cell: ({ id, name }) => (
        <a href={`${base}/${id}/withdraw`}>
          {words.withdraw}
          <span class="visually-hidden"> {name}</span>
        </a>
      ),
    },
  ];
}
