import type { Said } from '../../platform/refusal.ts';

/** How somebody hears of a notice besides reading it in the product. */
export const mailWishes = ['at-once', 'daily', 'never'] as const;
export type MailWish = (typeof mailWishes)[number];

/** Something that a person should know. */
export interface NewNotice {
  personId: string;
  /** The same key again is the same notice: it is given once. */
  key: string;
  /** What it says; the mail of the same code gets the address of `path` as `url` besides. */
  said: Said;
  /** Where the person sees what it is about; begins with a slash. */
  path: string;
}

export interface Notice extends Pick<NewNotice, 'said' | 'path'> {
  id: string;
  createdAt: Date;
  readAt?: Date;
}
