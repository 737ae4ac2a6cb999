import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { getExamProgress, openAttempt, saveAnswers, submitAttempt } from '../../modules/assessment/index.ts';
import { getEdition } from '../../modules/catalog/index.ts';
import { findAwardOfEdition } from '../../modules/issuing/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { postButton, postChoice } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { answerRoutes, positionsOf, savesOf } from './answer-routes.ts';
import { examAuthorPages } from './exam-author-routes.tsx';
import { ExamPage } from './exam-page.tsx';
import { itemPages } from './item-routes.tsx';
import { pageOf, pagesOf } from './paging.ts';
import { ResultPage } from './result-page.tsx';
import { SubmitPage } from './submit-page.tsx';

// Places of choices and numbers of questions: none is thrown away because another cannot be read.
const answersForm = z.record(z.string(), z.unknown());

/** Sitting an exam: a page of questions at a time, the look before handing in, the result. */
export function examPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/attempts/:id', async (context) => {
    const actor = requireActor(context);
    const opened = await openAttempt(deps, actor, { attemptId: context.req.param('id') });
    if (opened.attempt.status === 'final') return showResult(deps, context);
    const { language } = await getEdition(deps, opened.attempt.editionId);
    const pages = pagesOf(opened.questions.length);
    const page = Math.min(pages, Math.max(1, Number.parseInt(context.req.query('page') ?? '1', 10) || 1));
    return show(context, {
      title: wordsOf(context).assessment.exam.pageTitle(opened.exam.title, page, pages),
      body: (
        <ExamPage
          {...opened}
          page={page}
          language={language}
          now={deps.now()}
          elsewhere={positionsOf(context.req.query('elsewhere'))}
        />
      ),
    });
  });

  postChoice(routes, '/attempts/:id', {
    limit: bodies.long,
    enter: requireActor,
    schema: answersForm,
    act: async (context, actor, { posted }) => {
      const attemptId = context.req.param('id');
      const command = { attemptId, saves: savesOf(posted), after: 'go-on' } as const;
      const { outcome, elsewhere, total } = await saveAnswers(deps, actor, command);
      if (outcome === 'too-late') return context.redirect(`/attempts/${attemptId}?late`, 303);
      const [first] = elsewhere;
      if (first !== undefined) {
        const page = pageOf(first, total);
        return context.redirect(`/attempts/${attemptId}?page=${page}&elsewhere=${elsewhere.join('-')}`, 303);
      }
      const goTo = typeof posted.goTo === 'string' ? posted.goTo : '';
      if (goTo === 'submit') return context.redirect(`/attempts/${attemptId}/submit`, 303);
      return context.redirect(`/attempts/${attemptId}?page=${Number.parseInt(goTo, 10) || 1}`, 303);
    },
  });

  routes.route('/', answerRoutes(deps));

  routes.get('/attempts/:id/submit', async (context) => {
    const actor = requireActor(context);
    const attemptId = context.req.param('id');
    const opened = await openAttempt(deps, actor, { attemptId });
    if (opened.attempt.status === 'final') return context.redirect(`/attempts/${attemptId}`, 303);
    return show(context, {
      title: wordsOf(context).assessment.submit.title,
      body: <SubmitPage {...opened} now={deps.now()} />,
    });
  });

  postButton(routes, '/attempts/:id/submit', {
    enter: requireActor,
    act: async (context, actor) => {
      const attemptId = context.req.param('id');
      await submitAttempt(deps, actor, { attemptId });
      return context.redirect(`/attempts/${attemptId}`, 303);
    },
  });

  routes.route('/', examAuthorPages(deps));
  routes.route('/', itemPages(deps));
  return routes;
}

async function showResult(deps: Deps, context: Context<WebEnv, '/attempts/:id'>): Promise<Response> {
  const actor = requireActor(context);
  const { attempt, exam } = await openAttempt(deps, actor, { attemptId: context.req.param('id') });
  const [edition, progress, award] = await Promise.all([
    getEdition(deps, attempt.editionId),
    getExamProgress(deps, actor, attempt),
    findAwardOfEdition(deps, attempt),
  ]);
  const issuer = await getOrganisation(deps, edition.organisationId);
  return show(context, {
    title: wordsOf(context).assessment.result.title(exam.title),
    body: (
      <ResultPage
        attempt={attempt}
        exam={exam}
        edition={edition}
        issuerName={issuer.name}
        next={progress.next}
        award={award}
        isLate={context.req.query('late') !== undefined}
      />
    ),
  });
}
