import type { JSX } from 'preact';
import { type OpenedAttempt, type PlacedQuestion, placesOf } from '../../modules/assessment/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  CheckboxGroup,
  Form,
  Markdown,
  Notice,
  PageHeader,
  RadioGroup,
  useWords,
} from '../ui/index.ts';
import { ExamState, highest } from './exam-state.tsx';
import { pageOf, pagesOf } from './paging.ts';

export type ExamPageProps = OpenedAttempt & {
  page: number;
  now: Date;
  /** BCP 47, of the questions. */
  language: string;
  /** Questions whose answer of this window was not taken, because another window had answered them meanwhile. */
  elsewhere: readonly number[];
};

/** A page of questions. Nothing here comes from an answer key, and choices are named by their place on this page. */
export function ExamPage({ page, elsewhere, language, ...opened }: ExamPageProps): JSX.Element {
  const words = useWords();
  const text = words.assessment.exam;
  const { attempt, exam, questions } = opened;
  const total = questions.length;
  const pages = pagesOf(total);
  const shown = questions.filter((question) => pageOf(question.position, total) === page);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.learning.title, href: '/learn' },
          { label: exam.title, href: `/learn/${attempt.enrolmentId}` },
          { label: text.page(page, pages) },
        ]}
      />
      <PageHeader kicker={text.attempt(attempt.number)} title={exam.title} language={language} />
      <div class="exam">
        <ExamState {...opened} />
        {elsewhere.length > 0 ? (
          <Notice kind="warning">
            <p>{text.elsewhere(elsewhere.join(', '))}</p>
          </Notice>
        ) : null}
        <Form autocomplete="off" id="exam-form">
          <input type="hidden" name="seen" value={highest(questions)} />
          {shown.map((question) => (
            <Question key={question.position} {...{ question, total, language }} />
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
          </div>
        </Form>
      </div>
    </>
  );
}

interface QuestionProps {
  question: PlacedQuestion;
  total: number;
  language: string;
}

function Question({ question, total, language }: QuestionProps): JSX.Element {
  const words = useWords().assessment.exam;
  const name = `answer-${question.position}`;
  const options = question.choiceOrder.map((id, index) => ({
    value: String(index + 1),
    label: question.choices.find((choice) => choice.id === id)?.text ?? '',
  }));
  const ticked = placesOf(question);
  const legend = (
    <>
      <span class="question__number">
        {words.question(question.position, total)} · {words.points(question.points)}
      </span>
      <Markdown text={question.prompt} headingLevel={3} language={language} />
    </>
  );
  const asked = { legend, name, options, language };
  return (
    <section class="question">
      <input type="hidden" name="shown" value={question.position} />
      <input type="hidden" name={`was-${question.position}`} value={ticked.join(' ')} />
      {question.kind === 'single' ? (
        <RadioGroup {...asked} value={ticked[0]} hint={words.single} />
      ) : (
        <CheckboxGroup {...asked} values={ticked} hint={words.multiple} />
      )}
      <p class="question__elsewhere" data-elsewhere={question.position} hidden />
    </section>
  );
}
