import type { ContentChange } from '../../modules/catalog/index.ts';
import type { BadgeDesign } from '../../platform/badge-artwork/index.ts';

/** A microcredential of the demo world, with its exam. */
export interface DemoAchievement {
  key: string;
  /** Slug of the provider. */
  provider: string;
  /** What it says of itself, besides what is listed here. */
  content: ContentChange & { title: string; design: BadgeDesign };
  skills: { name: string; kind: 'technical' | 'transversal'; level: number }[];
  /** Each names the skills that it shows, by their place in `skills`. */
  outcomes: { text: string; skills: number[] }[];
  minutes: number;
  /** What learners sign beside it. */
  declaration?: { title: string; text: string };
  items: DemoItem[];
}

export interface DemoItem {
  prompt: string;
  /** Place in `outcomes`. */
  outcome: number;
  /** Right ones start with a star. */
  choices: string[];
  rationale: string;
}
