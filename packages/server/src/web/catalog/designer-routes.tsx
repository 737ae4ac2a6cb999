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
import type { FormState, FormValues } from '../forms/form-state.ts';
import { localeOf, wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { refusalFields, refusalText } from '../words/index.ts';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { answerSvg } from './answer-svg.ts';
import { contrastSentence } from './contrast-list.tsx';
import { designForm, startOf, storedValues, suggestionFor, valuesOf } from './designer-form.ts';
import { DesignerPage } from './designer-page.tsx';
import { nameOfPicture } from './picture-name.ts';

/** The designer of a badge's picture. Looking at a choice keeps nothing. */
export function designerPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);
  const draw = ({ organisation }: AchievementScope, design: PictureDesign) =>
    drawPicture(deps, organisation, { design, alt: '' });

  get('/picture/design', achievementPolicy.read, async (context, scope) => {
    const start = startAsked(context);
    const stored = await findPicture(deps, scope.achievement.editions[0]);
    const before = storedOf(scope, stored);
    const isFresh = start !== undefined || stored?.kind !== 'designed';
    const shown = start ? valuesOf({ design: startFor(scope, start), alt: '' }) : before;
    const alt = isFresh ? { alt: suggestionFor(wordsOf(context), shown) } : {};
    const values = { ...shown, ...alt, state: stateOf(before) };
    const problem = await problemOf(() => draw(scope, designForm.parse(values).design));
    const errors = problem ? refusalFields(wordsOf(context), problem) : {};
    return showDesigner(context, scope, { values, errors });
  });

  form('/picture/design', achievementPolicy.author, {
    limit: bodies.short,
    schema: designForm,
    act: async (context, scope, { value: { design, alt }, posted }) => {
      if (posted.show) {
        await draw(scope, design);
        return showDesigner(context, scope, { values: posted, errors: {} });
      }
      await designPicture(deps, scope.actor, {
        achievementId: scope.achievement.achievementId,
        ...{ design, alt },
        madeFrom: (stored, draft) =>
          assertMadeFrom({ ...posted, kept: 'designed' }, storedOf(scope, stored, draft), {
            name: nameOfPicture(wordsOf(context)),
            place: (field) => (field === 'kept' ? 'form' : field),
          }),
      });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/picture`, 303);
    },
    page: (context, scope, state) => showDesigner(context, scope, state),
  });

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
  { values, errors, status }: FormState,
): Response {
  const typed = designForm.safeParse(values);
  const contrast = typed.success ? checkContrast(typed.data.design) : undefined;
  const body = <DesignerPage {...{ scope, values, errors, contrast }} />;
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
