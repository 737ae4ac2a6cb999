import { Hono } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { createLimits } from './limits.ts';
import { signInRoutes } from './sign-in-routes.tsx';
import { resetRoutes, setupRoutes, signUpRoutes } from './sign-up-routes.tsx';

/** Pages about people: sign-in and account, members and audit trail of an organisation, administration, outbox. */
export function accessPages(deps: Deps): Hono<WebEnv> {
  const limits = createLimits(deps);
  const pages = new Hono<WebEnv>();
  for (const routes of [
    signInRoutes(deps, limits),
    signUpRoutes(deps, limits),
    resetRoutes(deps, limits),
    setupRoutes(deps),
  ])
    pages.route('/', routes);
  return pages;
}
