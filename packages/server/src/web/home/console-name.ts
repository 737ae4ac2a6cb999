import type { MiddlewareHandler } from 'hono';
import { findOrganisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';

/** Administrators come into consoles of organisations that gave them no role: those too are called by their name. */
export function consoleNames(deps: Pick<Deps, 'database'>): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const actor = context.get('actor');
    const slug = /^\/console\/([^/]+)/.exec(context.req.path)?.[1];
    const isMember = actor?.memberships.some((membership) => membership.slug === slug);
    if (slug && actor?.isAdministrator && !isMember) {
      const organisation = await findOrganisation(deps, slug);
      if (organisation) context.set('consoleName', organisation.name);
    }
    await next();
  };
}
