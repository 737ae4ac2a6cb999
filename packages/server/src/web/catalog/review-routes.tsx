import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  achievementPolicy,
  askReview,
  commentDraft,
  commentPlaces,
  listDraftComments,
  longestComment,
  resolveComment,
  takeBackReview,
} from '../../modules/catalog/index.ts';
import { findNames } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { textField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { draftChanges } from './changed.ts';
import { ReviewPage } from './review-page.tsx';

const text = textField(longestComment, 'authoring.review.comments.errors.long').refine(
  (typed) => typed !== '',
  at('authoring.review.comments.errors.text'),
);
const askForm = z.object({
  note: textField(longestComment, 'authoring.review.comments.errors.long'),
  state: z.string().max(40).optional(),
});
const commentForm = z.object({
  place: z
    .string()
    .max(60)
    .refine((place) => commentPlaces.includes(place), at('authoring.review.comments.errors.place')),
  text,
});
const answerForm = z.object({ text });

/** How a second person looks at a draft: asking, comments, taking it back. It is decided where all cases are. */
export function reviewPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button, below } = achievementDoor(deps);
  const showReview = async (context: Context<WebEnv>, scope: AchievementScope, state: FormState) => {
    const { draft } = scope.achievement;
    const threads = draft ? await listDraftComments(deps, draft.editionId) : [];
    const changed = await draftChanges(deps, scope);
    const names = await findNames(deps, personsIn(scope, threads));
    const { gone, program } = wordsOf(context).cases;
    const nameOf = (id: string) => names.get(id) ?? (id.startsWith('tok_') ? program : gone);
    const body = <ReviewPage {...{ scope, threads, changed, nameOf, state }} />;
    return show(context, { ...frame(context, scope), status: state.status, body });
  };
  const done = (context: Context<WebEnv>, { address }: AchievementScope, place = '') => {
    flash(context, 'saved');
    return context.redirect(`${address}/review${place}`, 303);
  };

  get('/review', achievementPolicy.read, (context, scope) => showReview(context, scope, emptyForm));

  form('/review', achievementPolicy.author, {
    limit: bodies.short,
    schema: askForm,
    act: async (context, scope, { value: { note, state: seen } }) => {
      await askReview(deps, scope.actor, { ...scope.achievement, note, seen });
      return done(context, scope);
    },
    page: showReview,
  });

  button('/review/take-back', achievementPolicy.author, async (context, scope) => {
    await takeBackReview(deps, scope.actor, scope.achievement);
    return done(context, scope);
  });

  form('/review/comments', achievementPolicy.comment, {
    limit: bodies.short,
    schema: commentForm,
    act: async (context, scope, { value }) => {
      const { id } = await commentDraft(deps, scope.actor, { ...scope.achievement, ...value });
      return done(context, scope, `#${id}`);
    },
    page: showReview,
  });

  const one = below('/review/comments/:comment', (context, scope) => ({
    scope,
    id: context.req.param('comment') ?? '',
  }));
  one.form('/answers', achievementPolicy.comment, {
    limit: bodies.short,
    schema: answerForm,
    act: async (context, { scope, id }, { value: { text } }) => {
      await commentDraft(deps, scope.actor, { ...scope.achievement, answers: id, text });
      return done(context, scope, `#${id}`);
    },
    page: (context, { scope, id }, { values, errors, status }) => {
      const { text: typed = '', ...others } = values;
      const { text: fault, ...rest } = errors;
      const named = { [`text-${id}`]: fault ?? '' };
      const state = {
        values: { ...others, [`text-${id}`]: typed },
        errors: fault === undefined ? rest : { ...rest, ...named },
        ...(status && { status }),
      };
      return showReview(context, scope, state);
    },
  });
  for (const [path, isResolved] of [
    ['/resolve', true],
    ['/reopen', false],
  ] as const)
    one.button(path, achievementPolicy.comment, async (context, { scope, id }) => {
      await resolveComment(deps, scope.actor, { ...scope.achievement, commentId: id, isResolved });
      return done(context, scope, `#${id}`);
    });

  return routes;
}

function personsIn(
  { review }: AchievementScope,
  threads: Awaited<ReturnType<typeof listDraftComments>>,
): string[] {
  const comments = threads.flatMap(({ first, answers }) => [first, ...answers]);
  const ids = [
    ...(review?.editors ?? []).map(({ personId }) => personId),
    ...comments.flatMap(({ authorId, resolvedBy }) => [authorId, ...(resolvedBy ? [resolvedBy] : [])]),
    ...[review?.review?.askedBy, review?.review?.decidedBy].filter((id) => id !== undefined),
  ];
  return [...new Set(ids)];
}
