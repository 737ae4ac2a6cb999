import type { MiddlewareHandler } from 'hono';
import { findPutOff, getChecklist, getShownProfile } from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';

export function siteOfPages(deps: Pick<Deps, 'config' | 'database' | 'now'>): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const profile = await getShownProfile(deps);
    const isAdministrator = context.get('actor')?.isAdministrator === true;
    const isAsked = isAdministrator && !deps.config.demo && !(await findPutOff(deps));
    const steps = isAsked ? await getChecklist(deps) : [];
    context.set('site', {
      name: profile.name,
      logo: profile.logo,
      hasImprint: profile.imprint !== '',
      hasPrivacy: profile.privacy !== '',
      openSteps: steps.filter(({ state }) => state !== 'done').length,
    });
    await next();
  };
}
