import type { JSX } from 'preact';
import type { Attempt, Exam, NextStep } from '../../modules/assessment/index.ts';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import type { Award } from '../../modules/issuing/index.ts';
import { EditionBadge } from '../edition-badge.tsx';
import { useTexts } from '../edition-texts.ts';
import { BadgeButton, badgeStateOf } from '../learning/passed.tsx';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateTimeText,
  DefinitionList,
  InLanguage,
  Notice,
  NumberText,
  PageHeader,
  Stones,
  Table,
  Tag,
  useWords,
} from '../ui/index.ts';

export interface ResultPageProps {
  attempt: Attempt;
  exam: Exam;
  edition: AchievementEdition;
  issuerName: string;
  next: NextStep;
  /** What it has led to, when it is there already. */
  award: Award | undefined;
  /** The reader has just sent answers that came too late. */
  isLate: boolean;
}

/** What was reached, outcome by outcome, and what can be done next. */
export function ResultPage(props: ResultPageProps): JSX.Element {
  const { attempt, exam, edition, issuerName, next, award, isLate } = props;
  const words = useWords();
  const texts = useTexts(edition);
  const text = words.assessment.result;
  const outcomes = attempt.mark?.outcomes ?? [];
  const reached = attempt.settings.passRule === 'overall' ? text.passedOverall : text.passedText;
  const { annulment } = attempt;
  const isPassed = attempt.isPassed === true && !annulment;
  const passedText = `${reached} ${badgeStateOf(award, words)}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.learning.title, href: '/learn' },
          { label: texts.title, href: `/learn/${attempt.enrolmentId}` },
          { label: words.assessment.exam.attempt(attempt.number) },
        ]}
      />
      <PageHeader
        kicker={exam.title}
        title={annulment ? text.annulled : isPassed ? text.passed : text.notPassed}
        lead={<p>{annulment ? text.annulledText : isPassed ? passedText : text.notPassedText}</p>}
        actions={
          <div class="result__badge">
            {isPassed ? (
              <EditionBadge
                edition={edition}
                issuerName={issuerName}
                alt={words.catalog.badgeAlt(texts.title, issuerName)}
                size="large"
              />
            ) : null}
            <Stones
              done={outcomes.filter((outcome) => outcome.isReached).length}
              total={outcomes.length}
              label={text.outcomes}
            />
          </div>
        }
      />
      {annulment ? (
        <Notice kind="warning">
          <p>{words.learners.one.annulledBecause(annulment.reason)}</p>
        </Notice>
      ) : null}
      {isLate ? (
        <Notice kind="warning">
          <p>{text.late}</p>
        </Notice>
      ) : null}
      {!isLate && attempt.dueAt && attempt.finishedAt && attempt.finishedAt >= attempt.dueAt ? (
        <Notice kind="info">
          <p>{text.timeOver}</p>
        </Notice>
      ) : null}
      <DefinitionList
        items={[
          {
            term: text.score,
            children: attempt.mark && (
              <>
                <strong>
                  <NumberText value={attempt.mark.scorePercent / 100} style="percent" />
                </strong>{' '}
                ({words.catalog.achievement.passRule(attempt.settings.passPercent, attempt.settings.passRule)}
                )
              </>
            ),
          },
          {
            term: text.finished,
            children: attempt.finishedAt && <DateTimeText value={attempt.finishedAt} />,
          },
        ]}
      />
      <section aria-labelledby="outcomes">
        <h2 id="outcomes">{text.outcomes}</h2>
        <Table
          caption={text.outcomes}
          captionHidden
          columns={[
            { key: 'outcome', label: text.outcome },
            { key: 'reached', label: text.reachedShare, numeric: true },
            { key: 'state', label: text.state },
          ]}
          rows={texts.learningOutcomes.flatMap((outcome) => {
            const result = outcomes.find((one) => one.outcomeId === outcome.outcomeId);
            if (!result) return [];
            return [
              {
                outcome: (
                  <InLanguage language={texts.languageAt(`learningOutcomes.${outcome.outcomeId}.text`)}>
                    {outcome.text}
                  </InLanguage>
                ),
                reached: <NumberText value={result.percent / 100} style="percent" />,
                state: result.isReached ? (
                  <Tag kind="passed" icon="check">
                    {text.yes}
                  </Tag>
                ) : (
                  <Tag kind="warning" icon="rotate-ccw">
                    {text.no}
                  </Tag>
                ),
              },
            ];
          })}
        />
        <p class="muted">{text.privacy}</p>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{text.next}</h2>
        {next.kind === 'start' ? <p>{text.again}</p> : null}
        {next.kind === 'wait' ? (
          <p>
            {text.wait} <DateTimeText value={next.until} />.
          </p>
        ) : null}
        {next.kind === 'none-left' ? <p>{text.noneLeft}</p> : null}
        <ButtonGroup>
          {isPassed ? <BadgeButton award={award} /> : null}
          <Button href={`/learn/${attempt.enrolmentId}`} variant={isPassed ? 'secondary' : 'primary'}>
            {text.back}
          </Button>
        </ButtonGroup>
      </section>
    </>
  );
}
