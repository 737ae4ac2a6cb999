import type { Hono } from 'hono';
import { achievementPolicy, type OutlineModule } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { say } from '../refusals.ts';
import { show } from '../show.tsx';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { CoveragePage } from './coverage-page.tsx';
import { draftForm } from './draft-form.ts';
import type { DraftForm } from './draft-form-declared.ts';
import { orderedMarks, orderedValues, rearrangedRows } from './ordered-rows.ts';
import {
  moduleRows,
  modulesAfter,
  modulesIn,
  orderedSchema,
  unitRows,
  unitsAfter,
  unitsIn,
} from './outline-form.ts';
import { ModulePage, OutlinePage } from './outline-page.tsx';

interface OfModule {
  scope: AchievementScope;
  module: OutlineModule;
}

/** How a draft is taught: its modules, the units of each, and what they cover. */
export function outlinePages(deps: Deps): Hono<WebEnv> {
  const door = achievementDoor(deps);

  door.get('/outline/coverage', achievementPolicy.read, (context, scope) =>
    show(context, { ...frame(context, scope), body: <CoveragePage scope={scope} /> }),
  );

  const showModules: DraftForm<AchievementScope>['show'] = (context, scope, { status, ...state }) =>
    show(context, {
      ...frame(context, scope),
      ...(status && { status }),
      body: <OutlinePage scope={scope} {...state} />,
    });
  draftForm<AchievementScope>(deps, door, {
    path: '/outline',
    page: () => '/outline',
    scope: (scope) => scope,
    limit: bodies.long,
    schema: () => orderedSchema(moduleRows),
    stored: (_scope, draft) => orderedValues(moduleRows, modulesIn(draft)),
    change: (_asked, posted) => (draft) => modulesAfter(draft, posted),
    marks: (_scope, saved, posted) => orderedMarks(moduleRows, modulesIn(saved), posted),
    first: (context, scope, posted) => {
      const moved = rearrangedRows(moduleRows, posted, () => deps.newId('mod'));
      return moved && showModules(context, scope, { values: moved, errors: {}, isChanged: true });
    },
    show: showModules,
  });

  const one = door.below('/outline/:module', (context, scope): OfModule => {
    const [edition] = scope.achievement.editions;
    const module = edition.modules?.find(({ moduleId }) => moduleId === context.req.param('module'));
    if (!module) throw new Refusal('not-found', say('web.module-not-found'));
    return { scope, module };
  });
  const showUnits: DraftForm<OfModule>['show'] = (context, { scope, module }, { status, ...state }) =>
    show(context, {
      ...frame(context, scope),
      ...(status && { status }),
      body: <ModulePage scope={scope} module={module} {...state} />,
    });
  draftForm<OfModule>(deps, one, {
    path: '',
    page: ({ module }) => `/outline/${module.moduleId}`,
    scope: ({ scope }) => scope,
    limit: bodies.long,
    schema: () => orderedSchema(unitRows),
    stored: ({ module }, draft) => orderedValues(unitRows, unitsIn(draft, module.moduleId)),
    change:
      ({ found: { module } }, posted) =>
      (draft) =>
        unitsAfter(draft, module.moduleId, posted),
    marks: ({ module }, saved, posted) => orderedMarks(unitRows, unitsIn(saved, module.moduleId), posted),
    first: (context, found, posted) => {
      const moved = rearrangedRows(unitRows, posted, () => deps.newId('unt'));
      return moved && showUnits(context, found, { values: moved, errors: {}, isChanged: true });
    },
    show: showUnits,
  });

  return door.routes;
}
