import type { JSX } from 'preact';
import { numberFormat, timeFormat } from '../formats.ts';
import { type PageContextValue, usePage } from '../page-context.tsx';

/**
 * A day, in the reader's words. An ISO string with an offset, as credentials have it, names a day where it was issued,
 * and is shown on that day to every reader.
 */
export function DateText({ value }: { value: Date | string }): JSX.Element {
  const page = usePage();
  const { locale } = page;
  const date = new Date(value);
  const timeZone = (typeof value === 'string' ? offsetOf(value) : undefined) ?? page.timeZone;
  const text = timeFormat(locale, { dateStyle: 'long', timeZone }).format(date);
  return <time dateTime={dayIn(timeZone, date)}>{text}</time>;
}

/** A day and a time of day, with the zone named, as an exam's end needs it. */
export function DateTimeText({ value }: { value: Date | string }): JSX.Element {
  const page = usePage();
  const date = new Date(value);
  return <time dateTime={date.toISOString()}>{writeMoment(date, page)}</time>;
}

/** The same within a sentence. */
export function writeMoment(moment: Date, { locale, timeZone }: PageContextValue): string {
  return timeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(moment);
}

export interface NumberTextProps {
  value: number;
  /** `percent` takes a share: 0.75 reads as 75 %. */
  style?: 'decimal' | 'percent' | undefined;
  maximumFractionDigits?: number | undefined;
}

export function NumberText({
  value,
  style = 'decimal',
  maximumFractionDigits = 1,
}: NumberTextProps): JSX.Element {
  const { locale } = usePage();
  return <span class="number">{numberFormat(locale, { style, maximumFractionDigits }).format(value)}</span>;
}

/** The offset that a date and time names, as a time zone (`+05:30`); none for UTC, which says nothing of the place. */
function offsetOf(text: string): string | undefined {
  return /T.*([+-]\d\d:\d\d)$/.exec(text)?.[1];
}

// en-CA writes a date as year-month-day, which is what the attribute needs.
function dayIn(timeZone: string, date: Date): string {
  return timeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(date);
}
