import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type AuthoredItem,
  checkItem,
  getAuthoredExam,
  type ItemDraft,
  mostChoices,
  removeItem,
  saveItem,
} from '../../modules/assessment/index.ts';
import { achievementPolicy } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type AchievementScope, achievementDoor } from '../catalog/achievement-door.ts';
import { draftForm } from '../catalog/draft-form.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, ChangedMeanwhile, stateOf, withState } from '../forms/edit-state.ts';
import { readNumber } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { at, type Words } from '../words/index.ts';
import { examFrame } from './exam-frame.ts';
import { ItemPage, itemValues, RemoveItemPage } from './item-page.tsx';

const removeSchema = z.object({ state: z.string().max(40).optional() });
// What the texts, points and choices may be is the module's rule.
const itemSchema = z.looseObject({ kind: z.enum(['single', 'multiple'], at('authoring.errors.choice')) });

interface OfItem {
  scope: AchievementScope;
  itemId: string;
}

/** The questions of an exam. Only here do answer keys reach a page, for those who write them. */
export function itemPages(deps: Deps): Hono<WebEnv> {
  const door = achievementDoor(deps);
  const { routes, get, form } = door;
  const readExam = ({ actor, achievement }: AchievementScope) => getAuthoredExam(deps, actor, achievement);
  const shared = {
    maySee: achievementPolicy.author,
    limit: bodies.long,
    schema: () => itemSchema,
    next: '/exam',
    // What learners are asked is written whole: half a question is nobody's but its author's.
    waits: () => true,
  };

  const check = ({ achievement }: AchievementScope, posted: FormValues) => {
    const outcomes = achievement.editions[0].learningOutcomes;
    checkItem(
      itemOf(posted),
      outcomes.map(({ outcomeId }) => outcomeId),
    );
  };

  draftForm<AchievementScope>(deps, door, {
    ...shared,
    path: '/exam/items/new',
    page: () => '/exam/items/new',
    scope: (scope) => scope,
    check,
    stored: () => itemValues(),
    save: async ({ found: { actor, achievement } }, posted) => {
      const { achievementId } = achievement;
      await saveItem(deps, actor, { achievementId, item: itemOf(posted) });
      return { at: deps.now(), marks: {} };
    },
    show: (context, scope, { values, errors, status, keptAt }) => {
      const body = <ItemPage {...{ scope, values, errors, keptAt }} />;
      return show(context, { ...examFrame(context, scope), status, body });
    },
  });

  draftForm<OfItem>(
    deps,
    door.below('/exam/items/:item', (context, scope) => ({ scope, itemId: context.req.param('item') ?? '' })),
    {
      ...shared,
      path: '',
      page: ({ itemId }) => `/exam/items/${itemId}`,
      scope: ({ scope }) => scope,
      check: ({ scope }, posted) => check(scope, posted),
      stored: async ({ scope, itemId }) =>
        withState(itemValues(findItem((await readExam(scope)).items, itemId))),
      save: async ({ context, found: { scope, itemId } }, posted) => {
        const { achievementId } = scope.achievement;
        const madeFrom = (stored: AuthoredItem | undefined) => {
          if (stored)
            assertMadeFrom(posted, itemValues(stored), itemNaming(scope, wordsOf(context).authoring));
          else if (posted.state) throw new ChangedMeanwhile({ state: say('web.removed-question') }, {});
        };
        await saveItem(deps, scope.actor, { achievementId, item: { ...itemOf(posted), itemId }, madeFrom });
        return { at: deps.now(), marks: {} };
      },
      show: async (context, { scope, itemId }, { values, errors, status, keptAt }) => {
        const isThere = (await readExam(scope)).items.some((item) => item.itemId === itemId);
        // What was typed for a question that somebody removed becomes a new one.
        const page = isThere
          ? { values, itemId, keptAt }
          : { values, action: `${scope.address}/exam/items/new` };
        const body = <ItemPage scope={scope} {...page} errors={errors} />;
        return show(context, { ...examFrame(context, scope), status, body });
      },
    },
  );

  const showRemove = async (
    context: Context<WebEnv>,
    scope: AchievementScope,
    { errors, status }: FormState,
  ) => {
    const item = findItem((await readExam(scope)).items, context.req.param('item') ?? '');
    return show(context, {
      ...examFrame(context, scope),
      status,
      body: <RemoveItemPage scope={scope} item={item} errors={errors} />,
    });
  };
  get('/exam/items/:item/remove', achievementPolicy.author, (context, scope) =>
    showRemove(context, scope, emptyForm),
  );

  form('/exam/items/:item/remove', achievementPolicy.author, {
    limit: bodies.button,
    schema: removeSchema,
    act: async (context, scope, { value: { state } }) => {
      const { achievementId } = scope.achievement;
      const madeFrom = (stored: AuthoredItem) => {
        if (state !== undefined && state !== stateOf(itemValues(stored))) throw new ChangedMeanwhile({}, {});
      };
      const itemId = context.req.param('item');
      await removeItem(deps, scope.actor, { achievementId, itemId, madeFrom });
      flash(context, 'removed');
      return context.redirect(`${scope.address}/exam`, 303);
    },
    page: showRemove,
  });

  return routes;
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
