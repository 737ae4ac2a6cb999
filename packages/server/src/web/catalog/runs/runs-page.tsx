import type { JSX } from 'preact';
import { type RunNow, runPolicy } from '../../../modules/catalog/index.ts';
import { DataTable } from '../../list/data-table.tsx';
import type { OpenList } from '../../list/open-rows.ts';
import { Button, ButtonGroup, Notice, useWords } from '../../ui/index.ts';
import type { AchievementScope } from '../achievement-door.ts';
import { AchievementFrame } from '../achievement-frame.tsx';
import { YearPicture } from './year-picture.tsx';

/** When, where and for how much an achievement is offered. */
export function RunsPage(props: {
  scope: AchievementScope;
  runs: OpenList<RunNow>;
  all: readonly RunNow[];
  year: number;
}): JSX.Element {
  const words = useWords().offering;
  const page = words.console;
  const { scope, runs, all, year } = props;
  const base = `${scope.address}/runs`;
  const mayWrite = runPolicy.write(scope.actor, scope.achievement);
  const add = mayWrite ? (
    <Button href={`${base}/new`} icon="plus">
      {page.add}
    </Button>
  ) : undefined;
  return (
    <AchievementFrame scope={scope} part="runs">
      <p>{page.lead}</p>
      {scope.achievement.published ? null : <Notice kind="info">{page.notPublished}</Notice>}
      <ButtonGroup>
        {all.length > 0 ? add : null}
        <Button href={`${base}/rules`} variant="secondary" icon="scale">
          {page.rules}
        </Button>
      </ButtonGroup>
      <DataTable
        {...runs}
        caption={page.title}
        searchFor={page.search}
        facets={[
          { name: 'standing', legend: words.facts.standing, labels: words.standings },
          { name: 'pace', legend: words.facts.pace, labels: words.paces },
          { name: 'delivery', legend: words.facts.where, labels: words.deliveries },
        ]}
        empty={{ ...page.empty, action: add }}
      />
      {all.length > 0 ? (
        <YearPicture
          year={year}
          path={base}
          runs={all.map(({ run, standing }) => ({ run, standing, href: `${base}/${run.runId}` }))}
        />
      ) : null}
    </AchievementFrame>
  );
}
