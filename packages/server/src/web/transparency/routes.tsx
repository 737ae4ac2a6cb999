import { Hono } from 'hono';
import { findLog, logPath } from '../../modules/transparency/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { LogPage } from './log-page.tsx';

/** `/log` for people; what programs read lies below it. */
export function logPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get(logPath, async (context) => {
    const { title, description } = wordsOf(context).transparency;
    return show(context, { title, description, body: <LogPage log={await findLog(deps)} /> });
  });
  return routes;
}
