import { Hono } from 'hono';
import { z } from 'zod';
import {
  type AuthoredItem,
  getAuthoredExam,
  type ItemDraft,
  mostChoices,
  removeItem,
  saveExam,
  saveItem,
  startEditionWithExam,
} from '../../modules/assessment/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type AchievementScope, achievementScope } from '../catalog/console-scope.ts';
import type { WebEnv } from '../env.ts';
import { nameField } from '../fields.ts';
import { type FormErrors, type FormValues, readForm } from '../forms.ts';
import { flash, show } from '../show.tsx';
import { english } from '../words/en.ts';
import { ExamAuthorPage, settingsValues } from './exam-author-page.tsx';
import { ItemPage, itemValues, RemoveItemPage } from './item-page.tsx';

const words = english.authoring;
const wholeNumber = z.preprocess(
  (typed) => (typed === '' ? undefined : Number(typed)),
  z.number().optional(),
);
const settingsSchema = z.object({
  title: nameField(120, { empty: words.errors.title, long: words.errors.title }),
  passPercent: z.coerce.number(),
  passRule: z.enum(['every-outcome', 'overall'], words.errors.choice),
  multiplePolicy: z.enum(['all-or-nothing', 'share'], words.errors.choice),
  attemptsAllowed: wholeNumber,
  waitHours: z.coerce.number(),
  minutes: wholeNumber,
});
const anything = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Writing an exam: its rules and its questions. Only here do answer keys reach a page, for those who write them. */
export function examAuthorPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/console/:slug/achievements/:id';

  const showExam = async (scope: AchievementScope) => getAuthoredExam(deps, scope.actor, scope.achievement);

  routes.get(`${path}/exam`, async (context) => {
    const scope = await achievementScope(deps, context);
    const { exam, items } = await showExam(scope);
    const values = settingsValues(exam);
    return show(context, {
      ...frame(scope),
      body: <ExamAuthorPage scope={scope} items={items} values={values} />,
    });
  });

  routes.post(`${path}/exam`, async (context) => {
    const scope = await achievementScope(deps, context);
    const form = await readForm(context, settingsSchema);
    let errors: FormErrors = {};
    if (!form.ok) errors = form.errors;
    else {
      const { title, attemptsAllowed, minutes, ...rest } = form.value;
      const settings = {
        ...rest,
        ...(attemptsAllowed !== undefined && { attemptsAllowed }),
        ...(minutes !== undefined && { minutes }),
      };
      const refused = await refusedFields(() =>
        saveExam(deps, scope.actor, { achievementId: scope.achievement.achievementId, title, settings }),
      );
      if (!refused) {
        flash(context, 'saved');
        return context.redirect(`${scope.address}/exam`, 303);
      }
      errors = refused;
    }
    const { items } = await showExam(scope);
    const body = <ExamAuthorPage scope={scope} items={items} values={form.values} errors={errors} />;
    return show(context, { ...frame(scope), status: 422, body });
  });

  routes.get(`${path}/exam/items/new`, async (context) => {
    const scope = await achievementScope(deps, context);
    await showExam(scope);
    return show(context, { ...frame(scope), body: <ItemPage scope={scope} values={itemValues()} /> });
  });

  routes.post(`${path}/exam/items/new`, async (context) => {
    const scope = await achievementScope(deps, context);
    const form = await readForm(context, anything);
    const { achievementId } = scope.achievement;
    const item = itemOf(form.values);
    const errors = await refusedFields(() => saveItem(deps, scope.actor, { achievementId, item }));
    if (errors) {
      const body = <ItemPage scope={scope} values={form.values} errors={errors} />;
      return show(context, { ...frame(scope), status: 422, body });
    }
    flash(context, 'saved');
    return context.redirect(`${scope.address}/exam`, 303);
  });

  routes.get(`${path}/exam/items/:item`, async (context) => {
    const scope = await achievementScope(deps, context);
    const item = findItem((await showExam(scope)).items, context.req.param('item'));
    const body = <ItemPage scope={scope} values={itemValues(item)} itemId={item.itemId} />;
    return show(context, { ...frame(scope), body });
  });

  routes.post(`${path}/exam/items/:item`, async (context) => {
    const scope = await achievementScope(deps, context);
    const { itemId } = findItem((await showExam(scope)).items, context.req.param('item'));
    const form = await readForm(context, anything);
    const { achievementId } = scope.achievement;
    const item = { ...itemOf(form.values), itemId };
    const errors = await refusedFields(() => saveItem(deps, scope.actor, { achievementId, item }));
    if (errors) {
      const body = <ItemPage scope={scope} values={form.values} errors={errors} itemId={itemId} />;
      return show(context, { ...frame(scope), status: 422, body });
    }
    flash(context, 'saved');
    return context.redirect(`${scope.address}/exam`, 303);
  });

  routes.get(`${path}/exam/items/:item/remove`, async (context) => {
    const scope = await achievementScope(deps, context);
    const item = findItem((await showExam(scope)).items, context.req.param('item'));
    return show(context, { ...frame(scope), body: <RemoveItemPage scope={scope} item={item} /> });
  });

  routes.post(`${path}/exam/items/:item/remove`, async (context) => {
    const scope = await achievementScope(deps, context);
    const { achievementId } = scope.achievement;
    await removeItem(deps, scope.actor, { achievementId, itemId: context.req.param('item') });
    flash(context, 'removed');
    return context.redirect(`${scope.address}/exam`, 303);
  });

  routes.post(`${path}/edition`, async (context) => {
    const scope = await achievementScope(deps, context);
    await startEditionWithExam(deps, scope.actor, scope.achievement);
    flash(context, 'created');
    return context.redirect(scope.address, 303);
  });

  return routes;
}

function frame(scope: AchievementScope): { title: string; layout: 'console' } {
  const { title } = scope.achievement.versions[0];
  return { title: `${words.tabs.exam}: ${title || words.list.untitled}`, layout: 'console' };
}

function findItem(items: readonly AuthoredItem[], itemId: string): AuthoredItem {
  const item = items.find((one) => one.itemId === itemId);
  if (item) return item;
  throw new Refusal('not-found', 'assessment.item-not-found', 'There is no such question in this exam.');
}

/** The sentences of a refused form by field; undefined when it was done. Other refusals go on to the error page. */
async function refusedFields(act: () => Promise<unknown>): Promise<FormErrors | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid') {
      return Object.keys(error.fields).length > 0 ? { ...error.fields } : { form: error.message };
    }
    throw error;
  }
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
    points: Number(text('points')),
    rationale: text('rationale'),
  };
}
