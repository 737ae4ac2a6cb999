import type { Hono } from 'hono';
import { z } from 'zod';
import { type Exam, getAuthoredExam, saveExam } from '../../modules/assessment/index.ts';
import { achievementPolicy } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { achievementDoor } from '../catalog/achievement-door.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { nameField, readNumber } from '../forms/fields.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at, type Words } from '../words/index.ts';
import { ExamAuthorPage, settingsValues } from './exam-author-page.tsx';
import { examFrame } from './exam-frame.ts';
import { ExamReadPage } from './exam-read-page.tsx';

// Which numbers may be is the module's rule; what is no number breaks it.
const anyNumber = z.number().or(z.nan());
const wholeNumber = z.preprocess(readNumber, anyNumber.optional());
const settingsSchema = z.object({
  title: nameField(120, { empty: 'authoring.errors.title', long: 'authoring.errors.title' }),
  passPercent: z.preprocess((typed) => readNumber(typed) ?? Number.NaN, anyNumber),
  passRule: z.enum(['every-outcome', 'overall'], at('authoring.errors.choice')),
  multiplePolicy: z.enum(['all-or-nothing', 'share'], at('authoring.errors.choice')),
  attemptsAllowed: wholeNumber,
  waitHours: z.preprocess((typed) => readNumber(typed) ?? 0, anyNumber),
  minutes: wholeNumber,
});

/** The rules of an exam, with the list of its questions. */
export function examAuthorPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);

  get('/exam', achievementPolicy.author, async (context, scope) => {
    const { exam, items } = await getAuthoredExam(deps, scope.actor, scope.achievement);
    const values = withState(settingsValues(exam));
    return show(context, {
      ...examFrame(context, scope),
      body: <ExamAuthorPage scope={scope} items={items} values={values} />,
    });
  });

  get('/exam/read', achievementPolicy.review, async (context, scope) => {
    const found = await getAuthoredExam(deps, scope.actor, scope.achievement);
    return show(context, { ...examFrame(context, scope), body: <ExamReadPage scope={scope} {...found} /> });
  });

  form('/exam', achievementPolicy.author, {
    limit: bodies.short,
    schema: settingsSchema,
    act: async (context, scope, { value: { title, attemptsAllowed, minutes, ...rest }, posted }) => {
      const settings = {
        ...rest,
        ...(attemptsAllowed !== undefined && { attemptsAllowed }),
        ...(minutes !== undefined && { minutes }),
      };
      const { achievementId } = scope.achievement;
      const madeFrom = (stored: Pick<Exam, 'title' | 'settings'>) =>
        assertMadeFrom(posted, settingsValues(stored), { name: nameOfRule(wordsOf(context)) });
      await saveExam(deps, scope.actor, { achievementId, title, settings, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/exam`, 303);
    },
    page: async (context, scope, { values, errors, status }) => {
      const { items } = await getAuthoredExam(deps, scope.actor, scope.achievement);
      const body = <ExamAuthorPage scope={scope} items={items} values={values} errors={errors} />;
      return show(context, { ...examFrame(context, scope), status, body });
    },
  });

  return routes;
}

/** How a rule of the exam reads. */
function nameOfRule({ authoring }: Words) {
  const { everyOutcome, overall, allOrNothing, share } = authoring.exam;
  const names: { [value: string]: string } = {
    'every-outcome': everyOutcome,
    'all-or-nothing': allOrNothing,
    overall,
    share,
  };
  return (_field: string, value: string) => names[value] ?? value;
}
