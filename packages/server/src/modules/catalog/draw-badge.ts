import { type BadgeWords, composeBadge, printOfArtwork } from '../../platform/badge-artwork/index.ts';
import { ownWordsOf } from './asserted-skills.ts';
import type { AchievementContent } from './edition-content.ts';

type Drawn = Pick<AchievementContent, 'design' | 'title' | 'skills' | 'language'>;

/** The badge of an edition as SVG; its ribbon names the highest level that the edition asserts. */
export function drawBadge(edition: Drawn, issuerName: string): string {
  return composeBadge(edition.design, badgeWords(edition, issuerName));
}

/** Tells two drawings apart without drawing them. */
export function printOfDrawing(edition: Drawn, issuerName: string): string {
  return printOfArtwork(edition.design, badgeWords(edition, issuerName));
}

function badgeWords(edition: Drawn, issuerName: string): BadgeWords {
  const [highest] = [...edition.skills].sort((one, other) => other.level - one.level);
  return {
    title: edition.title,
    issuerName,
    ...(highest && { levelLabel: ownWordsOf(highest, edition).levelName }),
  };
}
