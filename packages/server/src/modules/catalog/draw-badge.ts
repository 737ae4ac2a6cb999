import { composeBadge } from '../../platform/badge-artwork/index.ts';
import { ownWordsOf } from './asserted-skills.ts';
import type { AchievementContent } from './edition-content.ts';

/** The badge of an edition as SVG; its ribbon names the highest level that the edition asserts. */
export function drawBadge(
  edition: Pick<AchievementContent, 'design' | 'title' | 'skills' | 'language'>,
  issuerName: string,
): string {
  const [highest] = [...edition.skills].sort((one, other) => other.level - one.level);
  return composeBadge(edition.design, {
    title: edition.title,
    issuerName,
    ...(highest && { levelLabel: ownWordsOf(highest, edition).levelName }),
  });
}
