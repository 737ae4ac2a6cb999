import type { Context } from 'hono';
import { type AchievementContent, type EditionTexts, textsIn } from '../modules/catalog/index.ts';
import { readsOf } from './language.ts';
import { useReads } from './page-context.tsx';

/** What an edition says, in the language of the reader of the page. */
export function useTexts(edition: AchievementContent): EditionTexts {
  return textsIn(edition, useReads());
}

/** The same for routes, which title their pages. */
export function textsFor(context: Context, edition: AchievementContent): EditionTexts {
  return textsIn(edition, readsOf(context));
}
