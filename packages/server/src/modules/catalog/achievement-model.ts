import type { Achievement, Profile, Text } from '@cairn/engine';
import type { Said } from '../../platform/refusal.ts';
import { type AchievementVersion, editionAddress } from './achievement-version.ts';
import { badgeText } from './badge-texts.ts';
import { textsOf } from './edition-texts.ts';
import { type EditionTexts, languagesOf, textsIn } from './edition-translations.ts';
import { alignmentOf, describeLevel } from './skill-results.ts';

export interface AchievementParts {
  version: AchievementVersion;
  /** Who offers it. */
  creator: Profile;
  /** Path of its picture. */
  picture: string;
  publicUrl: string;
  /** In a language, so far as its words are here. */
  say: (said: Said, language: string) => string;
}

/**
 * An edition as the engine knows what can be earned: what its badges say of it, and what its page and its documents say
 * before anybody has one.
 */
export function achievementModel(parts: AchievementParts): Achievement {
  const { version, creator, publicUrl, say } = parts;
  const edition = `${publicUrl}${editionAddress(version)}`;
  return {
    id: edition,
    name: inEachLanguage(version, { of: ['title'], text: ({ title }) => title }),
    description: inEachLanguage(version, { of: ['purpose'], text: ({ purpose }) => purpose }),
    criteria: { id: edition, narrative: inEachLanguage(version, criteriaOf(parts)) },
    achievementType: version.kind,
    creator,
    fieldOfStudy: version.subject,
    image: { id: `${publicUrl}${parts.picture}`, caption: version.title },
    inLanguage: version.language,
    version: String(version.version),
    alignment: version.skills.map((skill) => alignmentOf(skill, publicUrl)),
    resultDescription: [
      {
        id: completionOf(edition),
        name: say(badgeText('badge.completed'), version.language),
        resultType: 'Status',
      },
      ...version.skills.map((skill) => describeLevel(skill, { edition, publicUrl })),
    ],
    european: {
      ...(version.ects === undefined ? {} : { ects: version.ects }),
      ...(version.workloadHours > 0 ? { workloadHours: version.workloadHours } : {}),
      ...(version.eqfLevel === undefined ? {} : { eqfLevel: version.eqfLevel }),
      assessmentType: version.assessmentType,
      participationType: version.participationType,
      supervisionType: version.supervisionType,
    },
  };
}

/** The id of the result that whoever earned the edition has. */
export function completionOf(edition: string): string {
  return `${edition}#result`;
}

/** What a program reads as one text: where its parts stand, and how they are put together. */
interface TextParts {
  of: readonly string[];
  text: (texts: EditionTexts) => string;
}

/** A text with its translations. One that is translated in part is none: it would say that it is in one language. */
function inEachLanguage(version: AchievementVersion, { of, text }: TextParts): Text {
  const [original = version.language, ...others] = languagesOf(version);
  const translated = others
    .map((language) => textsIn(version, [language]))
    .filter(({ languageAt, shownIn }) => of.every((place) => languageAt(place) === shownIn));
  const texts = textsIn(version, [original]);
  if (translated.length === 0) return text(texts);
  return Object.fromEntries([texts, ...translated].map((each) => [each.shownIn, text(each)]));
}

/** What the holder can do and what had to be shown for it, as Markdown. */
function criteriaOf({ version, say }: AchievementParts): TextParts {
  const places = textsOf(version).map(({ place }) => place);
  return {
    of: places.filter((place) => place !== 'title' && place !== 'purpose'),
    text: ({ outcomes, criteria, notCovered, shownIn }) => {
      const parts = [
        [badgeText('badge.outcomes'), outcomes.map((outcome) => `- ${outcome}`).join('\n')],
        [badgeText('badge.criteria'), criteria],
        [badgeText('badge.not-covered'), notCovered],
      ] as const;
      return parts
        .flatMap(([title, text]) => (text ? [`# ${say(title, shownIn)}\n\n${text}`] : []))
        .join('\n\n');
    },
  };
}
