import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Deps } from '../platform/deps.ts';

/** `/healthz`: the process answers. `/readyz`: it can also reach its database, and is not stopping. */
export function healthRoutes(deps: Pick<Deps, 'database'>, state: { isStopping: boolean }) {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    if (state.isStopping) return context.json({ status: 'stopping' }, 503);
    try {
      await sql`select 1`.execute(deps.database);
      return context.json({ status: 'ready' });
    } catch {
      return context.json({ status: 'database not reachable' }, 503);
    }
  });
  return app;
}
