import type { JSX } from 'preact';
import { Button, Form, PageHeader, Select, Term, useWords } from '../ui/index.ts';
import {
  type Answers,
  type Condition,
  type Question,
  questions,
  type Ranked,
  rankApproaches,
} from './choose-rules.ts';

/** A few questions, and the kinds of offers in the order in which they fit, with the reasons. */
export function ChoosePage({ answers }: { answers: Answers }): JSX.Element {
  const { choose: words } = useWords();
  const isAnswered = Object.keys(answers).length > 0;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <Form method="get" action="/choose">
        {(Object.keys(questions) as Question[]).map((question) => (
          <Asked key={question} question={question} answer={answers[question]} />
        ))}
        <Button icon="list-ordered">{words.submit}</Button>
      </Form>
      {isAnswered ? (
        <section class="chosen" aria-labelledby="result">
          <h2 id="result">{words.result}</h2>
          <ol class="chosen__list">
            {rankApproaches(answers).map((ranked) => (
              <RankedPart key={ranked.approach} ranked={ranked} />
            ))}
          </ol>
          <p class="muted">{words.honest}</p>
        </section>
      ) : null}
    </>
  );
}

function Asked({ question, answer }: { question: Question; answer: string | undefined }): JSX.Element {
  const { choose: words } = useWords();
  const asked = words.asked[question];
  const named: { [answer: string]: string } = asked.answers;
  return (
    <Select
      label={asked.question}
      name={question}
      value={answer ?? ''}
      required={false}
      options={[
        { value: '', label: words.open },
        ...questions[question].map((each) => ({ value: each, label: named[each] ?? each })),
      ]}
    />
  );
}

function RankedPart({ ranked }: { ranked: Ranked }): JSX.Element {
  const { choose: words } = useWords();
  const { approach, speaksFor, speaksAgainst } = ranked;
  const { name, meaning, find } = words.approaches[approach];
  return (
    <li class="chosen__one">
      <h3>{approach === 'boot-camp' ? <Term of="boot-camp">{name}</Term> : name}</h3>
      <p>{meaning}</p>
      {speaksFor.length + speaksAgainst.length === 0 ? <p class="muted">{words.nothing}</p> : null}
      <Reasons title={words.for} conditions={speaksFor} />
      <Reasons title={words.against} conditions={speaksAgainst} />
      <p>
        <a href={`/catalogue?approach=${approach}`}>{find}</a>
      </p>
    </li>
  );
}

function Reasons({
  title,
  conditions,
}: {
  title: string;
  conditions: readonly Condition[];
}): JSX.Element | null {
  const { choose: words } = useWords();
  if (conditions.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {conditions.map((condition) => (
          <li key={condition}>{words.conditions[condition]}</li>
        ))}
      </ul>
    </div>
  );
}
