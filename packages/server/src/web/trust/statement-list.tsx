import { type Spoken, statementKinds, statementStates } from '../../modules/trust/index.ts';
import type { ShortList } from '../../platform/list/find-in-rows.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { StatementTag } from './statement-parts.tsx';

export const sides = ['received', 'made'] as const;
export type Side = (typeof sides)[number];

type StatementSort = 'made' | 'title';
type StatementFacet = 'kind' | 'state';

/** What the list of statements can be asked for. */
export const statementsQuery = listQuery<StatementSort, StatementFacet>({
  sorts: { made: 'descending', title: 'ascending' },
  facets: { kind: statementKinds, state: statementStates },
});

export const statementList: ShortList<Spoken, StatementSort, StatementFacet> = {
  id: ({ statement }) => statement.id,
  sorts: {
    made: ({ statement }) => statement.madeAt,
    title: ({ statement }) => statement.about.title,
  },
  facets: {
    kind: ({ statement }) => [statement.kind],
    state: ({ state }) => [state],
  },
  text: ({ statement, speaker, other }) =>
    [statement.about.title, speaker.name, other.name, statement.standard].join(' '),
};

export function statementColumns(
  { trust: words }: Words,
  { base, side }: { base: string; side: Side },
): ListColumn<Spoken, StatementSort>[] {
  const { facts, kinds, states } = words;
  const from = ({ statement }: Spoken) => statement.validFrom;
  const party = ({ speaker, other }: Spoken) => (side === 'made' ? other.name : speaker.name);
  return [
    {
      key: 'about',
      label: facts.about,
      sort: 'title',
      cell: ({ statement }) => <a href={`${base}/${statement.id}`}>{statement.about.title}</a>,
      file: ({ statement }) => statement.about.title,
    },
    {
      key: 'kind',
      label: facts.kind,
      cell: ({ statement }) => kinds[statement.kind],
      file: ({ statement }) => kinds[statement.kind],
    },
    { key: 'party', label: side === 'made' ? facts.of : facts.speaker, cell: party, file: party },
    {
      key: 'made',
      label: facts.made,
      sort: 'made',
      cell: ({ statement }) => <DateText value={statement.madeAt} />,
      file: ({ statement }) => statement.madeAt,
    },
    {
      key: 'state',
      label: facts.state,
      cell: ({ state }) => <StatementTag state={state} />,
      file: ({ state }) => states[state],
    },
    { key: 'standard', label: facts.standard, file: ({ statement }) => statement.standard },
    { key: 'from', label: facts.from, file: from },
    { key: 'until', label: facts.until, file: ({ statement }) => statement.validUntil },
  ];
}
