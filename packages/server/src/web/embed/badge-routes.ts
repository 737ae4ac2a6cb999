import { Hono } from 'hono';
import { embedPaths } from '../../modules/wallet/index.ts';
import type { WebEnv } from '../env.ts';
import { islandFile, islandPath } from '../islands.ts';

/**
 * `/embed/badge.js`: the element by which other sites show a badge. Its address stays, as it stands in pages that nobody
 * here can change; it comes before sessions, so it knows nobody and sets no cookie.
 */
export function badgeElement(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get(embedPaths.script, (context) => {
    const file = islandFile(islandPath('cairn-badge'));
    if (!file) return context.notFound();
    context.header('content-type', file.contentType);
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    context.header('cache-control', 'public, max-age=3600');
    return context.body(file.body);
  });
  return routes;
}
