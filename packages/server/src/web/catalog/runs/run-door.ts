import { getRun, type RunNow } from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { ConsoleDoor } from '../../console/enter.ts';
import { type AchievementScope, achievementDoor } from '../achievement-door.ts';

export interface RunScope extends AchievementScope {
  found: RunNow;
  named: { achievementId: string; runId: string };
  /** Address of the run. */
  base: string;
}

/** As `achievementDoor`, for paths below `/runs/:run`, whose run must be of this achievement. */
export function runDoor(deps: Pick<Deps, 'database' | 'now'>): ConsoleDoor<RunScope> {
  return achievementDoor(deps).below('/runs/:run', async (context, scope) => {
    const named = {
      achievementId: scope.achievement.achievementId,
      runId: context.req.param('run') ?? '',
    };
    const found = await getRun(deps, scope.actor, named);
    return { ...scope, found, named, base: `${scope.address}/runs/${named.runId}` };
  });
}
