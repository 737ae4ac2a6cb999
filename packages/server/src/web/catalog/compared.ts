import type { ComponentChildren } from 'preact';
import type {
  AchievementEdition,
  ComparedFigure,
  EditionRule,
  EditionTexts,
  RunNow,
} from '../../modules/catalog/index.ts';

export interface Compared {
  edition: AchievementEdition;
  texts: EditionTexts;
  runs: readonly RunNow[];
  rule: EditionRule;
}

export interface Element {
  term: string;
  /** Marks those that are best by it. */
  figure?: ComparedFigure;
  /** The same, where what is compared is no part of an edition. */
  best?: { label: string; among: ReadonlySet<string> };
  value: (compared: Compared) => ComponentChildren;
}
