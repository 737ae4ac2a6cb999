import type { JSX } from 'preact';
import type { AuthoredItem, Exam } from '../../modules/assessment/index.ts';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import { AchievementFrame } from '../catalog/achievement-frame.tsx';
import { DefinitionList, Icon, Markdown, useWords } from '../ui/index.ts';

export interface ExamReadPageProps {
  scope: AchievementScope;
  exam: Pick<Exam, 'title' | 'settings'>;
  items: readonly AuthoredItem[];
}

/** The whole exam with its right answers, for the second person who judges it: nothing here can be changed. */
export function ExamReadPage({ scope, exam, items }: ExamReadPageProps): JSX.Element {
  const words = useWords().authoring.exam;
  return (
    <AchievementFrame scope={scope} part="review">
      <h2>{exam.title || words.questions}</h2>
      <p>{words.readLead}</p>
      <Rules {...exam} />
      {items.length === 0 ? <p>{words.noQuestions.title}</p> : null}
      <ol class="exam-read">
        {items.map((item) => (
          <li key={item.itemId}>
            <Question scope={scope} item={item} />
          </li>
        ))}
      </ol>
    </AchievementFrame>
  );
}

function Rules({ settings }: Pick<Exam, 'settings'>): JSX.Element {
  const words = useWords().authoring.exam;
  return (
    <DefinitionList
      items={[
        { term: words.passPercent, children: settings.passPercent },
        {
          term: words.passRule,
          children: settings.passRule === 'every-outcome' ? words.everyOutcome : words.overall,
        },
        {
          term: words.multiplePolicy,
          children: settings.multiplePolicy === 'share' ? words.share : words.allOrNothing,
        },
        { term: words.attempts, children: settings.attemptsAllowed ?? words.unlimited },
        { term: words.wait, children: settings.waitHours },
        { term: words.minutes, children: settings.minutes ?? words.noLimit },
      ]}
    />
  );
}

function Question({ scope, item }: { scope: AchievementScope; item: AuthoredItem }): JSX.Element {
  const { exam: words, item: itemWords } = useWords().authoring;
  const { learningOutcomes } = scope.achievement.editions[0];
  const outcome = learningOutcomes.find(({ outcomeId }) => outcomeId === item.outcomeId);
  return (
    <>
      <Markdown text={item.prompt} headingLevel={3} />
      <ul class="exam-read__choices">
        {item.choices.map((choice) => (
          <li key={choice.id}>
            {item.correct.includes(choice.id) ? <Icon name="check" label={words.isRight} /> : null}{' '}
            {choice.text}
          </li>
        ))}
      </ul>
      <DefinitionList
        items={[
          { term: words.outcome, children: outcome?.text ?? words.outcomeGone },
          { term: words.kind, children: words[item.kind] },
          { term: words.points, children: item.points },
          { term: itemWords.rationale, children: item.rationale },
        ]}
      />
    </>
  );
}
