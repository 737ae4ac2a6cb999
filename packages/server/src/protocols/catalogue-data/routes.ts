import { Hono } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import { downloadRoutes } from './download-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { sitemapRoutes } from './sitemap-routes.ts';

/** The catalogue for programs that read all of it: feeds, maps for search engines, and the whole to take away. */
export function catalogueData(deps: Deps): Hono {
  const door = new Hono();
  door.route('/', feedRoutes(deps));
  door.route('/', sitemapRoutes(deps));
  door.route('/', downloadRoutes(deps));
  return door;
}
