import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import {
  type AchievementEdition,
  asksForRun,
  findOffering,
  findPublished,
} from '../../modules/catalog/index.ts';
import { enrol, findWay, isMovable, isOnTheWay } from '../../modules/learning/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import { listPublicStatements } from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireActor } from '../access/session.ts';
import { textsFor } from '../edition-texts.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import type { FormState } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { EnrolPage } from './enrol-page.tsx';

const schema = z.object({
  choice: z
    .string()
    .max(200, at('learning.enrol.unknown'))
    .regex(/^([\w-]{1,90}\.[\w-]{1,90})?$/, at('learning.enrol.unknown'))
    .default(''),
});

interface Enrolling {
  actor: Person;
  edition: AchievementEdition;
}

/** `/achievements/:id/enrol`: where a run and an offer of it are chosen, when there are any. */
export function enrolPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  const enter = async (context: Context<WebEnv>): Promise<Enrolling> => {
    const actor = requireActor(context);
    const edition = await findPublished(deps, context.req.param('id') ?? '');
    if (!edition) throw new Refusal('not-found', say('web.achievement-not-found'));
    return { actor, edition };
  };

  const showIt = async (context: Context<WebEnv>, { edition }: Enrolling, state: FormState) => {
    const [organisation, said, runs, mustChoose] = await Promise.all([
      getOrganisation(deps, edition.organisationId),
      listPublicStatements(deps, edition),
      findOffering(deps, edition),
      asksForRun(deps, edition),
    ]);
    const issuerName = organisation.name;
    return show(context, {
      title: wordsOf(context).learning.enrol.title(textsFor(context, edition).title),
      status: state.status,
      body: <EnrolPage {...{ edition, issuerName, said, runs, mustChoose, state }} />,
    });
  };

  routes.get('/achievements/:id/enrol', async (context) => {
    const entered = await enter(context);
    const { actor, edition } = entered;
    const same = await findWay(deps, actor, edition);
    // Who may choose again sees what there is; whoever else is on the way goes on with it.
    const other = {
      choice: { runId: '', offerId: '' },
      isCancelled: context.req.query('again') !== undefined,
    };
    if (same && isOnTheWay(same) && !isMovable(same, other))
      return context.redirect(`/learn/${same.enrolmentId}`, 303);
    const mustChoose = await asksForRun(deps, edition);
    if (same && isOnTheWay(same) && !mustChoose) return context.redirect(`/learn/${same.enrolmentId}`, 303);
    return showIt(context, entered, { values: await firstChoice(deps, context, edition), errors: {} });
  });

  postForm(routes, '/achievements/:id/enrol', {
    limit: bodies.button,
    enter,
    schema,
    act: async (context, { actor, edition }, { value }) => {
      const [runId = '', offerId = ''] = value.choice.split('.');
      const choice = value.choice === '' ? undefined : { runId, offerId };
      const { achievementId } = edition;
      const enrolment = await enrol(deps, actor, { achievementId, choice });
      flash(context, enrolment.status === 'waiting' ? 'waiting' : 'enrolled');
      return context.redirect(`/learn/${enrolment.enrolmentId}`, 303);
    },
    page: showIt,
  });
  return routes;
}

/** The first offer of the run that the address names is chosen beforehand. */
async function firstChoice(deps: Deps, context: Context<WebEnv>, edition: AchievementEdition) {
  const wanted = context.req.query('run');
  const found = (await findOffering(deps, edition)).find(({ run }) => run.runId === wanted);
  const offer = found?.offers[0]?.offer;
  return offer && found ? { choice: `${found.run.runId}.${offer.offerId}` } : { choice: '' };
}
