import type { JSX } from 'preact';
import type { OpenedAttempt } from '../../modules/assessment/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Form,
  Notice,
  PageHeader,
  Table,
  Tag,
  useWords,
} from '../ui/index.ts';
import { ExamClock } from './exam-clock.tsx';
import { pageOf } from './paging.ts';

/** The look before handing in: what has no answer yet. */
export function SubmitPage({ attempt, exam, questions, now }: OpenedAttempt & { now: Date }): JSX.Element {
  const words = useWords();
  const text = words.assessment.submit;
  const address = `/attempts/${attempt.attemptId}`;
  const open = questions.filter((question) => !question.chosen).length;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.learning.title, href: '/learn' },
          { label: exam.title, href: `/learn/${attempt.enrolmentId}` },
          { label: text.title },
        ]}
      />
      <PageHeader kicker={exam.title} title={text.title} lead={<p>{text.lead}</p>} />
      <ExamClock dueAt={attempt.dueAt} now={now} leadsTo={address} />
      <Notice kind={open === 0 ? 'success' : 'warning'}>
        <p>{open === 0 ? text.all : text.open(open)}</p>
      </Notice>
      <Table
        caption={text.caption}
        captionHidden
        columns={[
          { key: 'question', label: text.question },
          { key: 'state', label: text.state },
        ]}
        rows={questions.map((question) => ({
          question: (
            <a
              href={`${address}?page=${pageOf(question.position, questions.length)}#field-answer-${question.position}`}
            >
              {text.goTo(question.position)}
            </a>
          ),
          state: question.chosen ? (
            <Tag kind="passed" icon="check">
              {text.answered}
            </Tag>
          ) : (
            <Tag kind="warning" icon="circle">
              {text.unanswered}
            </Tag>
          ),
        }))}
      />
      <Form>
        <ButtonGroup>
          <Button icon="send">{text.action}</Button>
          <Button href={`${address}?page=1`} variant="quiet">
            {text.back}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
