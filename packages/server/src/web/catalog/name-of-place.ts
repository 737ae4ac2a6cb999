import { type Classification, groupOfClassification } from '../../modules/catalog/index.ts';
import type { Words } from '../words/index.ts';

const schemes: { readonly [name: string]: Classification['scheme'] } = {
  'CIP 2020': 'cip-2020',
  'NAICS 2022': 'naics-2022',
  'ISIC Rev. 4': 'isic-4',
};
const known = /^(ISCED-F|NACE|CIP 2020|NAICS 2022|ISIC Rev\. 4) (\S{1,40})$/;

/** A place in a classification with what it, or its widest group, is called; others are known by their code alone. */
export function nameOfPlace(
  { choices, classifications: { cip, naics } }: Pick<Words['catalog'], 'choices' | 'classifications'>,
  value: string,
): string {
  const [, name = '', code = ''] = known.exec(value) ?? [];
  const scheme = schemes[name];
  const group = scheme === undefined ? code : (groupOfClassification({ scheme, code }) ?? '');
  const named: { readonly [code: string]: string } =
    { 'CIP 2020': cip, 'NAICS 2022': naics }[name] ?? choices;
  return Object.hasOwn(named, group) ? `${named[group]} (${value})` : value;
}
