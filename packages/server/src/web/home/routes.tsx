import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { safeNext } from '../access/session.ts';
import { writeCookie } from '../cookies.ts';
import type { WebEnv } from '../env.ts';
import { anybody, postChoice } from '../forms/post-form.ts';
import { readsOf, wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { languages } from '../words/index.ts';
import { HomePage } from './home-page.tsx';
import { listOffers, loadStartPage } from './home-sources.ts';
import { StartPage } from './start-page.tsx';

const themeForm = z.object({
  theme: z.enum(['light', 'dark', 'device']),
  back: z.string().optional(),
});
const languageForm = z.object({
  language: z.enum(languages.map(({ code }) => code)),
  back: z.string().optional(),
});
const yearSeconds = 365 * 24 * 60 * 60;

/** `/` for visitors and for the signed-in person, and the choice of colours and language. */
export function homePages(deps: Pick<Deps, 'config' | 'database' | 'now'>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/', async (context) => {
    const actor = context.get('actor');
    if (actor) {
      return show(context, {
        title: wordsOf(context).home.start.title,
        body: (
          <StartPage
            rooms={
              await loadStartPage(deps, actor, {
                words: wordsOf(context),
                reads: readsOf(context),
                runningExam: context.get('runningExam'),
              })
            }
          />
        ),
      });
    }
    return show(context, {
      title: wordsOf(context).home.title,
      description: wordsOf(context).home.description,
      body: <HomePage offers={await listOffers(deps)} />,
    });
  });
  postChoice(routes, '/theme', {
    enter: anybody,
    schema: themeForm,
    act: (context, _anybody, { value: { theme, back } }) => {
      writeCookie(context, deps.config, { name: 'theme', value: theme, maxAgeSeconds: yearSeconds });
      return context.redirect(safeNext(back), 303);
    },
  });
  postChoice(routes, '/language', {
    enter: anybody,
    schema: languageForm,
    act: (context, _anybody, { value: { language, back } }) => {
      writeCookie(context, deps.config, { name: 'language', value: language, maxAgeSeconds: yearSeconds });
      return context.redirect(safeNext(back), 303);
    },
  });
  return routes;
}
