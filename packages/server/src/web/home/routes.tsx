import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireActor, safeNext } from '../access/session.ts';
import { writeCookie } from '../cookies.ts';
import type { WebEnv } from '../env.ts';
import { readForm } from '../forms.ts';
import { show } from '../show.tsx';
import { english } from '../words/en.ts';
import { ConsolePage } from './console-page.tsx';
import { loadConsole } from './console-sources.ts';
import { HomePage } from './home-page.tsx';
import { listOffers, loadStartPage } from './home-sources.ts';
import { StartPage } from './start-page.tsx';

const themeForm = z.object({
  theme: z.enum(['light', 'dark', 'device']),
  back: z.string().optional(),
});

/** `/` for visitors and for the signed-in person, the overview of each console, and the choice of colours. */
export function homePages(deps: Pick<Deps, 'config' | 'database' | 'now'>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/', async (context) => {
    const actor = context.get('actor');
    if (actor) {
      return show(context, {
        title: english.home.start.title,
        body: <StartPage rooms={await loadStartPage(deps, actor, context.get('runningExam'))} />,
      });
    }
    return show(context, {
      title: english.home.title,
      description: english.home.description,
      body: <HomePage offers={await listOffers(deps)} />,
    });
  });
  routes.get('/console/:slug', async (context) => {
    const overview = await loadConsole(deps, requireActor(context), context.req.param('slug'));
    return show(context, {
      title: english.home.console.title(overview.name),
      layout: 'console',
      body: <ConsolePage overview={overview} />,
    });
  });
  routes.post('/theme', async (context) => {
    const form = await readForm(context, themeForm);
    if (!form.ok) throw new Refusal('invalid', 'web.theme-unknown', english.ui.theme.unknown);
    const { theme, back } = form.value;
    writeCookie(context, deps.config, { name: 'theme', value: theme, maxAgeSeconds: 365 * 24 * 60 * 60 });
    return context.redirect(safeNext(back), 303);
  });
  return routes;
}
