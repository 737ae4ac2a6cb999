import type { Achievement, Profile, Text } from '@cairn/engine';
import type { Said } from '../../platform/refusal.ts';
import { type AchievementEdition, editionAddress } from './achievement-edition.ts';
import { badgeText } from './badge-texts.ts';
import { textsOf } from './edition-texts.ts';
import { type EditionTexts, languagesOf, textsIn } from './edition-translations.ts';
import { europeanElementsOf } from './european-elements.ts';
import { alignmentOf, describeLevel } from './skill-results.ts';

export interface AchievementParts {
  edition: AchievementEdition;
  /** Who offers it. */
  creator: Profile;
  /** Path of its picture. */
  picture: string;
  /** What the picture shows, where its author said it. */
  pictureAlt?: string | undefined;
  publicUrl: string;
  /** In a language, so far as its words are here. */
  say: (said: Said, language: string) => string;
  /** What `say` has words in: skills are named in these and in those of the edition. */
  languages: readonly string[];
}

/**
 * An edition as the engine knows what can be earned: what its badges say of it, and what its page and its documents say
 * before anybody has one.
 */
export function achievementModel(parts: AchievementParts): Achievement {
  const { edition, creator, publicUrl, say } = parts;
  const address = `${publicUrl}${editionAddress(edition)}`;
  const languages = [...new Set([...languagesOf(edition), ...parts.languages])];
  const named = { edition, languages, publicUrl };
  return {
    id: address,
    name: inEachLanguage(edition, { of: ['title'], text: ({ title }) => title }),
    description: inEachLanguage(edition, { of: ['purpose'], text: ({ purpose }) => purpose }),
    criteria: { id: address, narrative: inEachLanguage(edition, criteriaOf(parts)) },
    achievementType: edition.kind,
    creator,
    fieldOfStudy: edition.subject,
    image: { id: `${publicUrl}${parts.picture}`, caption: parts.pictureAlt || edition.title },
    inLanguage: edition.language,
    version: String(edition.number),
    alignment: edition.skills.map((skill) => alignmentOf(skill, named)),
    resultDescription: [
      {
        id: completionOf(address),
        name: say(badgeText('badge.completed'), edition.language),
        resultType: 'Status',
      },
      ...edition.skills.map((skill) => describeLevel(skill, { ...named, address })),
    ],
    european: europeanElementsOf(edition),
  };
}

/** The id of the result that whoever earned the edition has. */
export function completionOf(address: string): string {
  return `${address}#result`;
}

/** What a program reads as one text: where its parts stand, and how they are put together. */
interface TextParts {
  of: readonly string[];
  text: (texts: EditionTexts) => string;
}

/** A text with its translations. One that is translated in part is none: it would say that it is in one language. */
function inEachLanguage(edition: AchievementEdition, { of, text }: TextParts): Text {
  const [original = edition.language, ...others] = languagesOf(edition);
  const translated = others
    .map((language) => textsIn(edition, [language]))
    .filter(({ languageAt, shownIn }) => of.every((place) => languageAt(place) === shownIn));
  const texts = textsIn(edition, [original]);
  if (translated.length === 0) return text(texts);
  return Object.fromEntries([texts, ...translated].map((each) => [each.shownIn, text(each)]));
}

/** The other texts of a description stand on its page and are no part of what had to be shown. */
function isInCriteria(place: string): boolean {
  return ['criteria', 'scope', 'notCovered'].includes(place) || /^learningOutcomes\..+\.text$/.test(place);
}

/** What the holder can do and what had to be shown for it, as Markdown. */
function criteriaOf({ edition, say }: AchievementParts): TextParts {
  const places = textsOf(edition).map(({ place }) => place);
  return {
    of: places.filter(isInCriteria),
    text: ({ outcomes, criteria, scope, notCovered, shownIn }) => {
      const parts = [
        [badgeText('badge.outcomes'), outcomes.map((outcome) => `- ${outcome}`).join('\n')],
        [badgeText('badge.criteria'), criteria],
        [badgeText('badge.scope'), scope],
        [badgeText('badge.not-covered'), notCovered],
      ] as const;
      return parts
        .flatMap(([title, text]) => (text ? [`# ${say(title, shownIn)}\n\n${text}`] : []))
        .join('\n\n');
    },
  };
}
