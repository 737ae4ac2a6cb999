import { Hono } from 'hono';
import { startAttempt } from '../../modules/assessment/index.ts';
import { findOwnCaseAbout } from '../../modules/cases/index.ts';
import { findPublished, getEdition } from '../../modules/catalog/index.ts';
import { aboutLapse, findAwardOfEdition } from '../../modules/issuing/index.ts';
import {
  type Enrolment,
  enrol,
  findWay,
  getEnrolment,
  listEnrolments,
} from '../../modules/learning/index.ts';
import { getOrganisation, listOrganisations } from '../../modules/organisations/index.ts';
import { listPublicStatements } from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireActor } from '../access/session.ts';
import { textsFor } from '../edition-texts.ts';
import type { WebEnv } from '../env.ts';
import { postButton } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { EnrolPage } from './enrol-page.tsx';
import { LearnPage } from './learn-page.tsx';
import { learnerConsole } from './learners-routes.tsx';
import { loadWay } from './load-way.ts';
import { MyLearningPage } from './my-learning-page.tsx';

/** Enrolling, the list of what one learns, and the page of one enrolment. */
export function learningPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/achievements/:id/enrol', async (context) => {
    const actor = requireActor(context);
    const edition = await findPublished(deps, context.req.param('id'));
    if (!edition) throw new Refusal('not-found', say('web.achievement-not-found'));
    const same = await findWay(deps, actor, edition);
    if (same?.status === 'active') return context.redirect(`/learn/${same.enrolmentId}`, 303);
    const [organisation, said] = await Promise.all([
      getOrganisation(deps, edition.organisationId),
      listPublicStatements(deps, edition),
    ]);
    return show(context, {
      title: wordsOf(context).learning.enrol.title(textsFor(context, edition).title),
      body: <EnrolPage edition={edition} issuerName={organisation.name} said={said} />,
    });
  });

  postButton(routes, '/achievements/:id/enrol', {
    enter: requireActor,
    act: async (context, actor) => {
      const enrolment = await enrol(deps, actor, { achievementId: context.req.param('id') });
      flash(context, 'enrolled');
      return context.redirect(`/learn/${enrolment.enrolmentId}`, 303);
    },
  });

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
    const [award, way] = await Promise.all([
      findAwardOfEdition(deps, enrolment),
      loadWay(deps, actor, { enrolment, words: wordsOf(context) }),
    ]);
    const question = award && (await findOwnCaseAbout(deps, actor, aboutLapse(award)));
    return show(context, {
      title: textsFor(context, edition).title,
      body: (
        <LearnPage
          enrolmentId={enrolmentId}
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
