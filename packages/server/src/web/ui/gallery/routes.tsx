import { Hono } from 'hono';
import type { Config } from '../../../config.ts';
import type { WebEnv } from '../../env.ts';
import { show } from '../../show.tsx';
import { GalleryPage, type GalleryView, galleryViews } from './gallery-page.tsx';

/** `/ui`: every part in every state, where pages are built or shown around; elsewhere the address does not exist. */
export function galleryPages(deps: { config: Pick<Config, 'development' | 'demo'> }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  if (!deps.config.development && !deps.config.demo) return routes;
  routes.get('/ui', (context) =>
    show(context, { title: 'Design gallery', body: <GalleryPage view="words" /> }),
  );
  routes.get('/ui/:view', (context) => {
    const view = context.req.param('view');
    if (!isView(view)) return context.notFound();
    const direction = view === 'rtl' ? view : undefined;
    return show(context, { title: 'Design gallery', body: <GalleryPage view={view} />, direction });
  });
  return routes;
}

function isView(text: string): text is GalleryView {
  return (galleryViews as readonly string[]).includes(text);
}
