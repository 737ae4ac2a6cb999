import type { EditionTexts } from '../../catalog/index.ts';
import type { Award } from '../../issuing/index.ts';

/** A badge that counts now, with what it proves. */
export interface ProvenBadge {
  award: Award;
  /** In the language of whoever reads it, where the edition has that. */
  edition: EditionTexts;
  issuer: { name: string; slug: string };
  /** Whoever has its address may see it. */
  isOpen: boolean;
}

/** A skill, by the highest level that was shown; the badge of that level stands first, the newer before the older. */
export interface ProvenSkill {
  skillId: string;
  name: string;
  /** BCP 47: what `name` is in. */
  language: string;
  level: number;
  levels: number;
  levelName: string;
  /** What it is one of. */
  framework?: string | undefined;
  /** Where other programs know it. */
  url?: string | undefined;
  shownBy: ProvenBadge[];
}

export interface Proven {
  holderName: string;
  badges: ProvenBadge[];
  skills: ProvenSkill[];
}

/** Of what is taken to a CV at one go. */
export const mostProvenBadges = 50;
