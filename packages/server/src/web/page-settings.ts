import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import type { PageSettings, WebEnv } from './env.ts';

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
