import type { Context, Hono } from 'hono';
import { achievementPolicy, languages } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { say } from '../refusals.ts';
import { show } from '../show.tsx';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { draftForm } from './draft-form.ts';
import {
  translationAfter,
  translationMarks,
  translationRows,
  translationSchema,
} from './translation-form.ts';
import { TranslationPage } from './translation-page.tsx';
import { TranslationsPage } from './translations-page.tsx';

/** A draft in other languages, a page each. */
export function translationPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, below } = achievementDoor(deps);
  const one = below('/translations/:language', (context, scope) => ({
    scope,
    language: languageAt(context, scope),
  }));

  get('/translations', achievementPolicy.read, (context, scope) => {
    const begun = languages.find((tag) => tag === context.req.query('language'));
    if (begun) return context.redirect(`${scope.address}/translations/${begun}`, 303);
    return show(context, { ...frame(context, scope), body: <TranslationsPage scope={scope} /> });
  });

  draftForm<{ scope: AchievementScope; language: string }>(deps, one, {
    path: '',
    page: ({ language }) => `/translations/${language}`,
    scope: ({ scope }) => scope,
    limit: bodies.allTexts,
    schema: ({ scope }) => translationSchema(scope.achievement.editions[0]),
    // The rows are those of the draft; nothing is typed over them.
    stored: () => ({}),
    change:
      ({ found: { language } }, posted) =>
      (draft) => ({
        translations: { ...draft.translations, [language]: translationAfter(draft, language, posted) },
      }),
    marks: ({ language }, saved) => translationMarks(saved, language),
    show: (context, { scope, language }, { values, errors, status, keptAt }) => {
      const rows = translationRows(scope.achievement.editions[0], language, values);
      const page = { scope, language, errors, rows, keptAt };
      return show(context, { ...frame(context, scope), status, body: <TranslationPage {...page} /> });
    },
  });

  return routes;
}

/** A language that the edition can be translated into. */
function languageAt(context: Context<WebEnv>, { achievement }: AchievementScope): string {
  const language = languages.find((tag) => tag === context.req.param('language'));
  if (!language || language === achievement.editions[0].language)
    throw new Refusal('not-found', say('web.translation-not-found'));
  return language;
}
