import { Hono } from 'hono';
import type { Deps } from '../platform/deps.ts';
import { Refusal } from '../platform/refusal.ts';
import type { WebEnv } from './env.ts';
import { say } from './refusals.ts';

/** `/pictures/…`: logos, covers and the pictures that badges name, under the digest of their bytes, so that an address shows the same for ever. */
export function pictureRoutes(deps: Pick<Deps, 'files'>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/pictures/:picture{[0-9a-f]+\\.(?:png|svg)}', async (context) => {
    const stored = await deps.files.get(`pictures/${context.req.param('picture')}`);
    if (!stored) throw new Refusal('not-found', say('web.picture-not-found'));
    return new Response(new Uint8Array(stored.bytes), {
      headers: {
        'content-type': stored.contentType,
        'cache-control': 'public, max-age=31536000, immutable',
        // A badge is shown on other sites too.
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    });
  });
  return routes;
}
