import type { Context, Hono } from 'hono';
import { languages } from '../../modules/catalog/index.ts';
import {
  answerReview,
  getReview,
  listReviews,
  listTestimonials,
  type Review,
  readReviews,
  reviewPolicy,
  showTestimonial,
  summariseReviews,
  withdrawAnswer,
} from '../../modules/community/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { languageOf, wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { flash, show } from '../show.tsx';
import { AnswerPage, ReviewsPage, TestimonialsPage } from './console-pages.tsx';
import { answerForm, valuesOfAnswer } from './review-forms.ts';
import { reviewColumns, reviewsQuery, testimonialsQuery } from './review-list.tsx';

/** `/console/:slug/reviews` and `/testimonials`: what participants say of what the organisation offers. */
export function reviewConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, below } = consoleDoor(deps);
  const { see, answer } = reviewPolicy;

  get('/reviews', see, async (context, { actor, organisation, base }) => {
    const { id: organisationId, slug } = organisation;
    const query = reviewsQuery.read(context.req);
    const columns = reviewColumns(wordsOf(context), `${base}/reviews`);
    const asked = { organisationId, request: query };
    if (query.isFile) return listFile(`reviews-${slug}`, columns, readReviews(deps, actor, asked));
    const [found, summary] = await Promise.all([
      listReviews(deps, actor, asked),
      summariseReviews(deps, { organisationId }),
    ]);
    const { title } = wordsOf(context).community.console;
    const body = <ReviewsPage base={base} summary={summary} reviews={{ query, columns, found }} />;
    return show(context, { title, layout: 'console', body });
  });

  const one = below('/reviews/:id', async (context, { actor, organisation, base }: Entered) => {
    const named = { organisationId: organisation.id, reviewId: context.req.param('id') ?? '' };
    const review = await getReview(deps, actor, named);
    return { actor, named, base, review, provider: organisation.name };
  });
  type One = Parameters<Parameters<typeof one.get>[2]>[1];
  const showOne = (context: Context<WebEnv>, found: One, state: FormState) => {
    const { actor, named, base, review, provider } = found;
    const values =
      state === emptyForm ? withState(valuesOfAnswer(review, ownLanguage(context))) : state.values;
    const page = { base, review, provider, mayAnswer: answer(actor, named), state: { ...state, values } };
    const title = wordsOf(context).community.console.one(review.title);
    return show(context, { title, layout: 'console', body: <AnswerPage {...page} />, status: state.status });
  };
  one.get('', see, (context, found) => showOne(context, found, emptyForm));
  one.form('/answer', answer, {
    limit: bodies.short,
    schema: answerForm,
    act: async (context, { actor, named, base }, { value, posted }) => {
      const own = ownLanguage(context);
      const madeFrom = (stored: Review) => assertMadeFrom(posted, valuesOfAnswer(stored, own));
      await answerReview(deps, actor, { ...named, ...value, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/reviews/${named.reviewId}`, 303);
    },
    page: showOne,
  });
  one.button('/answer/withdraw', answer, async (context, { actor, named, base }) => {
    await withdrawAnswer(deps, actor, named);
    flash(context, 'removed');
    return context.redirect(`${base}/reviews/${named.reviewId}`, 303);
  });
  routes.route('/', testimonialConsole(deps));
  return routes;
}

function testimonialConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, button } = consoleDoor(deps);
  const { see, answer } = reviewPolicy;
  get('/testimonials', see, async (context, { actor, organisation, base }) => {
    const organisationId = organisation.id;
    const query = testimonialsQuery.read(context.req);
    const found = await listTestimonials(deps, actor, { organisationId, request: query });
    const mayShow = answer(actor, { organisationId });
    const { title } = wordsOf(context).community.console;
    const body = <TestimonialsPage {...{ base, query, found, mayShow }} />;
    return show(context, { title, layout: 'console', body });
  });
  for (const [path, shown] of [
    ['/testimonials/:id/show', 'yes'],
    ['/testimonials/:id/take-down', 'no'],
  ] as const)
    button(path, answer, async (context, { actor, organisation, base }) => {
      const named = { organisationId: organisation.id, testimonialId: context.req.param('id') ?? '' };
      await showTestimonial(deps, actor, { ...named, shown });
      flash(context, 'saved');
      return context.redirect(`${base}/testimonials`, 303);
    });
  return routes;
}

function ownLanguage(context: Context<WebEnv>): string {
  const { code } = languageOf(context);
  return languages.find((tag) => tag === code) ?? 'en';
}
