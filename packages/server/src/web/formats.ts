import { remembered } from '../platform/remembered.ts';

/** How numbers and times are written. Making a format costs more than writing a hundred figures with it, so they are kept. */
const numbers = new Map<string, Intl.NumberFormat>();
const times = new Map<string, Intl.DateTimeFormat>();
/** Readers name their language and their zone themselves: more than these start anew. */
const most = 500;

export function numberFormat(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, [locale, options], () => new Intl.NumberFormat(locale, options));
}

export function timeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(times, [locale, options], () => new Intl.DateTimeFormat(locale, options));
}

/** A whole number in the reader's way; most are small and come again and again. */
export function writeCount(locale: string, count: number): string {
  return countsIn(locale)(String(count));
}

const countsIn = remembered((locale) => {
  const format = numberFormat(locale);
  return remembered((count) => format.format(Number(count)), 5000);
});

function kept<Format>(formats: Map<string, Format>, named: unknown, make: () => Format): Format {
  const key = JSON.stringify(named);
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= most) formats.clear();
  const made = make();
  formats.set(key, made);
  return made;
}
