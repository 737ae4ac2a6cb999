import type { Achievement, ReadCredential, Text } from '@cairn/engine';

/** The text in the reader's language, else in the first that there is. */
export function textOf(text: Text | undefined, locale: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? Object.values(text)[0];
}

/**
 * The path of the edition that a badge of ours names; badges that were signed before editions had addresses name the
 * achievement, and the edition by its number.
 */
export function editionPathOf(achievement: Partial<Achievement>, publicUrl: string): string | undefined {
  const { id, version } = achievement;
  if (!id?.startsWith(`${publicUrl}/achievements/`)) return undefined;
  const [achievementId, edition] =
    /^([a-z]+_[0-9A-Za-z]+)(?:\/editions\/(\d{1,9}))?$/
      .exec(id.slice(`${publicUrl}/achievements/`.length))
      ?.slice(1) ?? [];
  const number = edition ?? (/^\d{1,9}$/.test(version ?? '') ? version : undefined);
  return achievementId && number ? `/achievements/${achievementId}/editions/${number}` : undefined;
}

/** The holder's name where the credential says it in clear. */
export function holderNameOf(credential: ReadCredential): string | undefined {
  const identifiers = credential.credential.subject.identifier ?? [];
  return identifiers.find((each) => each.identityType === 'name' && !each.hashed)?.identityHash;
}

export interface SkillLevel {
  level: number;
  levels: number;
  name: string;
}

/** The level that our own credentials state in an alignment's description. */
export function skillLevelOf(description: string | undefined): SkillLevel | undefined {
  const match = /^Level (\d{1,2}) of (\d{1,2}): (.{1,100})$/.exec(description ?? '');
  if (!match) return undefined;
  const [level, levels] = [Number(match[1]), Number(match[2])];
  return level >= 1 && level <= levels ? { level, levels, name: match[3] ?? '' } : undefined;
}

/** A date that a credential states, or undefined when it is none. */
export function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}
