import { composeBadge } from '../../platform/badge-artwork/index.ts';
import type { AchievementContent } from './edition-content.ts';

/** The badge of a version as SVG; its ribbon names the highest level that the version asserts. */
export function drawBadge(
  version: Pick<AchievementContent, 'design' | 'title' | 'skills'>,
  issuerName: string,
): string {
  const [highest] = [...version.skills].sort((one, other) => other.level - one.level);
  return composeBadge(version.design, {
    title: version.title,
    issuerName,
    ...(highest && { levelLabel: highest.levelName }),
  });
}
