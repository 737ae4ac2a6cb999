import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  annulAttempt,
  annulledAs,
  attemptPolicy,
  getAttemptIn,
  longestAnnulReason,
  restoreAttempt,
} from '../../modules/assessment/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { achievementDoor } from '../catalog/achievement-door.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { lineField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { AnnulPage, type AnnulPageProps } from './annul-page.tsx';

const reason = lineField(longestAnnulReason, 'learners.one.annul.errors.reasonLong').refine(
  (text) => text !== '',
  at('learners.one.annul.errors.reason'),
);
const restoreForm = z.object({ reason });
const annulForm = restoreForm.extend({ as: z.enum(annulledAs, at('learners.one.annul.errors.as')) });

/** In the console: an attempt that counts no longer, and one that counts again. */
export function annulRoutes(deps: Deps): Hono<WebEnv> {
  const door = achievementDoor(deps);
  const one = door.below('/learners/:enrolment/attempts/:attempt', async (context, scope) => {
    const { organisationId, achievementId } = scope.achievement;
    const { enrolment: enrolmentId = '', attempt: attemptId = '' } = context.req.param();
    const place = { organisationId, achievementId, enrolmentId, attemptId };
    const found = await getAttemptIn(deps, scope.actor, place);
    return { scope, place, ...found, back: `${scope.address}/learners/${enrolmentId}` };
  });
  type One = Parameters<Parameters<typeof one.get>[2]>[1];
  const pageOf =
    (act: AnnulPageProps['act']) =>
    (context: Context<WebEnv>, { scope, learner, attempt }: One, state: FormState) => {
      const { title } = wordsOf(context).learners.one[act];
      const body = <AnnulPage {...{ scope, learner, attempt, act, state }} />;
      return show(context, { title, layout: 'console', body, status: state.status });
    };

  one.get('/annul', attemptPolicy.annul, (context, found) => pageOf('annul')(context, found, emptyForm));
  one.form('/annul', attemptPolicy.annul, {
    limit: bodies.short,
    schema: annulForm,
    act: async (context, { scope, place, back }, { value }) => {
      await annulAttempt(deps, scope.actor, { ...place, ...value });
      flash(context, 'attemptAnnulled');
      return context.redirect(back, 303);
    },
    page: pageOf('annul'),
  });

  one.get('/restore', attemptPolicy.annul, (context, found) => pageOf('restore')(context, found, emptyForm));
  one.form('/restore', attemptPolicy.annul, {
    limit: bodies.short,
    schema: restoreForm,
    act: async (context, { scope, place, back }, { value }) => {
      await restoreAttempt(deps, scope.actor, { ...place, ...value });
      flash(context, 'attemptRestored');
      return context.redirect(back, 303);
    },
    page: pageOf('restore'),
  });
  return door.routes;
}
