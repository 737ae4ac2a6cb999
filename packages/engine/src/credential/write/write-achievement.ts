import type { JsonObject } from '../../ports.ts';
import { europeanAlignments, europeanCredits } from '../european.ts';
import type { Achievement, Alignment, Result, ResultDescription, RubricCriterionLevel } from '../model.ts';
import { chosenLanguage, plainText } from '../text.ts';
import { writeTranslations } from '../translations.ts';
import { members } from './members.ts';
import { writeIdentifierEntry, writeImage, writeProfile } from './write-profile.ts';

/** OB 3.0 Achievement as JSON: European elements as alignments, other languages as `related` entries. */
export function writeAchievement(achievement: Achievement): JsonObject {
  const language = achievementLanguage(achievement);
  const { criteria } = achievement;
  return members({
    id: achievement.id,
    type: ['Achievement'],
    achievementType: achievement.achievementType,
    name: plainText(achievement.name, language),
    description: plainText(achievement.description, language),
    criteria: members({
      id: criteria.id,
      narrative: criteria.narrative && plainText(criteria.narrative, language),
    }),
    image: achievement.image && writeImage(achievement.image),
    inLanguage: language,
    creator: achievement.creator && writeProfile(achievement.creator, language),
    creditsAvailable: achievement.creditsAvailable ?? europeanCredits(achievement.european),
    fieldOfStudy: achievement.fieldOfStudy,
    specialization: achievement.specialization,
    humanCode: achievement.humanCode,
    version: achievement.version,
    tag: achievement.tag,
    otherIdentifier: achievement.otherIdentifier?.map(writeIdentifierEntry),
    alignment: [...(achievement.alignment ?? []), ...europeanAlignments(achievement.european)].map(
      (alignment) => writeAlignment(alignment, language),
    ),
    resultDescription: achievement.resultDescription?.map((each) => writeResultDescription(each, language)),
    related: [
      ...(achievement.related ?? []).map((related) =>
        members({
          id: related.id,
          type: ['Related'],
          inLanguage: related.inLanguage,
          version: related.version,
        }),
      ),
      ...writeTranslations(achievement, language),
    ],
    endorsement: achievement.endorsement,
    endorsementJwt: achievement.endorsementJwt,
  });
}

/** The language in which the plain strings of a badge are written. */
export function achievementLanguage(achievement: Achievement): string | undefined {
  const { name, description, criteria, inLanguage } = achievement;
  return (
    chosenLanguage(name, inLanguage) ??
    inLanguage ??
    chosenLanguage(description) ??
    (criteria.narrative === undefined ? undefined : chosenLanguage(criteria.narrative))
  );
}

export function writeAlignment(alignment: Alignment, language?: string): JsonObject {
  const { targetFramework } = alignment;
  return members({
    type: ['Alignment'],
    targetName: plainText(alignment.targetName, language),
    targetUrl: alignment.targetUrl,
    targetType: alignment.targetType,
    targetFramework: targetFramework && plainText(targetFramework, language),
    targetCode: alignment.targetCode,
    targetDescription: alignment.targetDescription,
  });
}

export function writeResult(result: Result): JsonObject {
  return members({
    type: ['Result'],
    resultDescription: result.resultDescription,
    value: result.value,
    achievedLevel: result.achievedLevel,
    status: result.status,
    alignment: result.alignment?.map((alignment) => writeAlignment(alignment)),
  });
}

function writeResultDescription(description: ResultDescription, language: string | undefined): JsonObject {
  return members({
    id: description.id,
    type: ['ResultDescription'],
    name: description.name,
    resultType: description.resultType,
    allowedValue: description.allowedValue,
    valueMin: description.valueMin,
    valueMax: description.valueMax,
    requiredValue: description.requiredValue,
    requiredLevel: description.requiredLevel,
    rubricCriterionLevel: description.rubricCriterionLevel?.map((level) =>
      writeRubricCriterionLevel(level, language),
    ),
    alignment: description.alignment?.map((alignment) => writeAlignment(alignment, language)),
  });
}

function writeRubricCriterionLevel(level: RubricCriterionLevel, language: string | undefined): JsonObject {
  return members({
    id: level.id,
    type: ['RubricCriterionLevel'],
    name: plainText(level.name, language),
    level: level.level,
    points: level.points,
    description: level.description,
    alignment: level.alignment?.map((alignment) => writeAlignment(alignment, language)),
  });
}
