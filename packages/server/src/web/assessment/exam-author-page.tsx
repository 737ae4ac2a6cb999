import type { JSX } from 'preact';
import type { AuthoredItem, Exam } from '../../modules/assessment/index.ts';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import { AchievementFrame } from '../catalog/achievement-frame.tsx';
import { Autosave } from '../catalog/autosave.tsx';
import { fieldOf } from '../catalog/content-answer.tsx';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Button, EditState, EmptyState, Field, Form, RadioGroup, Table, useWords } from '../ui/index.ts';

export interface ExamAuthorPageProps {
  scope: AchievementScope;
  items: readonly AuthoredItem[];
  values: FormValues;
  errors?: FormErrors;
  keptAt?: Date | undefined;
}

/** Questions first, rules below. */
export function ExamAuthorPage(props: ExamAuthorPageProps): JSX.Element {
  const words = useWords().authoring.exam;
  return (
    <AchievementFrame scope={props.scope} part="exam" errors={props.errors}>
      <p>{words.lead}</p>
      <Questions {...props} />
      <Rules {...props} />
    </AchievementFrame>
  );
}

function Questions({ scope, items }: ExamAuthorPageProps): JSX.Element {
  const words = useWords().authoring.exam;
  const outcomes = scope.achievement.editions[0].learningOutcomes;
  const address = `${scope.address}/exam/items`;
  const add = (
    <Button href={`${address}/new`} icon="plus" variant={items.length > 0 ? 'secondary' : 'primary'}>
      {words.addQuestion}
    </Button>
  );
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      {outcomes.length === 0 ? (
        <EmptyState
          title={words.outcomesFirst.title}
          action={<Button href={`${scope.address}/outcomes`}>{words.outcomesFirst.action}</Button>}
        >
          <p>{words.outcomesFirst.text}</p>
        </EmptyState>
      ) : items.length === 0 ? (
        <EmptyState title={words.noQuestions.title} action={add}>
          <p>{words.noQuestions.text}</p>
        </EmptyState>
      ) : (
        <>
          <Table
            caption={words.caption}
            captionHidden
            columns={[
              { key: 'question', label: words.question },
              { key: 'outcome', label: words.outcome },
              { key: 'kind', label: words.kind },
              { key: 'points', label: words.points, numeric: true },
            ]}
            rows={items.map((item) => ({
              question: <a href={`${address}/${item.itemId}`}>{shorten(item.prompt)}</a>,
              outcome:
                outcomes.find((outcome) => outcome.outcomeId === item.outcomeId)?.text ?? words.outcomeGone,
              kind: words[item.kind],
              points: item.points,
            }))}
          />
          {add}
        </>
      )}
    </section>
  );
}

function Rules({ scope, values, errors = {}, keptAt }: ExamAuthorPageProps): JSX.Element {
  const words = useWords().authoring.exam;
  const field = fieldOf(values, errors);
  const number = { inputmode: 'numeric', width: 'short' } as const;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.rules}</h2>
      <Form autocomplete="off">
        <Autosave at={`${scope.address}/exam`} keptAt={keptAt} />
        <EditState values={values} errors={errors} />
        <Field label={words.titleLabel} required maxLength={120} {...field('title')} />
        <Field label={words.passPercent} required {...number} {...field('passPercent')} />
        <RadioGroup
          legend={words.passRule}
          options={[
            { value: 'every-outcome', label: words.everyOutcome, hint: words.everyOutcomeHint },
            { value: 'overall', label: words.overall, hint: words.overallHint },
          ]}
          {...field('passRule')}
        />
        <RadioGroup
          legend={words.multiplePolicy}
          options={[
            { value: 'all-or-nothing', label: words.allOrNothing },
            { value: 'share', label: words.share },
          ]}
          {...field('multiplePolicy')}
        />
        <Field label={words.attempts} hint={words.attemptsHint} {...number} {...field('attemptsAllowed')} />
        <Field label={words.wait} required {...number} {...field('waitHours')} />
        <Field label={words.minutes} hint={words.minutesHint} {...number} {...field('minutes')} />
        <Button icon="save">{words.saveRules}</Button>
      </Form>
    </section>
  );
}

/** The rules as the form shows them before anything was typed. */
export function settingsValues({ title, settings }: Pick<Exam, 'title' | 'settings'>): FormValues {
  return {
    title,
    passPercent: String(settings.passPercent),
    passRule: settings.passRule,
    multiplePolicy: settings.multiplePolicy,
    attemptsAllowed: String(settings.attemptsAllowed ?? ''),
    waitHours: String(settings.waitHours),
    minutes: String(settings.minutes ?? ''),
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
