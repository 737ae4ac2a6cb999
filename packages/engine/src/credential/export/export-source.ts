import type { Achievement, AchievementCredential, Profile, Text } from '../model.ts';
import { achievementLanguage } from '../write/write-achievement.ts';

/** What can be exported: what an organisation offers, or what one person was awarded. */
export type ExportSource = Definition | { credential: AchievementCredential; recipient?: Recipient };

/** What an organisation offers. */
export interface Definition {
  achievement: Achievement;
  issuer: Profile;
  /** Since when it is offered: an ISO 8601 date and time. */
  publishedAt?: string;
  /** How long an award of it holds: an ISO 8601 duration. Open Badges and ELM say it of an award only. */
  validFor?: string;
  /** How many weeks it takes: at least, usually, at most. */
  weeks?: { least?: number; typical?: number; most?: number };
  /** Roles that it prepares for, with their place in a classification where there is one. */
  occupations?: { name: Text; url?: string }[];
  /** Sections of NACE Rev. 2: `Q`. */
  industries?: string[];
}

/** Names of the learner, which a badge itself seldom carries. */
export interface Recipient {
  fullName?: string;
  givenName?: string;
  familyName?: string;
}

export function achievementOf(source: ExportSource): Achievement {
  return 'credential' in source ? source.credential.subject.achievement : source.achievement;
}

export function issuerOf(source: ExportSource): Profile {
  return 'credential' in source ? source.credential.issuer : source.issuer;
}

export function languageOf(source: ExportSource): string {
  return achievementLanguage(achievementOf(source)) ?? 'en';
}

/** A text as a map from language to text; a plain one is in `language`. */
export function textMap(text: Text, language: string): { [language: string]: string } {
  return typeof text === 'string' ? { [language]: text } : { ...text };
}
