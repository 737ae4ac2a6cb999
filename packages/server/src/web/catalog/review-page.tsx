import type { JSX } from 'preact';
import {
  achievementPolicy,
  type CommentThread,
  commentPlaces,
  isReady,
  longestComment,
  printOfDraft,
} from '../../modules/catalog/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Button,
  ButtonGroup,
  DateTimeText,
  DefinitionList,
  Field,
  Form,
  Notice,
  Select,
  useWords,
} from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { ChangeList, type ShownChanges } from './change-list.tsx';
import { partName } from './part-address.ts';
import { Thread } from './review-thread.tsx';

export interface ReviewPageProps {
  scope: AchievementScope;
  threads: readonly CommentThread[];
  /** Against the edition before; undefined of the first one. */
  changed: ShownChanges | undefined;
  nameOf: (personId: string) => string;
  state: FormState;
}

/** How far a draft is with its review, and what was said of it. */
export function ReviewPage(props: ReviewPageProps): JSX.Element {
  const { scope, changed, state } = props;
  const words = useWords().authoring;
  if (!scope.review)
    return (
      <AchievementFrame scope={scope} part="review">
        <p>{words.discard.noDraft}</p>
      </AchievementFrame>
    );
  return (
    <AchievementFrame scope={scope} part="review" errors={state.errors}>
      <p>{words.review.lead}</p>
      <Stage {...props} />
      {changed ? (
        <section aria-labelledby="changes">
          <h2 id="changes">{words.changes.against(changed.since)}</h2>
          <ChangeList {...changed} />
        </section>
      ) : null}
      <Comments {...props} />
    </AchievementFrame>
  );
}

function Stage({ scope, nameOf, state }: ReviewPageProps): JSX.Element | null {
  const words = useWords().authoring.review;
  const { review: described, actor, achievement, base, address } = scope;
  if (!described) return null;
  const { stage, review, editors, isNeeded } = described;
  const isEditor = editors.some(({ personId }) => personId === actor.personId);
  const mayDecide = achievementPolicy.review(actor, achievement);
  return (
    <section aria-labelledby="stage">
      <h2 id="stage">{words.stages[stage]}</h2>
      <p>{stage === 'none' ? (isNeeded ? words.needed : words.notNeeded) : words.told[stage]}</p>
      <DefinitionList
        items={[
          {
            term: words.editors,
            children: editors.map(({ personId }) => nameOf(personId)).join(', ') || words.noEditors,
          },
          ...(review && stage !== 'none'
            ? [
                { term: words.askedBy, children: nameOf(review.askedBy) },
                { term: words.askedOn, children: <DateTimeText value={review.askedAt} /> },
                { term: words.decidedBy, children: review.decidedBy && nameOf(review.decidedBy) },
                {
                  term: words.decidedOn,
                  children: review.decidedAt && <DateTimeText value={review.decidedAt} />,
                },
                { term: words.reason, children: review.reason },
              ]
            : []),
        ]}
      />
      {stage === 'in-review' && review ? (
        <>
          {mayDecide && isEditor ? <p class="muted">{words.own}</p> : null}
          <ButtonGroup>
            {mayDecide && !isEditor ? (
              <Button href={`${base}/cases/${review.caseId}`} icon="gavel">
                {words.decide}
              </Button>
            ) : null}
            <Button href={`${address}/preview`} variant="secondary" icon="eye">
              {useWords().authoring.preview.open}
            </Button>
            {mayDecide && achievement.assessments.some(({ kind }) => kind === 'exam') ? (
              <Button href={`${address}/exam/read`} variant="secondary" icon="list-checks">
                {words.readExam}
              </Button>
            ) : null}
          </ButtonGroup>
          {achievementPolicy.author(actor, achievement) ? (
            <Form action={`${address}/review/take-back`}>
              <Button variant="quiet" icon="undo-2">
                {words.takeBack}
              </Button>
            </Form>
          ) : null}
        </>
      ) : null}
      {stage !== 'in-review' && stage !== 'approved' ? <Ask scope={scope} state={state} /> : null}
    </section>
  );
}

function Ask({ scope, state }: Pick<ReviewPageProps, 'scope' | 'state'>): JSX.Element | null {
  const words = useWords().authoring.review.ask;
  const { achievement, actor, address } = scope;
  const [draft] = achievement.editions;
  if (!achievementPolicy.author(actor, achievement)) return null;
  if (!isReady(achievement.checks))
    return (
      <Notice kind="warning">
        {words.notReady} <a href={address}>{words.toChecklist}</a>
      </Notice>
    );
  return (
    <Form autocomplete="off" action={`${address}/review`}>
      <h3>{words.title}</h3>
      <p>{words.text}</p>
      <input type="hidden" name="state" value={printOfDraft(draft, achievement.assessments)} />
      <Field
        label={words.note}
        name="note"
        multiline
        rows={3}
        maxLength={longestComment}
        value={one(state.values, 'note')}
        error={state.errors.note}
      />
      <Button icon="send">{words.action}</Button>
    </Form>
  );
}

function Comments({ scope, threads, nameOf, state }: ReviewPageProps): JSX.Element {
  const words = useWords();
  const { comments } = words.authoring.review;
  const mayComment = achievementPolicy.comment(scope.actor, scope.achievement);
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{comments.title}</h2>
      {threads.length === 0 ? <p class="muted">{comments.none}</p> : null}
      {threads.map((thread) => (
        <Thread key={thread.first.id} {...{ scope, thread, nameOf, state, mayComment }} />
      ))}
      {mayComment ? (
        <Form action={`${scope.address}/review/comments`}>
          <Select
            label={comments.about}
            name="place"
            value={one(state.values, 'place') || 'edition'}
            error={state.errors.place}
            options={commentPlaces.map((place) => ({ value: place, label: partName(words, place) }))}
          />
          <Field
            label={comments.text}
            name="text"
            multiline
            rows={3}
            maxLength={longestComment}
            value={one(state.values, 'text')}
            error={state.errors.text}
            required
          />
          <Button variant="secondary" icon="send">
            {comments.add}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
