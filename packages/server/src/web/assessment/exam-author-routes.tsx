import type { Hono } from 'hono';
import { z } from 'zod';
import { assertSettings, type Exam, getAuthoredExam, saveExam } from '../../modules/assessment/index.ts';
import { achievementPolicy } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { type AchievementScope, achievementDoor } from '../catalog/achievement-door.ts';
import { draftForm } from '../catalog/draft-form.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, stateOf, withState } from '../forms/edit-state.ts';
import { nameField, readNumber } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
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
  const door = achievementDoor(deps);
  const readExam = ({ actor, achievement }: AchievementScope) => getAuthoredExam(deps, actor, achievement);

  door.get('/exam/read', achievementPolicy.review, async (context, scope) => {
    const found = await readExam(scope);
    return show(context, { ...examFrame(context, scope), body: <ExamReadPage scope={scope} {...found} /> });
  });

  draftForm<AchievementScope>(deps, door, {
    path: '/exam',
    page: () => '/exam',
    maySee: achievementPolicy.author,
    scope: (scope) => scope,
    limit: bodies.short,
    schema: () => settingsSchema,
    check: (_scope, posted) => assertSettings(rulesOf(posted).settings),
    stored: async (scope) => withState(settingsValues((await readExam(scope)).exam)),
    save: async ({ context, found: { actor, achievement } }, posted) => {
      const { title, settings } = rulesOf(posted);
      const { achievementId } = achievement;
      const madeFrom = (stored: Pick<Exam, 'title' | 'settings'>) =>
        assertMadeFrom(posted, settingsValues(stored), { name: nameOfRule(wordsOf(context)) });
      const exam = await saveExam(deps, actor, { achievementId, title, settings, madeFrom });
      return { at: deps.now(), marks: { state: stateOf(settingsValues(exam)) } };
    },
    labels: labelsOfRules,
    show: async (context, scope, { values, errors, status, keptAt }) => {
      const { items } = await readExam(scope);
      const body = <ExamAuthorPage {...{ scope, items, values, errors, keptAt }} />;
      return show(context, { ...examFrame(context, scope), status, body });
    },
  });

  return door.routes;
}

function rulesOf(posted: FormValues): Pick<Exam, 'title' | 'settings'> {
  const { title, attemptsAllowed, minutes, ...rest } = settingsSchema.parse(posted);
  const settings = {
    ...rest,
    ...(attemptsAllowed !== undefined && { attemptsAllowed }),
    ...(minutes !== undefined && { minutes }),
  };
  return { title, settings };
}

function labelsOfRules({ authoring: { exam: words } }: Words) {
  return {
    title: words.titleLabel,
    passPercent: words.passPercent,
    passRule: words.passRule,
    multiplePolicy: words.multiplePolicy,
    attemptsAllowed: words.attempts,
    waitHours: words.wait,
    minutes: words.minutes,
  };
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
