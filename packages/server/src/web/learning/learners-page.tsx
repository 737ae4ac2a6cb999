import type { JSX } from 'preact';
import type { Learner } from '../../modules/assessment/index.ts';
import type { EnrolmentFacet, EnrolmentSort } from '../../modules/learning/index.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import { AchievementFrame } from '../catalog/achievement-frame.tsx';
import { DataTable } from '../list/data-table.tsx';
import type { ListColumn } from '../list/list-column.ts';
import type { ListQuery } from '../list/list-query.ts';
import { Button, useWords } from '../ui/index.ts';

export interface LearnersPageProps {
  scope: AchievementScope;
  query: ListQuery<EnrolmentSort, EnrolmentFacet>;
  found: FoundList<Learner, EnrolmentFacet>;
  columns: readonly ListColumn<Learner, EnrolmentSort>[];
  /** Over all editions. */
  counts: { enrolled: number; completed: number };
}

/** Who learns this achievement. */
export function LearnersPage({ scope, query, found, columns, counts }: LearnersPageProps): JSX.Element {
  const { learners: words, authoring } = useWords();
  const { achievement, address } = scope;
  const { enrolled, completed } = counts;
  const editions = Object.fromEntries(
    achievement.editions.map(({ editionId, number }) => [editionId, authoring.overview.editionName(number)]),
  );
  return (
    <AchievementFrame scope={scope} part="learners">
      {enrolled > 0 ? (
        <>
          <p>{words.summary(enrolled, completed)}</p>
          <Button href={`${address}/learners/results`} variant="secondary" icon="chart-column">
            {words.results}
          </Button>
        </>
      ) : null}
      <DataTable
        {...{ query, found, columns }}
        caption={words.title}
        searchFor={words.name}
        facets={[
          { name: 'state', legend: words.state, labels: words.states },
          { name: 'edition', legend: words.edition, labels: editions },
        ]}
        empty={{
          title: words.empty.title,
          text: words.empty.text,
          action: achievement.published ? (
            <a href={`/achievements/${achievement.achievementId}`}>{words.empty.action}</a>
          ) : undefined,
        }}
      />
    </AchievementFrame>
  );
}
