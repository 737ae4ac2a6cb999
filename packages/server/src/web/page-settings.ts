import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import type { WebEnv } from './env.ts';

/** What every page needs to know of the instance. */
export type PageSettings = Pick<Config, 'publicUrl' | 'demo' | 'development'>;

/** Lets `show` and `flash` know the instance without handing the whole config down. */
export function pageSettings(config: Config): MiddlewareHandler<WebEnv> {
  const settings: PageSettings = {
    publicUrl: config.publicUrl,
    demo: config.demo,
    development: config.development,
  };
  return async (context, next) => {
    context.set('settings', settings);
    await next();
  };
}
