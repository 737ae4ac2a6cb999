import type { AchievementEdition } from '../../modules/catalog/index.ts';
import type { ShortList } from '../../platform/list/find-in-rows.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText, NumberText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { StageTag, StatusTag } from './achievement-frame.tsx';

/** An achievement by its newest edition, and the one that is public. */
export interface Authored {
  newest: AchievementEdition;
  published?: AchievementEdition;
  isInReview: boolean;
}

type AuthoredSort = 'changed' | 'title';

/** What the list of what an organisation offers or prepares can be asked for. */
export const authoredQuery = listQuery<AuthoredSort, 'state'>({
  sorts: { changed: 'descending', title: 'ascending' },
  facets: { state: ['draft', 'in-review', 'published', 'retired'] },
});

export const authoredList: ShortList<Authored, AuthoredSort, 'state'> = {
  id: ({ newest }) => newest.achievementId,
  sorts: { changed: ({ newest }) => newest.changedAt, title: ({ newest }) => newest.title },
  facets: {
    state: ({ newest, published, isInReview }) => [
      ...(published && newest.status === 'draft' ? ['published'] : []),
      newest.status,
      ...(isInReview ? ['in-review'] : []),
    ],
  },
  text: ({ newest }) => `${newest.title} ${newest.purpose}`,
};

export function authoredColumns(
  words: Words['authoring'],
  base: string,
): ListColumn<Authored, AuthoredSort>[] {
  const { list } = words;
  const titleOf = ({ newest }: Authored) => newest.title || list.untitled;
  return [
    {
      key: 'name',
      label: list.name,
      sort: 'title',
      cell: (each) => <a href={`${base}/${each.newest.achievementId}`}>{titleOf(each)}</a>,
      file: titleOf,
    },
    {
      key: 'status',
      label: list.status,
      cell: ({ newest, published, isInReview }) => (
        <>
          <StatusTag status={newest.status} /> <StageTag stage={isInReview ? 'in-review' : undefined} />
          {published && newest.status === 'draft' ? <> {words.publishedAndDraft}</> : null}
        </>
      ),
      file: ({ newest }) => words.status[newest.status],
    },
    {
      key: 'edition',
      label: list.edition,
      numeric: true,
      cell: ({ newest }) => <NumberText value={newest.number} />,
      file: ({ newest }) => newest.number,
    },
    {
      key: 'changed',
      label: list.changed,
      sort: 'changed',
      cell: ({ newest }) => <DateText value={newest.changedAt} />,
      file: ({ newest }) => newest.changedAt,
    },
    { key: 'number', label: list.number, file: ({ newest }) => newest.achievementId },
  ];
}
