import type { Context, Hono } from 'hono';
import {
  type AchievementEdition,
  achievementPolicy,
  languages,
  saveDraft,
} from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { translationAfter, translationRows, translationSchema } from './translation-form.ts';
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

  one.get('', achievementPolicy.read, (context, { scope, language }) => {
    const rows = translationRows(scope.achievement.editions[0], language);
    return show(context, {
      ...frame(context, scope),
      body: <TranslationPage {...{ scope, language, rows }} />,
    });
  });

  one.form('', achievementPolicy.author, {
    limit: bodies.allTexts,
    schema: ({ scope }) => translationSchema(scope.achievement.editions[0]),
    act: async (context, { scope, language }, { posted }) => {
      const change = (draft: AchievementEdition) => ({
        translations: { ...draft.translations, [language]: translationAfter(draft, language, posted) },
      });
      await saveDraft(deps, scope.actor, { ...scope.achievement, change });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/translations/${language}`, 303);
    },
    page: (context, { scope, language }, { values, errors, status }) => {
      const rows = translationRows(scope.achievement.editions[0], language, values);
      const page = { scope, language, errors, rows };
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
