import type { MiddlewareHandler } from 'hono';
import { findRunningExam, secondsLeft } from '../../modules/assessment/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';

/** Lets every page of a person say that an exam of theirs is running, with what is left of its time. */
export function runningExams(deps: Pick<Deps, 'database' | 'now'>): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const actor = context.get('actor');
    if (actor && context.req.method === 'GET') {
      const running = await findRunningExam(deps, actor);
      if (running)
        context.set('runningExam', { ...running, secondsLeft: secondsLeft(running.dueAt, deps.now()) });
    }
    await next();
  };
}
