import { type Context, Hono } from 'hono';
import { getOrganisation } from '../../modules/access/index.ts';
import { getExamProgress, openAttempt, saveAnswers, submitAttempt } from '../../modules/assessment/index.ts';
import { getVersion } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { show } from '../show.tsx';
import { english } from '../words/en.ts';
import { examAuthorPages } from './author-routes.tsx';
import { ExamPage } from './exam-page.tsx';
import { ResultPage } from './result-page.tsx';
import { SubmitPage } from './submit-page.tsx';

/** Questions on one page: few enough to see, and each button press keeps what was answered. */
export const questionsPerPage = 4;

/** Sitting an exam: a page of questions at a time, the look before handing in, the result. */
export function assessmentPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/attempts/:id', async (context) => {
    const actor = requireActor(context);
    const opened = await openAttempt(deps, actor, { attemptId: context.req.param('id') });
    if (opened.attempt.status === 'final') return showResult(deps, context);
    const pages = Math.ceil(opened.questions.length / questionsPerPage);
    const page = Math.min(pages, Math.max(1, Number.parseInt(context.req.query('page') ?? '1', 10) || 1));
    return show(context, {
      title: `${opened.exam.title}, ${english.assessment.exam.page(page, pages).toLowerCase()}`,
      body: <ExamPage {...opened} page={page} pages={pages} now={deps.now()} />,
    });
  });

  routes.post('/attempts/:id', async (context) => {
    const actor = requireActor(context);
    const attemptId = context.req.param('id');
    const posted = await context.req.parseBody({ all: true });
    const outcome = await saveAnswers(deps, actor, { attemptId, answers: answersOf(posted) });
    if (outcome === 'too-late') return context.redirect(`/attempts/${attemptId}?late`, 303);
    const goTo = typeof posted.goTo === 'string' ? posted.goTo : '';
    if (goTo === 'submit') return context.redirect(`/attempts/${attemptId}/submit`, 303);
    return context.redirect(`/attempts/${attemptId}?page=${Number.parseInt(goTo, 10) || 1}`, 303);
  });

  routes.get('/attempts/:id/submit', async (context) => {
    const actor = requireActor(context);
    const attemptId = context.req.param('id');
    const opened = await openAttempt(deps, actor, { attemptId });
    if (opened.attempt.status === 'final') return context.redirect(`/attempts/${attemptId}`, 303);
    return show(context, {
      title: english.assessment.submit.title,
      body: <SubmitPage {...opened} questionsPerPage={questionsPerPage} />,
    });
  });

  routes.post('/attempts/:id/submit', async (context) => {
    const actor = requireActor(context);
    const attemptId = context.req.param('id');
    await submitAttempt(deps, actor, { attemptId });
    return context.redirect(`/attempts/${attemptId}`, 303);
  });

  routes.route('/', examAuthorPages(deps));
  return routes;
}

async function showResult(deps: Deps, context: Context<WebEnv, '/attempts/:id'>): Promise<Response> {
  const actor = requireActor(context);
  const { attempt, exam } = await openAttempt(deps, actor, { attemptId: context.req.param('id') });
  const [version, progress] = await Promise.all([
    getVersion(deps, attempt.achievementVersionId),
    getExamProgress(deps, actor, attempt),
  ]);
  const issuer = await getOrganisation(deps, version.organisationId);
  return show(context, {
    title: english.assessment.result.title(exam.title),
    body: (
      <ResultPage
        attempt={attempt}
        exam={exam}
        version={version}
        issuerName={issuer.name}
        next={progress.next}
        isLate={context.req.query('late') !== undefined}
      />
    ),
  });
}

/**
 * `answer-3` is what was ticked at question 3; `shown` names the questions that were on the page, so that taking every
 * tick away is an answer too.
 */
function answersOf(posted: { [field: string]: unknown }): { [position: string]: string[] } {
  const texts = (field: string) => [posted[field]].flat().filter((part) => typeof part === 'string');
  const entries = texts('shown').map((position) => [position, texts(`answer-${position}`)] as const);
  return Object.fromEntries(entries);
}
