import type { RowOf } from './edition-rows.ts';

/** Series of the Classification of Instructional Programs 2020 (US National Center for Education Statistics). */
export const cipSeries = [
  '01',
  '03',
  '04',
  '05',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '19',
  '22',
  '23',
  '24',
  '25',
  '26',
  '27',
  '28',
  '29',
  '30',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '38',
  '39',
  '40',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '47',
  '48',
  '49',
  '50',
  '51',
  '52',
  '53',
  '54',
  '60',
  '61',
] as const;
export type CipSeries = (typeof cipSeries)[number];

/** Sectors of the North American Industry Classification System 2022. */
export const naicsSectors = [
  '11',
  '21',
  '22',
  '23',
  '31-33',
  '42',
  '44-45',
  '48-49',
  '51',
  '52',
  '53',
  '54',
  '55',
  '56',
  '61',
  '62',
  '71',
  '72',
  '81',
  '92',
] as const;
export type NaicsSector = (typeof naicsSectors)[number];

/** The last division of each section of ISIC Rev. 4. */
const sections = {
  ...{ A: 3, B: 9, C: 33, D: 35, E: 39, F: 43, G: 47, H: 53, I: 56, J: 63, K: 66, L: 68, M: 75, N: 82 },
  ...{ O: 84, P: 85, Q: 88, R: 93, S: 96, T: 98, U: 99 },
};

/** The widest group that the code is in: a series, a sector or a section. Undefined where the classification has none such. */
export function groupOf({
  scheme,
  code,
}: Pick<RowOf<'classifications'>, 'scheme' | 'code'>): string | undefined {
  const first = code.slice(0, 2);
  if (scheme === 'cip-2020') return cipSeries.find((series) => series === first);
  if (scheme === 'naics-2022')
    return naicsSectors.find((sector) =>
      code.includes('-') ? sector === code : isIn(sector, Number(first)),
    );
  if (scheme === 'isic-4') return sectionOf(code);
  return undefined;
}

/** “31-33” is one sector. */
function isIn(sector: string, number: number): boolean {
  const [least = 0, most = least] = sector.split('-').map(Number);
  return number >= least && number <= most;
}

function sectionOf(code: string): string | undefined {
  const [, letter, digits = ''] = /^([A-U])?(\d{0,2})/.exec(code) ?? [];
  const division = Number(digits);
  const section = Object.entries(sections).find(([, last]) => division <= last)?.[0];
  if (digits === '') return letter;
  return letter === undefined || letter === section ? section : undefined;
}
