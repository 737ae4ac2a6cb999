import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type AchievementEdition,
  achievementPolicy,
  drawBadge,
  dropPicture,
  findPicture,
  saveDraft,
} from '../../modules/catalog/index.ts';
import { isBadgeDesign } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, stateOf } from '../forms/edit-state.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { at, type Words } from '../words/index.ts';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { answerSvg } from './answer-svg.ts';
import { PicturePage } from './picture-page.tsx';

const designWord = z.string().max(40, at('authoring.errors.design'));
const designSchema = z.object({
  ...{ shape: designWord, palette: designWord, symbol: designWord },
  state: designWord.optional(),
});

/** The composer of a badge's picture: a look at a choice keeps nothing. */
export function picturePages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button } = achievementDoor(deps);

  get('/picture', achievementPolicy.read, async (context, scope) => {
    const wanted = designSchema.safeParse(context.req.query());
    const { design } = scope.achievement.editions[0];
    const shown = wanted.success && isBadgeDesign(wanted.data) ? wanted.data : design;
    const values = { state: wanted.data?.state ?? stateOf({ ...design }) };
    const picture = await findPicture(deps, scope.achievement.editions[0]);
    return show(context, {
      ...frame(context, scope),
      body: <PicturePage {...{ scope, picture, values }} design={shown} />,
    });
  });

  form('/picture', achievementPolicy.author, {
    limit: bodies.button,
    schema: designSchema,
    act: async (context, scope, { value: { shape, palette, symbol, state }, posted }) => {
      const design = { shape, palette, symbol };
      if (!isBadgeDesign(design)) throw unknownDesign();
      if (posted.show) {
        const shown = new URLSearchParams({ ...design, ...(state !== undefined && { state }) });
        return context.redirect(`${scope.address}/picture?${shown}`, 303);
      }
      const change = (draft: AchievementEdition) => {
        assertMadeFrom(posted, { ...draft.design }, { name: nameOfDesign(wordsOf(context)) });
        return { design };
      };
      await saveDraft(deps, scope.actor, { ...scope.achievement, change });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/picture`, 303);
    },
    page: (context, scope, { values, errors, status }) => {
      const typed = designSchema.safeParse(values);
      const { design } = scope.achievement.editions[0];
      const shown = typed.success && isBadgeDesign(typed.data) ? typed.data : design;
      const body = <PicturePage scope={scope} design={shown} values={values} errors={errors} />;
      return show(context, { ...frame(context, scope), status, body });
    },
  });

  get('/picture/preview.svg', achievementPolicy.read, answerPreview);

  button('/picture/drop', achievementPolicy.author, async (context, scope) => {
    await dropPicture(deps, scope.actor, scope.achievement);
    flash(context, 'removed');
    return context.redirect(`${scope.address}/picture`, 303);
  });

  return routes;
}

/** How a choice of the badge composer reads. */
function nameOfDesign({ authoring }: Words) {
  const { shapes, palettes, symbols } = authoring.picture;
  const names: { [field: string]: { [value: string]: string } } = {
    ...{ shape: shapes, palette: palettes, symbol: symbols },
  };
  return (field: string, value: string) => names[field]?.[value] ?? value;
}

function unknownDesign(): Refusal {
  return new Refusal('invalid', say('web.design-unknown'), { shape: say('web.design-unknown') });
}

function answerPreview(context: Context<WebEnv>, { achievement, organisation }: AchievementScope): Response {
  const design = designSchema.safeParse(context.req.query());
  if (!design.success || !isBadgeDesign(design.data)) throw unknownDesign();
  const svg = drawBadge({ ...achievement.editions[0], design: design.data }, organisation.name);
  return answerSvg(context, svg);
}
