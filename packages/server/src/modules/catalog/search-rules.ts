import { foldText } from '../../platform/fold-text.ts';
import type { AchievementContent } from './edition-content.ts';
import { languagesOf, textsIn } from './edition-translations.ts';

/** All words under which an achievement is found, of every language that it speaks. */
export function searchTextOf(content: AchievementContent): string {
  const original = wordsIn(content, content.language);
  // Each word once: translations repeat names, and a language more must not make an achievement the better match.
  const translated = new Set(languagesOf(content).flatMap((language) => wordsIn(content, language)));
  for (const word of original) translated.delete(word);
  return [content.subject.replaceAll('-', ' '), ...original, ...translated].join(' ');
}

function wordsIn(content: AchievementContent, language: string): string[] {
  const { title, purpose, skills, outcomes } = textsIn(content, [language]);
  return wordsOf([title, purpose, ...skills.map((skill) => skill.name), ...outcomes].join(' '));
}

/**
 * A PostgreSQL tsquery in which each typed word must begin a word of the text; undefined when nothing was typed that
 * can be looked for. Only letters and digits pass, so no operator of the query language can be typed.
 */
export function prefixQueryOf(typed: string): string | undefined {
  const terms = wordsOf(typed)
    .slice(0, 12)
    .map((word) => `${word.slice(0, 60)}:*`);
  return terms.length > 0 ? terms.join(' & ') : undefined;
}

/** Typed and stored text are cut at the same places, so that "node.js" is found by "js". */
function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
