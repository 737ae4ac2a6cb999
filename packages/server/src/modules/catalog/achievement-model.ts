import type { Achievement, Profile } from '@cairn/engine';
import type { Said } from '../../platform/refusal.ts';
import { type AchievementVersion, editionAddress } from './achievement-version.ts';
import { badgeText } from './badge-texts.ts';
import { alignmentOf, describeLevel } from './skill-results.ts';

export interface AchievementParts {
  version: AchievementVersion;
  /** Who offers it. */
  creator: Profile;
  /** Path of its picture. */
  picture: string;
  publicUrl: string;
  /** In the language of the edition. */
  say: (said: Said) => string;
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
    name: version.title,
    description: version.purpose,
    criteria: { id: edition, narrative: criteriaOf(parts) },
    achievementType: version.kind,
    creator,
    fieldOfStudy: version.subject,
    image: { id: `${publicUrl}${parts.picture}`, caption: version.title },
    inLanguage: version.language,
    version: String(version.version),
    alignment: version.skills.map((skill) => alignmentOf(skill, publicUrl)),
    resultDescription: [
      { id: completionOf(edition), name: say(badgeText('badge.completed')), resultType: 'Status' },
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

/** What the holder can do and what had to be shown for it, as Markdown. */
function criteriaOf({ version, say }: AchievementParts): string {
  const outcomes = version.outcomes.map((outcome) => `- ${outcome}`).join('\n');
  const parts = [
    [badgeText('badge.outcomes'), outcomes],
    [badgeText('badge.criteria'), version.criteria],
    [badgeText('badge.not-covered'), version.notCovered],
  ] as const;
  return parts.flatMap(([title, text]) => (text ? [`# ${say(title)}\n\n${text}`] : [])).join('\n\n');
}
