import { groupOf } from './classification-groups.ts';
import type { RowOf } from './edition-rows.ts';

export type Classification = RowOf<'classifications'>;
export type ClassificationScheme = Classification['scheme'];

interface Scheme {
  /** As people and registries write it; of another one the row says it. */
  name?: string;
  about: 'subject' | 'industry';
  /** How a code is written; it has to be in a group as well where the classification has some. */
  form: RegExp;
}

const schemes: { readonly [scheme in ClassificationScheme]: Scheme } = {
  'cip-2020': {
    name: 'CIP 2020',
    about: 'subject',
    form: /^\d{2}(?:\.\d{2}(?:\d{2})?)?$/,
  },
  'naics-2022': {
    name: 'NAICS 2022',
    about: 'industry',
    form: /^(?:\d{2,6}|\d{2}-\d{2})$/,
  },
  'isic-4': {
    name: 'ISIC Rev. 4',
    about: 'industry',
    form: /^(?:[A-U](?:\d{2})?|\d{2,4})$/,
  },
  'another-subject-scheme': { about: 'subject', form: /\S/ },
  'another-industry-scheme': { about: 'industry', form: /\S/ },
};

/** The member that cannot stand as it is: a code that the scheme cannot have, or another scheme without a name. */
export function faultIn(
  row: Pick<Classification, 'scheme' | 'code' | 'schemeName'>,
): 'code' | 'schemeName' | undefined {
  const { name, form } = schemes[row.scheme];
  if (!form.test(row.code) || (name !== undefined && groupOf(row) === undefined)) return 'code';
  return name === undefined && !/\S/.test(row.schemeName ?? '') ? 'schemeName' : undefined;
}

/** What its scheme is called. */
export function schemeNameOf({ scheme, schemeName }: Pick<Classification, 'scheme' | 'schemeName'>): string {
  return schemes[scheme].name ?? schemeName ?? '';
}

/** Whether it says what one learns, or where one works. */
export function classifies({ scheme }: Pick<Classification, 'scheme'>): 'subject' | 'industry' {
  return schemes[scheme].about;
}

/** How a search names the place, and the group that it is in: the scheme, then the code. Commas part values in REST. */
export function classificationValues(row: Pick<Classification, 'scheme' | 'schemeName' | 'code'>): string[] {
  const group = groupOf(row);
  const codes = group === undefined ? [row.code] : [group, row.code];
  return [...new Set(codes.map((code) => `${schemeNameOf(row)} ${code}`.replaceAll(',', '')))];
}
