import type { JSX } from 'preact';
import type { Learner } from '../../modules/assessment/index.ts';
import type { EnrolmentFacet, EnrolmentSort } from '../../modules/learning/index.ts';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateText, NumberText, Tag, useWords } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What the list of those who learn an achievement can be asked for. */
export const learnersQuery = listQuery<EnrolmentSort, EnrolmentFacet>({
  sorts: { enrolled: 'descending' },
  facets: { state: ['waiting', 'active', 'completed', 'withdrawn'], edition: 'ids' },
  size: 50,
});

/** The file has a column more for each outcome. */
export function learnerColumns(
  words: Words['learners'],
  { address, achievement }: AchievementScope,
  outcomeTexts: ReadonlyMap<string, string>,
): ListColumn<Learner, EnrolmentSort>[] {
  const { columns } = words;
  const editions = new Map(achievement.editions.map((one) => [one.editionId, one.number]));
  return [
    {
      key: 'name',
      label: words.name,
      cell: ({ name, enrolment }) => (
        <a href={`${address}/learners/${enrolment.enrolmentId}`}>{name || words.nobody}</a>
      ),
      file: ({ name }) => name,
    },
    { key: 'enrolment', label: columns.enrolment, file: ({ enrolment }) => enrolment.enrolmentId },
    {
      key: 'edition',
      label: words.edition,
      file: ({ enrolment }) => editions.get(enrolment.editionId),
    },
    {
      key: 'enrolled',
      label: words.enrolled,
      sort: 'enrolled',
      cell: ({ enrolment }) => <DateText value={enrolment.enrolledAt} />,
      file: ({ enrolment }) => enrolment.enrolledAt,
    },
    {
      key: 'state',
      label: words.state,
      cell: ({ enrolment }) => <StateTag status={enrolment.status} />,
      file: ({ enrolment }) => words.states[enrolment.status],
    },
    {
      key: 'attempts',
      label: words.attempts,
      numeric: true,
      cell: ({ attempts }) => <NumberText value={attempts.length} />,
      file: ({ attempts }) => attempts.length,
    },
    {
      key: 'best',
      label: words.best,
      numeric: true,
      cell: ({ best }) =>
        best?.mark ? (
          <NumberText value={best.mark.scorePercent / 100} style="percent" />
        ) : (
          <span class="muted">{words.none}</span>
        ),
    },
    { key: 'percent', label: columns.best, file: ({ best }) => best?.mark?.scorePercent },
    {
      key: 'passed',
      label: columns.passed,
      file: ({ best }) => best && (best.isPassed ? columns.yes : columns.no),
    },
    {
      key: 'outcomes',
      label: words.outcomes,
      numeric: true,
      cell: ({ best }) => reachedOf(words, best),
    },
    {
      key: 'active',
      label: words.active,
      cell: ({ lastActiveAt }) => <DateText value={lastActiveAt} />,
      file: ({ lastActiveAt }) => lastActiveAt,
    },
    { key: 'run', label: words.run, file: ({ enrolment }) => enrolment.chosen?.choice.run },
    ...[...outcomeTexts].map(
      ([outcomeId, text]): ListColumn<Learner, EnrolmentSort> => ({
        key: outcomeId,
        label: columns.outcome(text),
        file: ({ best }) => best?.mark?.outcomes.find((outcome) => outcome.outcomeId === outcomeId)?.percent,
      }),
    ),
  ];
}

function reachedOf(words: Words['learners'], best: Learner['best']): string {
  const outcomes = best?.mark?.outcomes;
  if (!outcomes) return '–';
  return words.ofOutcomes(outcomes.filter((one) => one.isReached).length, outcomes.length);
}

export function StateTag({ status }: { status: Learner['enrolment']['status'] }): JSX.Element {
  const { states } = useWords().learners;
  return status === 'completed' ? (
    <Tag kind="passed" icon="check">
      {states.completed}
    </Tag>
  ) : (
    <Tag kind="unknown">{states[status]}</Tag>
  );
}
