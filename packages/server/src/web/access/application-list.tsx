import type { JSX } from 'preact';
import { organisationKinds } from '../../modules/audit/index.ts';
import type {
  Application,
  ApplicationFacet,
  ApplicationSort,
  ReceivedApplication,
} from '../../modules/organisations/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText, Tag, useWords } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What the list of applications can be asked for. Its own order is that in which they are dealt with. */
export const applicationsQuery = listQuery<ApplicationSort, ApplicationFacet>({
  sorts: { turn: 'ascending', sent: 'descending', name: 'ascending' },
  facets: { state: ['waiting', 'accepted', 'declined'], kind: organisationKinds },
});

export function applicationColumns(words: Words): ListColumn<ReceivedApplication, ApplicationSort>[] {
  const { list, states, decide } = words.provide;
  const { name, kind } = words.administration.organisations;
  const { kinds } = words.members;
  return [
    {
      key: 'name',
      label: name,
      sort: 'name',
      cell: (application) => <a href={`/admin/applications/${application.id}`}>{application.name}</a>,
      file: (application) => application.name,
    },
    {
      key: 'kind',
      label: kind,
      cell: (application) => kinds[application.kind],
      file: (application) => kinds[application.kind],
    },
    {
      key: 'applicant',
      label: list.applicant,
      cell: ({ applicant }) => applicant,
      file: ({ applicant }) => applicant,
    },
    {
      key: 'sent',
      label: list.sent,
      sort: 'sent',
      cell: ({ createdAt }) => <DateText value={createdAt} />,
      file: ({ createdAt }) => createdAt,
    },
    {
      key: 'state',
      label: list.state,
      sort: 'turn',
      cell: ({ state }) => <StateTag state={state} />,
      file: ({ state }) => states[state],
    },
    { key: 'decided', label: decide.decidedOn, file: ({ decidedAt }) => decidedAt },
  ];
}

export function StateTag({ state }: Pick<Application, 'state'>): JSX.Element {
  const { states } = useWords().provide;
  const looks = {
    waiting: { kind: 'warning', icon: 'hourglass' },
    accepted: { kind: 'passed', icon: 'check' },
    declined: { kind: 'failed', icon: 'x' },
    withdrawn: { kind: 'plain', icon: 'undo-2' },
  } as const;
  return <Tag {...looks[state]}>{states[state]}</Tag>;
}
