import type { JsonObject, JsonValue } from '../ports.ts';
import type { Achievement, Text } from './model.ts';
import { asObjects } from './read/values.ts';
import { languagesOf } from './text.ts';
import { members } from './write/members.ts';

/**
 * OB 3.0 names the translations of an achievement in `related` (Related.inLanguage). A translation that is carried
 * inside the badge is such an entry, with the id `<achievement id>#<language>` and the translated texts in it;
 * name, description and narrative are terms of the standard contexts, so any verifier reads and checks them. Names of
 * skills and of levels stand there as alignments with the address of what they name.
 */
export function writeTranslations(achievement: Achievement, mainLanguage: string | undefined): JsonObject[] {
  const { name, description, criteria } = achievement;
  const languages = new Set([
    ...languagesOf(name),
    ...languagesOf(description),
    ...languagesOf(criteria.narrative),
    ...namedBy(achievement).flatMap(({ name }) => languagesOf(name)),
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
      alignment: writeNames(achievement, language),
    }),
  );
}

/** What an achievement names besides itself: skills, and levels of them. */
function namedBy({ alignment = [], resultDescription = [] }: Achievement) {
  return [
    ...alignment.map(({ targetUrl, targetName, targetFramework }) => ({
      ...{ address: targetUrl, name: targetName, framework: targetFramework },
    })),
    ...resultDescription.flatMap(({ rubricCriterionLevel = [] }) =>
      rubricCriterionLevel.map(({ id, name }) => ({ address: id, name, framework: undefined })),
    ),
  ];
}

function writeNames(achievement: Achievement, language: string): JsonObject[] {
  return namedBy(achievement).flatMap(({ address, name, framework }) => {
    const targetName = textIn(name, language);
    if (targetName === undefined) return [];
    const targetFramework = textIn(framework, language);
    return [members({ type: ['Alignment'], targetName, targetUrl: address, targetFramework })];
  });
}

/** What the translations name, by its address and then by language. */
export function readNames(translations: {
  [language: string]: JsonObject;
}): Map<string, { [language: string]: JsonObject }> {
  const names = new Map<string, { [language: string]: JsonObject }>();
  for (const [language, entry] of Object.entries(translations)) {
    for (const named of asObjects(entry.alignment)) {
      if (typeof named.targetUrl !== 'string') continue;
      const known = names.get(named.targetUrl) ?? {};
      known[language] ??= named;
      names.set(named.targetUrl, known);
    }
  }
  return names;
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
