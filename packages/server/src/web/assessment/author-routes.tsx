import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type AuthoredItem,
  type Exam,
  getAuthoredExam,
  type ItemDraft,
  mostChoices,
  removeItem,
  saveExam,
  saveItem,
  startNextEdition,
} from '../../modules/assessment/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type AchievementScope, achievementScope } from '../catalog/console-scope.ts';
import type { WebEnv } from '../env.ts';
import { assertMadeFrom, ChangedMeanwhile, stateOf, withState } from '../forms/edit-state.ts';
import { nameField, readNumber } from '../forms/fields.ts';
import { emptyForm, type FormState, type FormValues } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import type { Words } from '../words/index.ts';
import { at } from '../words/index.ts';
import { ExamAuthorPage, settingsValues } from './exam-author-page.tsx';
import { ItemPage, itemValues, RemoveItemPage } from './item-page.tsx';

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
const removeSchema = z.object({ state: z.string().max(40).optional() });
// What the texts, points and choices may be is the module's rule.
const itemSchema = z.looseObject({ kind: z.enum(['single', 'multiple'], at('authoring.errors.choice')) });

/** Writing an exam: its rules and its questions. Only here do answer keys reach a page, for those who write them. */
export function examAuthorPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/console/:slug/achievements/:id';

  const showExam = async (scope: AchievementScope) => getAuthoredExam(deps, scope.actor, scope.achievement);

  routes.get(`${path}/exam`, async (context) => {
    const scope = await achievementScope(deps, context);
    const { exam, items } = await showExam(scope);
    const values = withState(settingsValues(exam));
    return show(context, {
      ...frame(context, scope),
      body: <ExamAuthorPage scope={scope} items={items} values={values} />,
    });
  });

  routes.post(`${path}/exam`, async (context) => {
    const scope = await achievementScope(deps, context);
    return handleForm(context, settingsSchema, {
      act: async ({ title, attemptsAllowed, minutes, ...rest }, posted) => {
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
      page: async ({ values, errors, status }) => {
        const { items } = await showExam(scope);
        const body = <ExamAuthorPage scope={scope} items={items} values={values} errors={errors} />;
        return show(context, { ...frame(context, scope), status, body });
      },
    });
  });

  routes.get(`${path}/exam/items/new`, async (context) => {
    const scope = await achievementScope(deps, context);
    await showExam(scope);
    return show(context, {
      ...frame(context, scope),
      body: <ItemPage scope={scope} values={itemValues()} />,
    });
  });

  routes.post(`${path}/exam/items/new`, async (context) => {
    const scope = await achievementScope(deps, context);
    await showExam(scope);
    return handleForm(context, itemSchema, {
      act: async (_fields, posted) => {
        const { achievementId } = scope.achievement;
        await saveItem(deps, scope.actor, { achievementId, item: itemOf(posted) });
        flash(context, 'saved');
        return context.redirect(`${scope.address}/exam`, 303);
      },
      page: ({ values, errors, status }) => {
        const body = <ItemPage scope={scope} values={values} errors={errors} />;
        return show(context, { ...frame(context, scope), status, body });
      },
    });
  });

  routes.get(`${path}/exam/items/:item`, async (context) => {
    const scope = await achievementScope(deps, context);
    const item = findItem((await showExam(scope)).items, context.req.param('item'));
    const body = <ItemPage scope={scope} values={withState(itemValues(item))} itemId={item.itemId} />;
    return show(context, { ...frame(context, scope), body });
  });

  routes.post(`${path}/exam/items/:item`, async (context) => {
    const scope = await achievementScope(deps, context);
    const itemId = context.req.param('item');
    // Who may not write it is refused before anything is read; the question itself may be gone by now.
    await showExam(scope);
    let isGone = false;
    return handleForm(context, itemSchema, {
      act: async (_fields, posted) => {
        const { achievementId } = scope.achievement;
        const madeFrom = (stored: AuthoredItem | undefined) => {
          isGone = stored === undefined;
          if (stored)
            assertMadeFrom(posted, itemValues(stored), itemNaming(scope, wordsOf(context).authoring));
          else if (posted.state) throw new ChangedMeanwhile({ state: say('web.removed-question') }, {});
        };
        await saveItem(deps, scope.actor, { achievementId, item: { ...itemOf(posted), itemId }, madeFrom });
        flash(context, 'saved');
        return context.redirect(`${scope.address}/exam`, 303);
      },
      page: ({ values, errors, status }) => {
        // What was typed for a question that somebody removed becomes a new one.
        const page = isGone ? { values, action: `${scope.address}/exam/items/new` } : { values, itemId };
        return show(context, {
          ...frame(context, scope),
          status,
          body: <ItemPage scope={scope} {...page} errors={errors} />,
        });
      },
    });
  });

  const showRemove = async (
    context: Context<WebEnv>,
    scope: AchievementScope,
    { errors, status }: FormState,
  ) => {
    const item = findItem((await showExam(scope)).items, context.req.param('item') ?? '');
    return show(context, {
      ...frame(context, scope),
      status,
      body: <RemoveItemPage scope={scope} item={item} errors={errors} />,
    });
  };
  routes.get(`${path}/exam/items/:item/remove`, async (context) => {
    const scope = await achievementScope(deps, context);
    return showRemove(context, scope, emptyForm);
  });

  routes.post(`${path}/exam/items/:item/remove`, async (context) => {
    const scope = await achievementScope(deps, context);
    return handleForm(context, removeSchema, {
      act: async ({ state }) => {
        const { achievementId } = scope.achievement;
        const madeFrom = (stored: AuthoredItem) => {
          if (state !== undefined && state !== stateOf(itemValues(stored)))
            throw new ChangedMeanwhile({}, {});
        };
        const itemId = context.req.param('item');
        await removeItem(deps, scope.actor, { achievementId, itemId, madeFrom });
        flash(context, 'removed');
        return context.redirect(`${scope.address}/exam`, 303);
      },
      page: (state) => showRemove(context, scope, state),
    });
  });

  routes.post(`${path}/edition`, async (context) => {
    const scope = await achievementScope(deps, context);
    const hadDraft = scope.achievement.editions[0].status === 'draft';
    await startNextEdition(deps, scope.actor, scope.achievement);
    flash(context, hadDraft ? 'draftExists' : 'created');
    return context.redirect(scope.address, 303);
  });

  return routes;
}

function frame(context: Context<WebEnv>, scope: AchievementScope): { title: string; layout: 'console' } {
  const { title } = scope.achievement.editions[0];
  return {
    title: `${wordsOf(context).authoring.tabs.exam}: ${title || wordsOf(context).authoring.list.untitled}`,
    layout: 'console',
  };
}

function findItem(items: readonly AuthoredItem[], itemId: string): AuthoredItem {
  const item = items.find((one) => one.itemId === itemId);
  if (item) return item;
  throw new Refusal('not-found', say('web.item-not-found'));
}

function itemOf(values: FormValues): ItemDraft {
  const text = (field: string) => {
    const value = values[field];
    return typeof value === 'string' ? value : '';
  };
  const correct = new Set([values.correct ?? []].flat());
  return {
    kind: text('kind') === 'multiple' ? 'multiple' : 'single',
    prompt: text('prompt'),
    choices: Array.from({ length: mostChoices }, (_, index) => ({
      text: text(`choice-${index + 1}`),
      isCorrect: correct.has(String(index + 1)),
    })),
    outcomeId: text('outcomeId'),
    points: readNumber(text('points')) ?? Number.NaN,
    rationale: text('rationale'),
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

/** How an answer about a question reads, and where its difference is said. */
function itemNaming(scope: AchievementScope, words: Words['authoring']) {
  const outcomes = scope.achievement.editions[0].learningOutcomes;
  return {
    name: (field: string, value: string) => {
      if (field === 'kind') return value === 'multiple' ? words.exam.multiple : words.exam.single;
      if (field === 'correct') return words.item.right(Number(value));
      return outcomes.find((outcome) => outcome.outcomeId === value)?.text ?? value;
    },
    place: (field: string) => (field === 'correct' ? 'choice-1' : field),
  };
}
