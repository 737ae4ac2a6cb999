import type { Achievement, AchievementCredential, Profile, Text } from '../model.ts';
import { achievementLanguage } from '../write/write-achievement.ts';
import type { LeastCost, OfferedRun } from './offered-run.ts';

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
  industries?: NamedCode[];
  /** Fields of study: codes of ISCED-F 2013. */
  fields?: NamedCode[];
  /** Places in other classifications, each with the name of its classification. */
  classifications?: (NamedCode & { about: 'subject' | 'industry'; scheme: string; url?: string })[];
  /** By what registries know it and its issuer (CTDL: `ce-` and a UUID). */
  ctids?: { achievement: string; issuer: string };
  /** `ended`: nobody can begin it any more. Absent: it is offered. */
  state?: 'offered' | 'ended';
  /** Addresses of other editions of the same achievement. */
  editions?: { latest?: string; previous?: string; next?: string };
  /** Credits that are no ECTS points; `unit` is a concept of CTDL's CreditUnit where there is one. */
  otherCredits?: { amount: number; unitName: Text; unit?: string }[];
  /** What somebody needs, should have, or does at the same time; `url` is of an achievement. */
  requirements?: { text: Text; kind: 'hard' | 'soft' | 'concurrent'; url?: string }[];
  /** Who assures that it is good, and how: as its issuer says, or as the other organisation itself says. */
  quality?: {
    kind: 'accredited' | 'approved' | 'recognized';
    by: Partial<Pick<Profile, 'id' | 'name' | 'url'>>;
  }[];
  qualityProcess?: { text: Text; url?: string };
  /** By what an award is renewed. */
  renewal?: Text;
  /** How one learns. */
  pedagogy?: Text;
  pace?: 'full-time' | 'part-time' | 'own-pace';
  /** What the issuer is: concepts of CTDL's OrganizationType and AgentSector. */
  issuerType?: string;
  issuerSector?: string;
  /** When it is offered and for how much: runs that somebody can begin, the next first. */
  runs?: readonly OfferedRun[];
  /** What it takes to earn it at the least, once for each currency. */
  leastCosts?: readonly LeastCost[];
  /** What those say of it who took part: from 1 to 5. */
  rating?: { average: number; count: number };
  /** Under which licence the description may be used; absent where its issuer reserves all rights. */
  licence?: { name: string; url: string };
}

/** A code of a classification, with what it is called. */
export interface NamedCode {
  code: string;
  name: Text;
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
