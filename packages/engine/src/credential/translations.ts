import type { JsonObject, JsonValue } from '../ports.ts';
import type { Achievement, Text } from './model.ts';
import { languagesOf } from './text.ts';
import { members } from './write/members.ts';

/**
 * OB 3.0 names the translations of an achievement in `related` (Related.inLanguage). A translation that is carried
 * inside the badge is such an entry, with the id `<achievement id>#<language>` and the translated texts in it;
 * name, description and narrative are terms of the standard contexts, so any verifier reads and checks them.
 */
export function writeTranslations(achievement: Achievement, mainLanguage: string | undefined): JsonObject[] {
  const { name, description, criteria } = achievement;
  const languages = new Set([
    ...languagesOf(name),
    ...languagesOf(description),
    ...languagesOf(criteria.narrative),
  ]);
  if (mainLanguage !== undefined) languages.delete(mainLanguage);
  return [...languages].map((language) =>
    members({
      id: translationId(achievement.id, language),
      type: ['Related'],
      inLanguage: language,
      name: textIn(name, language),
      description: textIn(description, language),
      narrative: textIn(criteria.narrative, language),
    }),
  );
}

/** Splits `related` into translations of this achievement, by language, and the rest. */
export function readTranslations(
  achievementId: string | undefined,
  related: JsonObject[],
): { translations: { [language: string]: JsonObject }; others: JsonObject[] } {
  const translations: { [language: string]: JsonObject } = {};
  const others: JsonObject[] = [];
  for (const entry of related) {
    const language = entry.inLanguage;
    const isOurs =
      typeof language === 'string' &&
      languageTag.test(language) &&
      achievementId !== undefined &&
      entry.id === translationId(achievementId, language);
    if (isOurs) translations[language] = entry;
    else others.push(entry);
  }
  return { translations, others };
}

/** A text with the translations of one member added. */
export function withTranslations(
  main: { text: Text | undefined; language: string | undefined },
  translations: { [language: string]: JsonObject },
  member: string,
): Text | undefined {
  if (typeof main.text !== 'string' || main.language === undefined) return main.text;
  const texts: { [language: string]: string } = { [main.language]: main.text };
  for (const language of Object.keys(translations)) {
    const translated: JsonValue | undefined = translations[language]?.[member];
    if (typeof translated === 'string') texts[language] = translated;
  }
  return Object.keys(texts).length === 1 ? main.text : texts;
}

const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

function translationId(achievementId: string, language: string): string {
  return achievementId.includes('#') ? `${achievementId}/${language}` : `${achievementId}#${language}`;
}

function textIn(text: Text | undefined, language: string): string | undefined {
  return text === undefined || typeof text === 'string' ? undefined : text[language];
}
