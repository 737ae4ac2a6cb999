import type { JSX } from 'preact';
import { type ExamFigures, fewestForDiscrimination } from '../../modules/assessment/index.ts';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import { AchievementFrame } from '../catalog/achievement-frame.tsx';
import { EmptyState, Markdown, NumberText, Table, useWords } from '../ui/index.ts';
import { MarksChart } from './marks-chart.tsx';
import { inOrder } from './outcome-order.ts';

export interface ResultsPageProps {
  scope: AchievementScope;
  figures: ExamFigures;
  outcomeTexts: ReadonlyMap<string, string>;
}

/** How the exam went over all learners: marks, outcomes, and the questions that were hard. No key is shown. */
export function ResultsPage({ scope, figures, outcomeTexts }: ResultsPageProps): JSX.Element {
  const words = useWords().learners;
  const text = words.figures;
  return (
    <AchievementFrame scope={scope} part="learners">
      <p>
        <a href={`${scope.address}/learners`}>{words.one.back}</a>
      </p>
      {figures.learners === 0 ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{text.title}</h2>
          <p>{text.lead(figures.learners, figures.passed)}</p>
          <section aria-labelledby="marks">
            <h2 id="marks">{text.distribution}</h2>
            <MarksChart tenths={figures.tenths} />
          </section>
          <Outcomes figures={figures} outcomeTexts={outcomeTexts} />
          <Items items={figures.items} />
        </>
      )}
    </AchievementFrame>
  );
}

function Outcomes({ figures, outcomeTexts }: Omit<ResultsPageProps, 'scope'>): JSX.Element {
  const words = useWords().learners.figures;
  return (
    <section aria-labelledby="per-outcome">
      <h2 id="per-outcome">{words.outcomes}</h2>
      <Table
        caption={words.outcomes}
        captionHidden
        columns={[
          { key: 'outcome', label: words.outcome },
          { key: 'reached', label: words.reachedBy, numeric: true },
          { key: 'mean', label: words.mean, numeric: true },
        ]}
        rows={inOrder(figures.outcomes, outcomeTexts).map((outcome) => ({
          outcome: outcomeTexts.get(outcome.outcomeId) ?? words.goneOutcome,
          reached: words.ofAttempts(outcome.reached, outcome.learners),
          mean: <NumberText value={outcome.meanPercent / 100} style="percent" maximumFractionDigits={0} />,
        }))}
      />
    </section>
  );
}

function Items({ items }: Pick<ExamFigures, 'items'>): JSX.Element {
  const words = useWords().learners.figures;
  const hasApart = items.some((item) => item.discrimination !== undefined);
  return (
    <section aria-labelledby="hard-questions">
      <h2 id="hard-questions">{words.items}</h2>
      <p class="muted">
        {words.itemsLead} {hasApart ? words.apartLead : words.tooFew(fewestForDiscrimination)}
      </p>
      <Table
        caption={words.items}
        captionHidden
        columns={[
          { key: 'item', label: words.item },
          { key: 'right', label: words.right, numeric: true },
          { key: 'answered', label: words.answered, numeric: true },
          ...(hasApart ? [{ key: 'apart', label: words.apart, numeric: true }] : []),
        ]}
        rows={items.map((item) => ({
          item: <Markdown text={item.prompt} headingLevel={3} />,
          right: <NumberText value={item.right / item.attempts} style="percent" maximumFractionDigits={0} />,
          answered: words.ofAttempts(item.answered, item.attempts),
          apart:
            item.discrimination === undefined ? (
              '–'
            ) : (
              <NumberText value={item.discrimination} maximumFractionDigits={2} />
            ),
        }))}
      />
    </section>
  );
}
