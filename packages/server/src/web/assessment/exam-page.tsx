import type { JSX } from 'preact';
import type { OpenedAttempt, PlacedQuestion } from '../../modules/assessment/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  CheckboxGroup,
  DateTimeText,
  Form,
  Icon,
  Island,
  Markdown,
  PageHeader,
  Progress,
  RadioGroup,
  useWords,
} from '../ui/index.ts';

export type ExamPageProps = OpenedAttempt & { page: number; pages: number; now: Date };

/** A page of questions. Nothing here comes from an answer key, and choices are named by their place on this page. */
export function ExamPage({ attempt, exam, questions, page, pages, now }: ExamPageProps): JSX.Element {
  const words = useWords();
  const text = words.assessment.exam;
  const perPage = Math.ceil(questions.length / pages);
  const shown = questions.slice((page - 1) * perPage, page * perPage);
  const answered = questions.filter((question) => question.chosen).length;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.learning.title, href: '/learn' },
          { label: exam.title, href: `/learn/${attempt.enrolmentId}` },
          { label: text.page(page, pages) },
        ]}
      />
      <PageHeader kicker={text.attempt(attempt.number)} title={exam.title} />
      <div class="exam__state">
        <Progress value={answered} max={questions.length} label={text.answered} />
        <Clock dueAt={attempt.dueAt} now={now} />
      </div>
      <Form>
        {shown.map((question) => (
          <Question key={question.position} question={question} total={questions.length} />
        ))}
        <div class="exam__foot">
          <ButtonGroup>
            {page < pages ? (
              <Button name="goTo" value={String(page + 1)} icon="arrow-right">
                {text.save}
              </Button>
            ) : (
              <Button name="goTo" value="submit" icon="list-checks">
                {text.check}
              </Button>
            )}
            {page > 1 ? (
              <Button name="goTo" value={String(page - 1)} variant="secondary" icon="arrow-left">
                {text.back}
              </Button>
            ) : null}
          </ButtonGroup>
          <p class="muted">{text.kept}</p>
        </div>
      </Form>
    </>
  );
}

function Clock({ dueAt, now }: { dueAt: Date | undefined; now: Date }): JSX.Element {
  const words = useWords().assessment.exam;
  if (!dueAt) {
    return (
      <p class="exam__clock">
        <Icon name="infinity" /> {words.noLimit}
      </p>
    );
  }
  const seconds = Math.max(0, Math.floor((dueAt.getTime() - now.getTime()) / 1000));
  return (
    <p class="exam__clock">
      <Icon name="clock" /> {words.clock}:{' '}
      <strong data-seconds-left={seconds}>{words.minutesLeft(Math.floor(seconds / 60))}</strong>{' '}
      <span class="muted">
        {words.ends} <DateTimeText value={dueAt} />
      </span>
      <Island name="exam-clock" />
    </p>
  );
}

function Question({ question, total }: { question: PlacedQuestion; total: number }): JSX.Element {
  const words = useWords().assessment.exam;
  const name = `answer-${question.position}`;
  const options = question.choiceOrder.map((id, index) => ({
    value: String(index + 1),
    label: question.choices.find((choice) => choice.id === id)?.text ?? '',
  }));
  const ticked = question.choiceOrder.flatMap((id, index) =>
    question.chosen?.includes(id) ? [String(index + 1)] : [],
  );
  const legend = (
    <>
      <span class="question__number">
        {words.question(question.position, total)} · {words.points(question.points)}
      </span>
      <Markdown text={question.prompt} headingLevel={3} />
    </>
  );
  return (
    <section class="question">
      <input type="hidden" name="shown" value={question.position} />
      {question.kind === 'single' ? (
        <RadioGroup legend={legend} name={name} options={options} value={ticked[0]} hint={words.single} />
      ) : (
        <CheckboxGroup legend={legend} name={name} options={options} values={ticked} hint={words.multiple} />
      )}
    </section>
  );
}
