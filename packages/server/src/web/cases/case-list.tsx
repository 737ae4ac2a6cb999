import type { CaseFacet, CaseSort, Queue, QueuedCase } from '../../modules/cases/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText, Tag } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { caseKinds, kindName } from './case-kinds.ts';
import { CaseTag, stateName } from './case-parts.tsx';

const facets = {
  kind: Object.keys(caseKinds),
  state: ['accepted', 'declined', 'withdrawn'],
  claimed: 'ids',
} as const;

/** What a queue can be asked for: what is due first stands first, of what is closed the latest. */
export function queueQuery(queue: Queue) {
  return listQuery<CaseSort, CaseFacet>({
    sorts: {
      due: queue === 'closed' ? 'descending' : 'ascending',
      opened: 'descending',
      title: 'ascending',
    },
    facets,
  });
}

export function caseColumns(
  words: Words['cases'],
  { base, now }: { base: string; now: Date },
): ListColumn<QueuedCase, CaseSort>[] {
  const { facts, queue } = words;
  const kindOf = (each: QueuedCase) => words.kinds[kindName(each)].title;
  const asker = ({ askerName = words.gone }: QueuedCase) => askerName;
  const claimer = ({ claimedBy, claimerName = words.gone }: QueuedCase) =>
    claimedBy ? claimerName : queue.nobody;
  return [
    {
      key: 'about',
      label: facts.about,
      sort: 'title',
      cell: ({ id, title }) => <a href={`${base}/${id}`}>{title}</a>,
      file: ({ title }) => title,
    },
    { key: 'kind', label: facts.kind, cell: kindOf, file: kindOf },
    { key: 'asker', label: facts.person, cell: asker, file: asker },
    {
      key: 'opened',
      label: facts.opened,
      sort: 'opened',
      cell: ({ openedAt }) => <DateText value={openedAt} />,
      file: ({ openedAt }) => openedAt,
    },
    {
      key: 'due',
      label: facts.due,
      sort: 'due',
      cell: ({ state, dueAt }) => (
        <>
          <DateText value={dueAt} />{' '}
          {state === 'open' && dueAt < now ? (
            <Tag kind="failed" icon="clock-alert">
              {queue.overdue}
            </Tag>
          ) : null}
        </>
      ),
      file: ({ dueAt }) => dueAt,
    },
    { key: 'claimed', label: facts.claimed, cell: claimer, file: claimer },
    {
      key: 'state',
      label: facts.state,
      cell: (each) => <CaseTag found={each} />,
      file: (each) => stateName(words, each),
    },
    { key: 'decided', label: facts.decided, file: ({ decidedAt }) => decidedAt },
    { key: 'reason', label: facts.reason, file: ({ reason }) => reason },
    { key: 'number', label: facts.number, file: ({ id }) => id },
  ];
}
