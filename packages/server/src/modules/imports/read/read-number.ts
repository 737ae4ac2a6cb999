/** What people write behind a number; what it is stands in the column's name. */
const units =
  /^(?:h|hrs?|hours?|std|stunden?|min|weeks?|wochen?|months?|monate?n?|ects|cp|lp|credits?|credit points|leistungspunkte|points?|punkte|sbu)\.?$/i;
/** What people write before a level. */
const before = /^(?:eqf|eqr|dqr|level|niveau|stufe|lvl|ca\.?|circa|approx\.?|about|rund)[\s-]*/i;

/** A number as people and their programs write it, in English or German; undefined for what is none. */
export function readNumber(text: string): number | undefined {
  let rest = text.trim();
  for (let step = 0; step < 3; step += 1) rest = rest.replace(before, '');
  const [, figure = '', unit = ''] =
    /^([+-]?[\d.,'\u2019\u00a0\u202f ]*\d)\s*([\p{L}. ]{0,20})$/u.exec(rest) ?? [];
  if (figure === '' || (unit.trim() !== '' && !units.test(unit.trim()))) return undefined;
  const plain = plainFigure(figure.replace(/[\s'\u2019\u00a0\u202f]/g, ''));
  return plain === undefined ? undefined : Number(plain);
}

/** With a point before its decimals, and nothing between its thousands. */
function plainFigure(figure: string): string | undefined {
  const [points, commas] = [figure.split('.').length - 1, figure.split(',').length - 1];
  if (points > 0 && commas > 0) {
    const isGerman = figure.lastIndexOf(',') > figure.lastIndexOf('.');
    const [thousands, decimal] = isGerman ? ['.', ','] : [',', '.'];
    return grouped(figure, thousands, decimal);
  }
  const sign = points > 0 ? '.' : ',';
  if (points + commas === 0) return /^[+-]?\d{1,15}$/.test(figure) ? figure : undefined;
  // 1.200 and 1,200 are thousands; 1.5 and 1,25 have decimals.
  if (/^\d{1,3}([.,]\d{3})+$/.test(figure) && !figure.startsWith('0')) return figure.replaceAll(sign, '');
  return points + commas === 1 ? grouped(figure, '', sign) : undefined;
}

function grouped(figure: string, thousands: string, decimal: string): string | undefined {
  const plain = (thousands === '' ? figure : figure.replaceAll(thousands, '')).replace(decimal, '.');
  return /^[+-]?\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
}

/** Hours of an ISO 8601 duration such as PT8H or P2DT4H; undefined for what is none. A day counts eight hours. */
export function hoursOfDuration(text: string): number | undefined {
  const parts = durationOf(text);
  if (!parts) return undefined;
  const { years, months, weeks, days, hours, minutes } = parts;
  if (years + months + weeks > 0) return undefined;
  return Math.round((days * 8 + hours + minutes / 60) * 100) / 100;
}

export function weeksOfDuration(text: string): number | undefined {
  const parts = durationOf(text);
  if (!parts) return undefined;
  const { years, months, weeks, days, hours, minutes } = parts;
  if (hours + minutes > 0) return undefined;
  return Math.round((years * 52 + months * (52 / 12) + weeks + days / 7) * 10) / 10;
}

/** Months of a duration or of words such as “2 years”; undefined for what says neither. */
export function readMonths(text: string): number | undefined {
  const parts = durationOf(text);
  if (parts) return parts.years * 12 + parts.months || undefined;
  const years = /^([\d.,]{1,6})\s*(?:years?|yrs?|jahre?n?|a)$/i.exec(text.trim())?.[1];
  const count = readNumber(years ?? text);
  return count === undefined || years === undefined ? count : count * 12;
}

function durationOf(text: string) {
  const pattern =
    /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,6}(?:\.\d+)?S)?)?$/;
  const found = pattern.exec(text.trim().toUpperCase());
  if (!found || text.trim().length < 3) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  return { years, months, weeks, days, hours, minutes };
}
