import type { Achievement, Alignment, ReadCredential, Text } from '@cairn/engine';

/** The text in the first of the languages that the reader reads, else in the first that there is. */
export function textOf(text: Text | undefined, reads: readonly string[]): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[keyOf(text, reads) ?? ''];
}

/** What `textOf` is written in: the key that was taken, else what the badge states for all its words. */
export function languageOfText(
  text: Text | undefined,
  reads: readonly string[],
  stated: string | undefined,
): string | undefined {
  return text === undefined || typeof text === 'string' ? stated : keyOf(text, reads);
}

/**
 * The title of a badge: what can be earned, in the reader's language. A badge may be called otherwise than that; then it
 * is called so.
 */
export function titleOf(credential: ReadCredential): Text | undefined {
  const { name } = credential.credential.subject.achievement ?? {};
  const said = typeof credential.name === 'string' && typeof name === 'object' ? Object.values(name) : [];
  return said.includes(String(credential.name)) ? name : credential.name;
}

function keyOf(texts: { [language: string]: string }, reads: readonly string[]): string | undefined {
  const keys = Object.keys(texts);
  const bases = keys.map((key) => key.split('-')[0]?.toLowerCase());
  const wanted = reads.find((tag) => keys.includes(tag) || bases.includes(tag));
  return keys.find((key) => key === wanted) ?? keys[bases.indexOf(wanted)] ?? keys[0];
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
  name: Text;
}

/**
 * The level on which the badge shows the skill of an alignment: the achieved level of the result that is described with
 * the same alignment (OB 3.0 §B RubricCriterionLevel).
 */
export function skillLevelOf(
  alignment: Alignment,
  { subject }: ReadCredential['credential'],
): SkillLevel | undefined {
  const description = subject.achievement?.resultDescription?.find(
    (one) =>
      one.resultType === 'RubricCriterionLevel' &&
      one.alignment?.some(({ targetUrl }) => targetUrl === alignment.targetUrl),
  );
  const achieved = subject.result?.find((one) => one.resultDescription === description?.id)?.achievedLevel;
  const level = description?.rubricCriterionLevel?.find(({ id }) => id === achieved);
  if (!level) return levelInWords(alignment.targetDescription);
  return boundedLevel(Number(level.level), Number(description?.valueMax), level.name);
}

/** Badges that Cairn signed before state it in the description of the alignment. */
function levelInWords(description: string | undefined): SkillLevel | undefined {
  const match = /^Level (\d{1,2}) of (\d{1,2}): (.{1,100})$/.exec(description ?? '');
  return match ? boundedLevel(Number(match[1]), Number(match[2]), match[3] ?? '') : undefined;
}

/** A stranger's badge may say anything: a row of a million steps is not drawn. */
function boundedLevel(level: number, levels: number, name: Text): SkillLevel | undefined {
  const isLevel = Number.isInteger(level) && Number.isInteger(levels) && level >= 1 && level <= levels;
  return isLevel && levels <= 99 ? { level, levels, name } : undefined;
}

/** A date that a credential states, or undefined when it is none. */
export function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}
