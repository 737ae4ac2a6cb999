import { Hono } from 'hono';
import { startAttempt } from '../../modules/assessment/index.ts';
import { findOwnCaseAbout } from '../../modules/cases/index.ts';
import { findRun, getEdition } from '../../modules/catalog/index.ts';
import { aboutLapse, findAwardOfEdition } from '../../modules/issuing/index.ts';
import { type Enrolment, getEnrolment, listEnrolments } from '../../modules/learning/index.ts';
import { getOrganisation, listOrganisations } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireActor } from '../access/session.ts';
import { textsFor } from '../edition-texts.ts';
import type { WebEnv } from '../env.ts';
import { postButton } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { enrolPages } from './enrol-routes.tsx';
import { LearnPage } from './learn-page.tsx';
import { learnerConsole } from './learners-routes.tsx';
import { leavePages } from './leave-routes.tsx';
import { loadWay } from './load-way.ts';
import { MyLearningPage } from './my-learning-page.tsx';

/** Enrolling, the list of what one learns, and the page of one enrolment. */
export function learningPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.route('/', enrolPages(deps));
  routes.route('/', leavePages(deps));

  routes.get('/learn', async (context) => {
    const actor = requireActor(context);
    const [enrolments, organisations] = await Promise.all([
      listEnrolments(deps, actor),
      listOrganisations(deps),
    ]);
    const names = new Map(organisations.map((one) => [one.id, one.name]));
    const entries = await Promise.all(enrolments.map((enrolment) => withEdition(deps, enrolment)));
    return show(context, {
      title: wordsOf(context).learning.title,
      description: wordsOf(context).learning.description,
      body: <MyLearningPage entries={entries} issuerNames={names} />,
    });
  });

  routes.get('/learn/:id', async (context) => {
    const actor = requireActor(context);
    const enrolmentId = context.req.param('id');
    const enrolment = await getEnrolment(deps, actor, enrolmentId);
    const edition = await getEdition(deps, enrolment.editionId);
    const organisation = await getOrganisation(deps, edition.organisationId);
    const { chosen } = enrolment;
    const [award, run, way] = await Promise.all([
      findAwardOfEdition(deps, enrolment),
      chosen && findRun(deps, chosen.runId),
      loadWay(deps, actor, { enrolment, words: wordsOf(context) }),
    ]);
    const question = award && (await findOwnCaseAbout(deps, actor, aboutLapse(award)));
    return show(context, {
      title: textsFor(context, edition).title,
      body: (
        <LearnPage
          enrolment={enrolment}
          run={run}
          edition={edition}
          issuerName={organisation.name}
          {...way}
          award={award}
          question={question}
        />
      ),
    });
  });

  postButton(routes, '/learn/:id', {
    enter: requireActor,
    act: async (context, actor) => {
      const enrolmentId = context.req.param('id');
      try {
        const { attemptId } = await startAttempt(deps, actor, { enrolmentId });
        return context.redirect(`/attempts/${attemptId}`, 303);
      } catch (error) {
        // Too early or too often: the page itself says when, or that there is none left.
        if (error instanceof Refusal && error.kind === 'conflict')
          return context.redirect(`/learn/${enrolmentId}`, 303);
        throw error;
      }
    },
  });

  routes.route('/', learnerConsole(deps));
  return routes;
}

async function withEdition(deps: Pick<Deps, 'database'>, enrolment: Enrolment) {
  return { enrolment, edition: await getEdition(deps, enrolment.editionId) };
}
