import {
  achievementPolicy,
  type ListField,
  type PackMember,
  type PlainField,
} from '../../../modules/catalog/index.ts';
import { organisationPolicy } from '../../../modules/organisations/index.ts';
import type { AchievementScope } from '../achievement-door.ts';
import { detailPartNames, detailParts } from '../detail-parts.ts';

/** The achievement in its console, and who looks at it. */
export type ConsolePlaces = Pick<AchievementScope, 'base' | 'address' | 'actor' | 'achievement'>;

/** The very field in which an author writes what a check misses. */
export function placeOfMember(
  member: PackMember,
  { base, address }: Pick<ConsolePlaces, 'base' | 'address'>,
): string {
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

/** Whether the reader may write there: the country is the organisation's to say, all else its authors'. */
export function mayFill(member: PackMember, { actor, achievement }: ConsolePlaces): boolean {
  const may = member === 'country' ? organisationPolicy.manage : achievementPolicy.author;
  return may(actor, achievement);
}
