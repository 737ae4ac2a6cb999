import { type Claim, type ClaimFacet, type ClaimSort, claimStages } from '../../modules/issuing/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What the list of all that was given to addresses can be asked for. */
export const reachQuery = listQuery<ClaimSort, ClaimFacet>({
  sorts: { sent: 'descending', address: 'ascending', title: 'ascending' },
  facets: { stage: claimStages, edition: 'ids', list: 'ids' },
});

export function reachColumns(
  { awardReach: words, issuing: { waiting } }: Words,
  { base, mayAward }: { base: string; mayAward: boolean },
): ListColumn<Claim, ClaimSort>[] {
  const isOpen = ({ stage }: Claim) => stage !== 'taken' && stage !== 'withdrawn';
  return [
    {
      key: 'address',
      label: waiting.address,
      sort: 'address',
      cell: (claim) =>
        mayAward && isOpen(claim) ? (
          <>
            {claim.address} · <a href={`${base}/waiting/${claim.id}/address`}>{words.correct}</a>
          </>
        ) : (
          claim.address
        ),
      file: ({ address }) => address,
    },
    {
      key: 'what',
      label: waiting.what,
      sort: 'title',
      cell: ({ title }) => title,
      file: ({ title }) => title,
    },
    {
      key: 'stage',
      label: words.stage,
      cell: ({ stage, bounced }) =>
        stage === 'bounced' && bounced ? (
          <>
            {bounced.isFinal ? words.neverArrives : words.stages.bounced}
            {bounced.reason === '' ? null : <small> {bounced.reason}</small>}
          </>
        ) : (
          words.stages[stage]
        ),
      file: ({ stage }) => words.stages[stage],
    },
    {
      key: 'sent',
      label: waiting.sent,
      sort: 'sent',
      cell: ({ sentAt }) => <DateText value={sentAt} />,
      file: ({ sentAt }) => sentAt,
    },
    { key: 'reminders', label: words.reminders, file: ({ reminders }) => reminders },
    { key: 'bounce', label: words.bounce, file: ({ bounced }) => bounced?.reason },
    { key: 'opened', label: words.openedOn, file: ({ openedAt }) => openedAt },
  ];
}
