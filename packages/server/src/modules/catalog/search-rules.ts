import { foldText } from '../../platform/fold-text.ts';
import type { AchievementContent } from './edition-content.ts';

/** All words under which an achievement is found. */
export function searchTextOf(content: AchievementContent): string {
  const parts = [
    content.title,
    content.purpose,
    content.subject.replaceAll('-', ' '),
    ...content.skills.map((skill) => skill.name),
    ...content.learningOutcomes.map((outcome) => outcome.text),
  ];
  return wordsOf(parts.join(' ')).join(' ');
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
