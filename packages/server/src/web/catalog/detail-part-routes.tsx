import type { Hono } from 'hono';
import type { ContentChange } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { show } from '../show.tsx';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { DetailPartPage } from './detail-part-page.tsx';
import { detailPartSchema } from './detail-part-schema.ts';
import { detailPartNames, detailParts } from './detail-parts.ts';
import { answersOf, detailsOf, nameOfDetail } from './details-form.ts';
import { draftForm } from './draft-form.ts';
import type { DraftForm } from './draft-form-declared.ts';
import { readRows, rearranged, rowMarks, rowsAfter, rowValues } from './row-form.ts';

/** The short pages on which an edition is described in full. */
export function detailPartPages(deps: Deps): Hono<WebEnv> {
  const door = achievementDoor(deps);
  for (const part of detailPartNames) {
    const { fields, lists } = detailParts[part];
    const page: DraftForm<AchievementScope>['show'] = (context, scope, { status, ...state }) => {
      const body = <DetailPartPage scope={scope} part={part} {...state} />;
      return show(context, { ...frame(context, scope), ...(status && { status }), body });
    };
    draftForm<AchievementScope>(deps, door, {
      path: `/details/${part}`,
      page: () => `/details/${part}`,
      scope: (scope) => scope,
      limit: bodies.long,
      schema: () => detailPartSchema,
      stored: (_scope, draft) => ({ ...withState(detailsOf(draft, fields)), ...rowValues(draft, lists) }),
      change:
        ({ context }, posted) =>
        (draft) => {
          assertMadeFrom(posted, detailsOf(draft, fields), { name: nameOfDetail(context) });
          const newId = () => deps.newId('row');
          const rows = lists.map((list) => rowsAfter(draft, { ...readRows(posted, list), list, newId }));
          return Object.assign({}, answersOf(fields).parse(posted), ...rows) as ContentChange;
        },
      marks: (_scope, saved, posted) => ({
        state: String(withState(detailsOf(saved, fields)).state),
        ...Object.assign({}, ...lists.map((list) => rowMarks(saved, list, posted))),
      }),
      first: (context, scope, posted) => {
        const moved = rearranged(posted, lists);
        return moved && page(context, scope, { values: moved, errors: {}, isChanged: true });
      },
      show: page,
    });
  }
  return door.routes;
}
