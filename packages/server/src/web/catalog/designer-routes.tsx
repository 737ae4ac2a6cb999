import type { Context, Hono } from 'hono';
import {
  type AchievementEdition,
  achievementPolicy,
  designPicture,
  drawPicture,
  findPicture,
  type PictureBody,
} from '../../modules/catalog/index.ts';
import {
  checkContrast,
  type DesignStart,
  designStarts,
  type PictureDesign,
} from '../../platform/badge-designer/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, stateOf } from '../forms/edit-state.ts';
import type { FormValues } from '../forms/form-state.ts';
import { localeOf, wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { show } from '../show.tsx';
import { refusalFields, refusalText } from '../words/index.ts';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { answerSvg } from './answer-svg.ts';
import { contrastSentence } from './contrast-list.tsx';
import { designForm, startOf, storedValues, suggestionFor, valuesOf } from './designer-form.ts';
import { DesignerPage } from './designer-page.tsx';
import { draftForm } from './draft-form.ts';
import type { DraftFormState } from './draft-form-declared.ts';
import { nameOfPicture } from './picture-name.ts';

/** The designer of a badge's picture. Looking at a choice keeps nothing. */
export function designerPages(deps: Deps): Hono<WebEnv> {
  const door = achievementDoor(deps);
  const { routes, get } = door;
  const draw = ({ organisation }: AchievementScope, design: PictureDesign) =>
    drawPicture(deps, organisation, { design, alt: '' });

  draftForm<AchievementScope>(deps, door, {
    path: '/picture/design',
    page: () => '/picture/design',
    next: '/picture',
    scope: (scope) => scope,
    limit: bodies.short,
    schema: () => designForm,
    // What one tries becomes the badge by its button alone.
    waits: () => true,
    isFresh: (context) => startAsked(context) !== undefined,
    stored: async (scope, draft, context) => {
      const start = startAsked(context);
      const stored = await findPicture(deps, draft);
      const before = storedOf(scope, stored);
      const isFresh = start !== undefined || stored?.kind !== 'designed';
      const shown = start ? valuesOf({ design: startFor(scope, start), alt: '' }) : before;
      const alt = isFresh ? { alt: suggestionFor(wordsOf(context), shown) } : {};
      return { ...shown, ...alt, state: stateOf(before) };
    },
    first: (context, scope, posted) => (posted.show ? look(context, scope, posted) : undefined),
    save: async ({ context, found: scope }, posted) => {
      await designPicture(deps, scope.actor, {
        achievementId: scope.achievement.achievementId,
        ...designForm.parse(posted),
        madeFrom: (stored, draft) =>
          assertMadeFrom({ ...posted, kept: 'designed' }, storedOf(scope, stored, draft), {
            name: nameOfPicture(wordsOf(context)),
            place: (field) => (field === 'kept' ? 'form' : field),
          }),
      });
      return { at: deps.now(), marks: {} };
    },
    show: async (context, scope, { values, errors, ...state }) => {
      const design = designForm.safeParse(values).data?.design;
      const isOpened = state.status === undefined && Object.keys(errors).length === 0;
      const problem = isOpened && design ? await problemOf(() => draw(scope, design)) : undefined;
      const found = problem ? refusalFields(wordsOf(context), problem) : errors;
      return showDesigner(context, scope, { values, errors: found, ...state });
    },
  });

  const look = async (context: Context<WebEnv>, scope: AchievementScope, posted: FormValues) => {
    await draw(scope, designForm.parse(posted).design);
    return showDesigner(context, scope, { values: posted, errors: {} });
  };

  get('/picture/design/preview.svg', achievementPolicy.read, async (context, scope) => {
    const design = designAsked(context, scope);
    // A start is shown without words that cannot be drawn; the form then says which.
    const isWordless = startAsked(context) && (await problemOf(() => draw(scope, design)));
    return answerSvg(context, await draw(scope, isWordless ? { ...design, ...wordless } : design));
  });

  get('/picture/design/check', achievementPolicy.read, async (context, scope) => {
    const words = wordsOf(context);
    const design = designAsked(context, scope);
    const checks = checkContrast(design).map((check) => ({
      verdict: check.verdict,
      sentence: contrastSentence(words, localeOf(context), check),
    }));
    const problem = await problemOf(() => draw(scope, design));
    context.header('cache-control', 'no-store');
    const suggestion = words.designer.altHint(suggestionFor(words, valuesOf({ design, alt: '' })));
    return context.json({
      ...{ checks, suggestion },
      ...(problem && { problem: refusalText(words, problem) }),
    });
  });

  return routes;
}

const wordless = { top: '', bottom: '', centre: [], ribbon: '' };

function showDesigner(
  context: Context<WebEnv>,
  scope: AchievementScope,
  { values, errors, status, keptAt }: DraftFormState,
): Response {
  const typed = designForm.safeParse(values);
  const contrast = typed.success ? checkContrast(typed.data.design) : undefined;
  const body = <DesignerPage {...{ scope, values, errors, contrast, keptAt }} />;
  return show(context, { ...frame(context, scope), status, body });
}

/** What is stored of the draft's picture; while nothing was designed, the first design that the form offers. */
function storedOf(
  scope: AchievementScope,
  stored: PictureBody | undefined,
  draft: AchievementEdition = scope.achievement.editions[0],
): FormValues {
  return storedValues(stored, () => startOf('seal', draft, scope.organisation.name));
}

function startFor({ achievement, organisation }: AchievementScope, name: DesignStart): PictureDesign {
  return startOf(name, achievement.editions[0], organisation.name);
}

function startAsked(context: Context<WebEnv>): DesignStart | undefined {
  const asked = context.req.query('start');
  return Object.keys(designStarts).find((name) => name === asked) as DesignStart | undefined;
}

function designAsked(context: Context<WebEnv>, scope: AchievementScope): PictureDesign {
  const start = startAsked(context);
  if (start) return startFor(scope, start);
  const asked = designForm.safeParse({ alt: '', ...context.req.query() });
  if (!asked.success) throw new Refusal('invalid', say('web.design-unknown'));
  return asked.data.design;
}

async function problemOf(draw: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await draw();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
