import type { JSX } from 'preact';
import { findInRows, type ShortList } from '../../../platform/list/find-in-rows.ts';
import { DataTable } from '../../list/data-table.tsx';
import type { ListColumn } from '../../list/list-column.ts';
import { listQuery } from '../../list/list-query.ts';
import { DateText, NumberText } from '../index.ts';
import { Sample } from './sample.tsx';

interface Thing {
  id: string;
  holder: string;
  title: string;
  state: string;
  earned: Date;
  score: number;
}
type Sort = 'earned' | 'holder' | 'score';

const names = ['Amina Okafor', 'Łukasz Wójcik', 'Nguyễn Thị Hương', 'Zoë Ångström', 'Ada Lovelace'];
const things = Array.from(
  { length: 60 },
  (_, place): Thing => ({
    id: `thing-${place}`,
    holder: names[place % names.length] ?? '',
    title: place % 3 === 0 ? 'Care of older people' : 'Coding foundation',
    state: place % 7 === 0 ? 'revoked' : 'issued',
    earned: new Date(Date.UTC(2026, 5, 1 - place)),
    score: 0.5 + (place % 50) / 100,
  }),
);

const list: ShortList<Thing, Sort, 'state'> = {
  id: ({ id }) => id,
  sorts: { earned: ({ earned }) => earned, holder: ({ holder }) => holder, score: ({ score }) => score },
  facets: { state: ({ state }) => [state] },
  text: ({ holder, title }) => `${holder} ${title}`,
};

const columns: ListColumn<Thing, Sort>[] = [
  { key: 'holder', label: 'Holder', sort: 'holder', cell: ({ holder }) => <a href="/ui/lists">{holder}</a> },
  { key: 'title', label: 'Achievement', cell: ({ title }) => title },
  { key: 'earned', label: 'Earned', sort: 'earned', cell: ({ earned }) => <DateText value={earned} /> },
  {
    key: 'score',
    label: 'Score',
    sort: 'score',
    numeric: true,
    cell: ({ score }) => <NumberText value={score} style="percent" />,
  },
];

function ListSample({
  name,
  asked,
}: {
  name: string;
  asked: { [parameter: string]: string[] };
}): JSX.Element {
  const prefix = `${name.toLowerCase().replaceAll(' ', '-')}-`;
  const query = listQuery({
    sorts: { earned: 'descending', holder: 'ascending', score: 'descending' },
    facets: { state: ['issued', 'revoked'] },
    prefix,
  }).read({
    path: '/ui/lists',
    queries: () =>
      Object.fromEntries(Object.entries(asked).map(([key, value]) => [`${prefix}${key}`, value])),
  });
  const found = findInRows(name === 'Nothing yet' ? [] : things, { list, request: { ...query, size: 4 } });
  return (
    <Sample name={name}>
      <DataTable
        {...{ query, found, columns }}
        caption={`Awards: ${name}`}
        searchFor="Name or title"
        facets={[{ name: 'state', legend: 'Status', labels: { issued: 'In force', revoked: 'Revoked' } }]}
        empty={{ title: 'No award yet', text: 'Awards appear here when somebody earns one.' }}
        select={{
          id: ({ id }) => id,
          name: ({ holder }) => holder,
          acts: [{ action: '/ui/lists', label: 'Revoke', icon: 'ban' }],
        }}
      />
    </Sample>
  );
}

export function ListParts(): JSX.Element {
  return (
    <>
      <ListSample name="A list" asked={{}} />
      <ListSample name="A narrowed list" asked={{ q: ['lovelace'], state: ['issued'], sort: ['-score'] }} />
      <ListSample name="Nothing fits" asked={{ q: ['nobody'] }} />
      <ListSample name="Nothing yet" asked={{}} />
    </>
  );
}
