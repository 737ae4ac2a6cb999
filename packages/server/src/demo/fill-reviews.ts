import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import { findPublished } from '../modules/catalog/index.ts';
import {
  answerReview,
  giveTestimonial,
  listTestimonials,
  reportReview,
  showTestimonial,
  writeReview,
} from '../modules/community/index.ts';
import type { Deps } from '../platform/deps.ts';
import { withKinds } from '../web/cases/case-kinds.ts';
import { type DemoReview, demoReport, demoReviews, demoTestimonials } from './content/reviews.ts';
import { actorWith, at, findDemo, getActor, getFrom, type World } from './filled-world.ts';

/** Participants say how it was, one of them twice; the registrar has answered some. */
export async function review(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  for (const each of demoReviews) await reviewOne(deps, world, each);
  await runDueJobs(deps, pool);
}

async function reviewOne(deps: Deps, world: World, said: DemoReview): Promise<void> {
  const { marks, text, language, isNamed, before, answer, monthsAgo } = said;
  const author = await getActor(deps, getFrom(world.people, said.email));
  const { editionId, organisationId } = await editionOf(deps, world, said.achievement);
  const first = { editionId, marks, text: before ?? text, language, isNamed };
  const { id: reviewId } = await writeReview(at(deps, monthsAgo), author, first);
  if (before !== undefined) await writeReview(at(deps, monthsAgo - 1), author, { ...first, text });
  if (answer === undefined) return;
  const { provider } = findDemo(said.achievement);
  const registrar = await actorWith(deps, world, { organisation: provider, role: 'registrar' });
  const answered = { organisationId, reviewId, text: answer, language };
  await answerReview(at(deps, monthsAgo - 1), registrar, answered);
}

/** Two let the university show their words; it shows one. */
export async function lend(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  for (const { email, achievement, monthsAgo, isShown, text, language } of demoTestimonials) {
    const author = await getActor(deps, getFrom(world.people, email));
    const { editionId, organisationId } = await editionOf(deps, world, achievement);
    await giveTestimonial(at(deps, monthsAgo), author, { editionId, text, language });
    if (!isShown) continue;
    const { provider } = findDemo(achievement);
    const registrar = await actorWith(deps, world, { organisation: provider, role: 'registrar' });
    const { rows } = await listTestimonials(deps, registrar, {
      organisationId,
      request: { words: [], facets: {}, size: 1, sort: { by: 'given', direction: 'descending' } },
    });
    const [testimonial] = rows;
    if (!testimonial) throw new Error('The demo world has no testimonial to show.');
    const shown = { organisationId, testimonialId: testimonial.id, shown: 'yes' as const };
    await showTestimonial(at(deps, monthsAgo), registrar, shown);
  }
  await runDueJobs(deps, pool);
}

/** One review should not stand there, somebody says. */
export async function report(deps: Deps, world: World): Promise<void> {
  const { reporter, author, achievement, statement } = demoReport;
  const { achievementId, editionId } = await editionOf(deps, world, achievement);
  const written = demoReviews.find((each) => each.email === author && each.achievement === achievement);
  if (!written) throw new Error('The demo world has nothing to report.');
  const { marks, text, language, isNamed } = written;
  const reviewer = await getActor(deps, getFrom(world.people, author));
  // Said once more, nothing changes: it answers the review that stands.
  const { id: reviewId } = await writeReview(deps, reviewer, { editionId, marks, text, language, isNamed });
  const reader = await getActor(deps, getFrom(world.people, reporter));
  await reportReview(withKinds(deps), reader, { achievementId, reviewId, statement });
}

async function editionOf(deps: Deps, world: World, achievement: string) {
  const edition = await findPublished(deps, getFrom(world.achievements, achievement));
  if (!edition) throw new Error(`The demo world has not published ${achievement}.`);
  return edition;
}
