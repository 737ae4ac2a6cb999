import type { ListField, PackMember, PlainField } from '../../../modules/catalog/index.ts';
import { detailPartNames, detailParts } from '../detail-parts.ts';

export interface ConsolePlaces {
  /** Address of the console. */
  base: string;
  /** Address of the achievement in it. */
  address: string;
}

/** The very field in which an author writes what a check misses. */
export function placeOfMember(member: PackMember, { base, address }: ConsolePlaces): string {
  switch (member) {
    case 'country':
      return `${base}/profile#field-countryCode`;
    case 'learningOutcomes':
      return `${address}/outcomes#field-text-0`;
    case 'skills':
      return `${address}/skills#find`;
    case 'assessments':
      return `${address}/exam#questions`;
    default: {
      const ofList = detailPartNames.find((part) => detailParts[part].lists.includes(member as ListField));
      if (ofList) return `${address}/details/${ofList}#rows-${member}`;
      const part = detailPartNames.find((part) => detailParts[part].fields.includes(member as PlainField));
      return `${address}/details${part ? `/${part}` : ''}#field-${member}`;
    }
  }
}
