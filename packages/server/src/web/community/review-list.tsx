import { languages } from '../../modules/catalog/index.ts';
import {
  type ReadReview,
  type ReviewSort,
  reviewStates,
  stateOfReview,
  ways,
} from '../../modules/community/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { Stars } from './review-parts.tsx';

/** What the reviews of an organisation can be asked for. */
export const reviewsQuery = listQuery({
  sorts: { written: 'descending', overall: 'descending' },
  facets: {
    achievement: 'ids',
    overall: ['5', '4', '3', '2', '1'],
    way: ways,
    answered: ['yes', 'no'],
    state: reviewStates,
    language: languages,
  },
});

/** The same of the words that participants lend: one reads on, and that is all. */
export const testimonialsQuery = listQuery({ sorts: { given: 'descending' }, facets: {} });

export function reviewColumns(
  { community: words }: Words,
  base: string,
): ListColumn<ReadReview, ReviewSort>[] {
  const { console: page } = words;
  return [
    {
      key: 'about',
      label: page.about,
      cell: (review) =>
        review.withdrawnAt ? review.title : <a href={`${base}/${review.id}`}>{review.title}</a>,
      file: ({ title }) => title,
    },
    {
      key: 'mark',
      label: page.mark,
      sort: 'overall',
      cell: ({ marks }) => <Stars mark={marks.overall} />,
      file: ({ marks }) => marks.overall,
    },
    {
      key: 'by',
      label: page.by,
      cell: ({ name }) => name ?? words.nameless,
      file: ({ name }) => name ?? '',
    },
    { key: 'way', label: page.way, cell: ({ way }) => words.ways[way], file: ({ way }) => words.ways[way] },
    {
      key: 'written',
      label: page.written,
      sort: 'written',
      cell: ({ writtenAt }) => <DateText value={writtenAt} />,
      file: ({ writtenAt }) => writtenAt,
    },
    {
      key: 'answered',
      label: page.answered,
      cell: ({ answer }) => page.isAnswered[answer ? 'yes' : 'no'],
      file: ({ answer }) => page.isAnswered[answer ? 'yes' : 'no'],
    },
    {
      key: 'state',
      label: page.state,
      cell: (review) => words.states[stateOfReview(review)],
      file: (review) => words.states[stateOfReview(review)],
    },
    { key: 'text', label: page.text, file: ({ text, withdrawnAt }) => (withdrawnAt ? '' : text) },
    { key: 'answer', label: page.answer, file: ({ answer }) => answer?.text },
  ];
}
