import { contextUrl } from '../../contexts/index.ts';
import type { JsonObject } from '../../ports.ts';
import { writeAchievement } from '../write/write-achievement.ts';
import type { Definition } from './export-source.ts';

/** Open Badges 3.0 Achievement as a document of its own, word for word as a badge carries it. */
export function toOpenBadge({ achievement }: Definition): JsonObject {
  return {
    '@context': [contextUrl.credentialsV2, contextUrl.openBadges303],
    ...writeAchievement(achievement),
  };
}
