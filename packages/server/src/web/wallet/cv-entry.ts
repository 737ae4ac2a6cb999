import type { EditionTexts } from '../../modules/catalog/index.ts';
import { timeFormat } from '../formats.ts';
import type { Words } from '../words/index.ts';

export interface CvEntry {
  edition: Pick<EditionTexts, 'title' | 'skills' | 'outcomes' | 'eqfLevel' | 'workloadHours' | 'ects'>;
  issuerName: string;
  awardedAt: Date;
  expiresAt?: Date | undefined;
  address: string;
}

/** A month, as CVs say when something was earned. */
export function monthIn(locale: string, date: Date): string {
  return timeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

/** What stands in a CV of a badge: from its edition, in plain text. */
export function cvEntry(entry: CvEntry, { words, locale }: { words: Words; locale: string }): string {
  const { cv } = words.elsewhere;
  const { edition, awardedAt, expiresAt } = entry;
  const size = [
    ...(edition.eqfLevel === undefined ? [] : [cv.size.eqf(edition.eqfLevel)]),
    ...(edition.workloadHours > 0 ? [cv.size.hours(edition.workloadHours)] : []),
    ...(edition.ects === undefined ? [] : [cv.size.ects(edition.ects.toLocaleString(locale))]),
  ];
  const skills = edition.skills.map(({ name, levelName }) => `${name} (${levelName})`);
  return [
    cv.heading(edition.title, entry.issuerName, monthIn(locale, awardedAt)),
    ...(expiresAt ? [cv.until(monthIn(locale, expiresAt))] : []),
    ...(size.length > 0 ? [size.join(', ')] : []),
    ...(skills.length > 0 ? [`${cv.skills} ${skills.join(', ')}`] : []),
    ...(edition.outcomes.length > 0 ? [cv.shown, ...edition.outcomes.map((text) => `• ${text}`)] : []),
    cv.check(entry.address),
  ].join('\n');
}
