import { hasVisibleLetter, plainText } from '../../platform/plain-text.ts';
import { walletRefusal } from './refusals.ts';

/** A page of a person's own, with the badges that they chose; one a person. */
export interface Showcase {
  /** `shw_…`: its address, which stays. */
  id: string;
  personId: string;
  /** Whoever has its address may see it. */
  isOn: boolean;
  /** Search engines may keep it. */
  isListed: boolean;
  /** What the person says of themselves; may be empty. */
  about: string;
  /** Awards and badges of other issuers, in the order in which they are shown. */
  badgeIds: string[];
}

export type ShowcaseWish = Omit<Showcase, 'id' | 'personId'>;

export const longestOfShowcase = { about: 1000, badges: 50 } as const;

export function showcasePath(id: string): string {
  return `/showcases/${id}`;
}

/** What is to be stored of a wish; refuses, at its field, what cannot be shown. */
export function showcaseOf(
  { about, badgeIds, ...wish }: ShowcaseWish,
  may: ReadonlySet<string>,
): ShowcaseWish {
  const said = hasVisibleLetter(about) ? plainText(about) : '';
  if (said.length > longestOfShowcase.about) throw walletRefusal('invalid', 'wallet.grant-too-long', 'about');
  const ids = [...new Set(badgeIds)];
  if (ids.length > longestOfShowcase.badges)
    throw walletRefusal('invalid', 'wallet.grant-awards-many', 'place');
  if (ids.some((id) => !may.has(id))) throw walletRefusal('invalid', 'wallet.showcase-not-open', 'place');
  if (wish.isOn && ids.length === 0) throw walletRefusal('invalid', 'wallet.showcase-empty', 'place');
  return { ...wish, about: said, badgeIds: ids };
}
