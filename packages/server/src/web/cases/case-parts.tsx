import type { JSX } from 'preact';
import type { Case, Comment } from '../../modules/cases/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { Button, DateText, DefinitionList, Field, Form, Tag, useWords } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { longestStatement } from './case-forms.ts';
import { isAboutAward, kindName } from './case-kinds.ts';

export function CaseTag({ found }: { found: Case }): JSX.Element {
  const words = useWords().cases;
  const looks = {
    open: { kind: 'warning', icon: 'hourglass' },
    accepted: { kind: 'passed', icon: 'check' },
    declined: { kind: 'failed', icon: 'x' },
    withdrawn: { kind: 'plain', icon: 'undo-2' },
  } as const;
  return <Tag {...looks[found.state]}>{stateName(words, found)}</Tag>;
}

/** Each kind says in its own words how it was decided. */
export function stateName({ states, kinds }: Words['cases'], found: Case): string {
  const { state } = found;
  const isDecided = state === 'accepted' || state === 'declined';
  return isDecided ? kinds[kindName(found)].decided[state] : states[state];
}

/** What is asked, by whom, until when, and how it was decided. Awards have their pages below `awardsAt`. */
export function CaseFacts({
  found,
  nameOf,
  awardsAt,
}: {
  found: Case;
  nameOf: (personId: string) => string;
  awardsAt: string;
}): JSX.Element {
  const { facts, kinds } = useWords().cases;
  const { wish, decidedAt, decidedBy, reason, claimedBy } = found;
  const isAsked = found.openedBy === 'asker';
  const about = isAboutAward(found) ? (
    <a href={`${awardsAt}/${found.subjectId}`}>{found.title}</a>
  ) : (
    found.title
  );
  return (
    <DefinitionList
      items={[
        { term: facts.kind, children: kinds[kindName(found)].title },
        { term: facts.about, children: about },
        { term: isAsked ? facts.asker : facts.holder, children: nameOf(found.askerId) },
        { term: facts.wish, children: wish },
        { term: facts.statement, children: found.statement && <p class="as-typed">{found.statement}</p> },
        { term: facts.opened, children: <DateText value={found.openedAt} /> },
        ...(found.state === 'open'
          ? [
              { term: facts.due, children: <DateText value={found.dueAt} /> },
              { term: facts.claimed, children: claimedBy && nameOf(claimedBy) },
            ]
          : [
              { term: facts.decided, children: decidedAt && <DateText value={decidedAt} /> },
              { term: facts.decidedBy, children: decidedBy && nameOf(decidedBy) },
              { term: facts.reason, children: reason },
            ]),
      ]}
    />
  );
}

/** What asker and organisation wrote to each other, and a box for more while the case is open. */
export function Comments(props: {
  comments: readonly Comment[];
  nameOf: (personId: string) => string;
  isOpen: boolean;
  action: string;
  state: FormState;
}): JSX.Element | null {
  const words = useWords().cases.comments;
  const { comments, isOpen, state } = props;
  if (comments.length === 0 && !isOpen) return null;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{words.title}</h2>
      {comments.length > 0 ? (
        <ul class="notices">
          {comments.map((comment) => (
            <li class="notices__line" key={comment.id}>
              <p>
                <strong>{props.nameOf(comment.authorId)}</strong>, <DateText value={comment.writtenAt} />
              </p>
              <p class="as-typed">{comment.text}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen ? (
        <Form action={props.action}>
          <Field
            label={words.text}
            name="text"
            multiline
            rows={3}
            maxLength={longestStatement}
            value={one(state.values, 'text')}
            error={state.errors.text}
            required
          />
          <Button variant="secondary" icon="send">
            {words.submit}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
