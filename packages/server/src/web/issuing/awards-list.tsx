import {
  type Award,
  type AwardFacet,
  type AwardSort,
  awardFilterStatuses,
  statusAt,
} from '../../modules/issuing/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText } from '../ui/index.ts';
import { AwardTag } from '../wallet/award-tag.tsx';
import type { Words } from '../words/index.ts';

/** What the list of an organisation's awards can be asked for. */
export const awardsQuery = listQuery<AwardSort, AwardFacet>({
  sorts: { awarded: 'descending', holder: 'ascending', title: 'ascending' },
  facets: {
    status: awardFilterStatuses,
    source: ['rule', 'manual'],
    achievement: 'ids',
  },
});

export function awardColumns(
  { console: words, statuses }: Words['issuing'],
  { slug, now }: { slug: string; now: Date },
): ListColumn<Award, AwardSort>[] {
  return [
    {
      key: 'holder',
      label: words.holder,
      sort: 'holder',
      cell: (award) => <a href={`/console/${slug}/awards/${award.id}`}>{award.holderName}</a>,
      file: (award) => award.holderName,
    },
    {
      key: 'what',
      label: words.what,
      sort: 'title',
      cell: (award) => award.title,
      file: (award) => award.title,
    },
    {
      key: 'earned',
      label: words.earned,
      sort: 'awarded',
      cell: (award) => <DateText value={award.awardedAt} />,
      file: (award) => award.awardedAt,
    },
    {
      key: 'state',
      label: words.state,
      cell: (award) => <AwardTag award={award} now={now} />,
      file: (award) => statuses[statusAt(award, now)],
    },
    { key: 'source', label: words.howEarned, file: (award) => words.source[award.source.kind] },
    { key: 'score', label: words.score, file: (award) => award.scorePercent },
    { key: 'expires', label: words.expires, file: (award) => award.expiresAt },
    { key: 'revokedOn', label: words.revokedOn, file: (award) => award.endedAt },
    { key: 'reason', label: words.reason, file: (award) => award.endReason },
    { key: 'id', label: words.number, file: (award) => award.id },
  ];
}
