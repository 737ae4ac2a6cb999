import { type Context, Hono } from 'hono';
import { findPublished, languages, listEditions } from '../../modules/catalog/index.ts';
import {
  askToShow,
  findOwnReview,
  getParticipation,
  getShown,
  giveTestimonial,
  listOwnVoices,
  listPublicReviews,
  type Review,
  reportReview,
  summariseReviews,
  ways,
  withdrawReview,
  withdrawTestimonial,
  writeReview,
} from '../../modules/community/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { countOne } from '../access/limits.ts';
import { requireActor } from '../access/session.ts';
import { withKinds } from '../cases/case-kinds.ts';
import { textsFor } from '../edition-texts.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postButton, postForm } from '../forms/post-form.ts';
import { languageOf, wordsOf } from '../language.ts';
import { listQuery } from '../list/list-query.ts';
import { flash, show } from '../show.tsx';
import { reviewConsole } from './console-routes.tsx';
import { OwnVoicesPage, VoicePage } from './own-page.tsx';
import { PublicReviewsPage, ReportPage } from './public-page.tsx';
import { reportForm, reviewForm, testimonialForm, valuesOfReview } from './review-forms.ts';

const publicList = listQuery({
  sorts: { written: 'descending', overall: 'descending' },
  facets: {
    overall: ['5', '4', '3', '2', '1'],
    way: ways,
    language: languages,
    state: [],
    achievement: [],
    answered: [],
  },
});

/** What participants say: `/reviews` where they write, below each microcredential for everybody, the console's place. */
export function communityPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.route('/', reviewConsole(deps));
  routes.route('/', publicRoutes(deps));
  routes.route('/', ownRoutes(deps));
  return routes;
}

function publicRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const base = '/achievements/:id/reviews';
  /** Enough for one person: each report takes the time of somebody who decides. */
  const reports = rateLimit(deps, { name: 'reports of a person', count: 10, perMinutes: 24 * 60 });
  const find = async (context: Context<WebEnv>) => {
    const id = context.req.param('id') ?? '';
    const edition = (await findPublished(deps, id)) ?? (await listEditions(deps, id))[0];
    if (!edition) return undefined;
    return { edition, provider: (await getOrganisation(deps, edition.organisationId)).name };
  };

  routes.get(base, async (context) => {
    const found = await find(context);
    if (!found) return context.notFound();
    const { edition, provider } = found;
    const { organisationId, achievementId } = edition;
    const query = publicList.read(context.req);
    const [summary, reviews] = await Promise.all([
      summariseReviews(deps, { achievementId }),
      listPublicReviews(deps, { organisationId, achievementId, request: query }),
    ]);
    const words = wordsOf(context).community.list;
    return show(context, {
      title: words.title(textsFor(context, edition).title),
      description: words.lead,
      body: <PublicReviewsPage {...{ edition, provider, summary, query }} found={reviews} />,
    });
  });

  const showReport = async (context: Context<WebEnv>, state: FormState) => {
    const found = await find(context);
    if (!found) return context.notFound();
    const achievementId = context.req.param('id') ?? '';
    const review = await getShown(deps, { achievementId, reviewId: context.req.param('review') ?? '' });
    const body = <ReportPage {...found} review={review} state={state} />;
    return show(context, { title: wordsOf(context).community.report.title, body, status: state.status });
  };
  routes.get(`${base}/:review/report`, (context) => {
    requireActor(context);
    return showReport(context, emptyForm);
  });
  postForm(routes, `${base}/:review/report`, {
    limit: bodies.short,
    enter: requireActor,
    schema: reportForm,
    act: async (context, actor, { value: { statement } }) => {
      await countOne(reports, actor.personId);
      const named = { achievementId: context.req.param('id'), reviewId: context.req.param('review') };
      const opened = await reportReview(withKinds(deps), actor, { ...named, statement });
      flash(context, 'caseOpened');
      return context.redirect(`/cases/${opened.id}`, 303);
    },
    page: (context, _actor, state) => showReport(context, state),
  });
  return routes;
}

function ownRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/reviews/:edition';

  routes.get('/reviews', async (context) => {
    const voices = await listOwnVoices(deps, requireActor(context));
    const { title } = wordsOf(context).community.own;
    return show(context, { title, body: <OwnVoicesPage voices={voices} /> });
  });

  const enter = async (context: Context<WebEnv>) => {
    const actor = requireActor(context);
    const editionId = context.req.param('edition') ?? '';
    const own = await findOwnReview(deps, actor, { editionId });
    // Who said something can always take it back, also when the way to it has opened again since.
    const said = own.review ?? (own.testimonial && { ...own.testimonial, way: 'ended' as const });
    const participation = said ?? (await getParticipation(deps, actor, { editionId }));
    return { ...own, actor, editionId, participation };
  };
  type Entered = Awaited<ReturnType<typeof enter>>;
  const ownLanguage = (context: Context<WebEnv>) => {
    const { code } = languageOf(context);
    return languages.find((tag) => tag === code) ?? 'en';
  };
  const showOne = async (
    context: Context<WebEnv>,
    { participation, review, former, testimonial }: Entered,
    typed: { review?: FormState; testimonial?: FormState; ask?: FormState },
  ) => {
    const { name: provider } = await getOrganisation(deps, participation.organisationId);
    const stored = { values: withState(valuesOfReview(review, ownLanguage(context))), errors: {} };
    const body = (
      <VoicePage
        {...{ participation, provider, review, former, testimonial }}
        state={typed.review ?? stored}
        testimonialState={typed.testimonial ?? emptyForm}
        askState={typed.ask ?? emptyForm}
      />
    );
    const status = (typed.review ?? typed.testimonial ?? typed.ask)?.status;
    const title = wordsOf(context).community.form.title(participation.title);
    return show(context, { title, body, status });
  };
  routes.get(path, async (context) => showOne(context, await enter(context), {}));
  postForm(routes, path, {
    limit: bodies.short,
    enter,
    schema: reviewForm,
    act: async (context, { actor, editionId }, { value, posted }) => {
      const own = ownLanguage(context);
      const madeFrom = (stored: Review | undefined) => assertMadeFrom(posted, valuesOfReview(stored, own));
      await writeReview(deps, actor, { ...value, editionId, madeFrom });
      flash(context, 'reviewPublished');
      return context.redirect(`/reviews/${editionId}`, 303);
    },
    page: (context, entered, review) => showOne(context, entered, { review }),
  });
  postButton(routes, `${path}/withdraw`, {
    enter,
    act: async (context, { actor, editionId }) => {
      await withdrawReview(deps, actor, { editionId });
      flash(context, 'reviewWithdrawn');
      return context.redirect(`/reviews/${editionId}`, 303);
    },
  });
  postForm(routes, `${path}/show`, {
    limit: bodies.short,
    enter,
    schema: reportForm,
    act: async (context, { actor, editionId }, { value: { statement } }) => {
      const opened = await askToShow(withKinds(deps), actor, { editionId, statement });
      flash(context, 'caseOpened');
      return context.redirect(`/cases/${opened.id}`, 303);
    },
    page: (context, entered, ask) => showOne(context, entered, { ask }),
  });
  postForm(routes, `${path}/testimonial`, {
    limit: bodies.short,
    enter,
    schema: testimonialForm,
    act: async (context, { actor, editionId }, { value: { words: text, wordsLanguage: language } }) => {
      await giveTestimonial(deps, actor, { editionId, text, language });
      flash(context, 'testimonialGiven');
      return context.redirect(`/reviews/${editionId}`, 303);
    },
    page: (context, entered, testimonial) => showOne(context, entered, { testimonial }),
  });
  postButton(routes, `${path}/testimonial/withdraw`, {
    enter,
    act: async (context, { actor, editionId }) => {
      await withdrawTestimonial(deps, actor, { editionId });
      flash(context, 'testimonialWithdrawn');
      return context.redirect('/reviews', 303);
    },
  });
  return routes;
}
