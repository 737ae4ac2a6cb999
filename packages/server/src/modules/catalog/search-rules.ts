import { wordsOf } from '../../platform/fold-text.ts';
import type { AchievementContent } from './edition-content.ts';
import { languagesOf, textsIn } from './edition-translations.ts';

/** All words under which an achievement is found, of every language that it speaks. */
export function searchTextOf(content: AchievementContent): string {
  const original = wordsIn(content, content.language);
  // Each word once: translations repeat names, and a language more must not make an achievement the better match.
  const ofSkills = content.skills.flatMap(({ translations = {} }) => Object.keys(translations));
  const languages = new Set([...languagesOf(content), ...ofSkills]);
  const translated = new Set([...languages].flatMap((language) => wordsIn(content, language)));
  for (const word of original) translated.delete(word);
  return [content.subject.replaceAll('-', ' '), ...original, ...translated].join(' ');
}

function wordsIn(content: AchievementContent, language: string): string[] {
  const { title, purpose, skills, outcomes } = textsIn(content, [language]);
  return wordsOf([title, purpose, ...skills.map((skill) => skill.name), ...outcomes].join(' '));
}
