import type { JSX } from 'preact';
import { type CommentThread, type DraftComment, longestComment } from '../../modules/catalog/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { Button, DateTimeText, Field, Form, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { partAddress, partName } from './part-address.ts';

export interface ThreadProps {
  scope: Pick<AchievementScope, 'address'>;
  thread: CommentThread;
  nameOf: (personId: string) => string;
  state: FormState;
  mayComment: boolean;
}

/** A comment with its answers; one that is resolved is folded away. */
export function Thread(props: ThreadProps): JSX.Element {
  const { thread, nameOf } = props;
  const { first } = thread;
  const words = useWords();
  const { comments } = words.authoring.review;
  const title = partName(words, first.place);
  if (first.resolvedBy === undefined)
    return (
      <article class="comment" id={first.id} aria-labelledby={`about-${first.id}`}>
        <h3 id={`about-${first.id}`}>{title}</h3>
        <Said {...props} />
      </article>
    );
  return (
    <details class="disclosure" id={first.id}>
      <summary>
        {title} · {comments.resolved(nameOf(first.resolvedBy))}
      </summary>
      <Said {...props} />
    </details>
  );
}

function Said({ scope, thread, nameOf, state, mayComment }: ThreadProps): JSX.Element {
  const { comments } = useWords().authoring.review;
  const { first, answers } = thread;
  const at = `${scope.address}/review/comments/${first.id}`;
  const isResolved = first.resolvedBy !== undefined;
  const name = `text-${first.id}`;
  return (
    <>
      {[first, ...answers].map((comment) => (
        <Line key={comment.id} comment={comment} nameOf={nameOf} />
      ))}
      <p>
        <a href={`${scope.address}${partAddress(first.place)}`}>{comments.toPlace}</a>
      </p>
      {mayComment && !isResolved ? (
        <details class="disclosure" open={state.errors[name] !== undefined}>
          <summary>{comments.reply}</summary>
          <Form action={`${at}/answers`}>
            <div id={`field-${name}`}>
              <Field
                label={comments.answer}
                name="text"
                id={`answer-${first.id}`}
                multiline
                rows={2}
                maxLength={longestComment}
                value={one(state.values, name)}
                error={state.errors[name]}
                required
              />
            </div>
            <Button variant="secondary" icon="send">
              {comments.reply}
            </Button>
          </Form>
        </details>
      ) : null}
      {mayComment ? (
        <Form action={`${at}/${isResolved ? 'reopen' : 'resolve'}`} inline>
          <Button variant="quiet" icon={isResolved ? 'undo-2' : 'check'}>
            {isResolved ? comments.reopen : comments.resolve}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function Line(props: { comment: DraftComment; nameOf: ThreadProps['nameOf'] }): JSX.Element {
  const { comment, nameOf } = props;
  return (
    <div class="comment__line">
      <p>
        <strong>{nameOf(comment.authorId)}</strong>, <DateTimeText value={comment.writtenAt} />
      </p>
      <p class="as-typed">{comment.text}</p>
    </div>
  );
}
