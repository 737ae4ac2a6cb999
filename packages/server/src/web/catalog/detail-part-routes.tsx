import type { Context, Hono } from 'hono';
import {
  type AchievementEdition,
  achievementPolicy,
  type ContentChange,
  saveDraft,
} from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import type { FormState } from '../forms/form-state.ts';
import { flash, show } from '../show.tsx';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { DetailPartPage } from './detail-part-page.tsx';
import { detailPartSchema } from './detail-part-schema.ts';
import { type DetailPart, detailPartNames, detailParts } from './detail-parts.ts';
import { answersOf, detailsOf, nameOfDetail } from './details-form.ts';
import { readRows, rearranged, rowsAfter, rowValues } from './row-form.ts';

/** The short pages on which an edition is described in full. */
export function detailPartPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);

  for (const part of detailPartNames) {
    get(`/details/${part}`, achievementPolicy.read, (context, scope) => {
      const [edition] = scope.achievement.editions;
      const { fields, lists } = detailParts[part];
      const values = { ...withState(detailsOf(edition, fields)), ...rowValues(edition, lists) };
      return page(context, scope, { part, values, errors: {} });
    });

    form(`/details/${part}`, achievementPolicy.author, {
      limit: bodies.long,
      schema: detailPartSchema,
      act: async (context, scope, { posted }) => {
        const moved = rearranged(posted, detailParts[part].lists);
        if (moved) return page(context, scope, { part, values: moved, errors: {} });
        const { fields, lists } = detailParts[part];
        const change = (draft: AchievementEdition) => {
          assertMadeFrom(posted, detailsOf(draft, fields), { name: nameOfDetail(context) });
          const newId = () => deps.newId('row');
          const rows = lists.map((list) => rowsAfter(draft, { ...readRows(posted, list), list, newId }));
          return Object.assign({}, answersOf(fields).parse(posted), ...rows) as ContentChange;
        };
        await saveDraft(deps, scope.actor, { ...scope.achievement, change });
        flash(context, 'saved');
        return context.redirect(`${scope.address}/details/${part}`, 303);
      },
      page: (context, scope, state) => page(context, scope, { part, ...state }),
    });
  }
  return routes;
}

function page(
  context: Context<WebEnv>,
  scope: AchievementScope,
  { part, values, errors, status }: FormState & { part: DetailPart },
): Response | Promise<Response> {
  const body = <DetailPartPage scope={scope} part={part} values={values} errors={errors} />;
  return show(context, { ...frame(context, scope), ...(status && { status }), body });
}
