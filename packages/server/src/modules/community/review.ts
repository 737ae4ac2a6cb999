/** What a review judges besides the whole; each from 1 to 5, or left out. */
export const facets = ['content', 'assessment', 'support', 'worth'] as const;
export type Facet = (typeof facets)[number];

/** How the reviewer took part: to the end, until it ended without the badge, or with a badge that was given to them. */
export const ways = ['completed', 'ended', 'awarded'] as const;
export type Way = (typeof ways)[number];

export type Marks = { overall: number } & { [facet in Facet]?: number | undefined };

/** What a person says of an edition that they took part in; one a person and edition. */
export interface Review extends Participation {
  /** `rev_…` */
  id: string;
  personId: string;
  marks: Marks;
  /** May be empty. */
  text: string;
  /** BCP 47, of the text. */
  language: string;
  /** Shown with the reviewer's name. */
  isNamed: boolean;
  writtenAt: Date;
  changedAt?: Date;
  withdrawnAt?: Date;
  /** Taken out of sight by a decision. */
  hidden?: { at: Date; because: string };
  answer?: { text: string; language: string; at: Date; by: string };
}

/** Somebody took part in an edition, and it is over. */
export interface Participation {
  organisationId: string;
  achievementId: string;
  editionId: string;
  /** Of the edition. */
  title: string;
  way: Way;
}

/** What a review said before it was changed. */
export interface FormerReview extends Pick<Review, 'marks' | 'text' | 'language'> {
  untilAt: Date;
}

/** Words of a participant that the provider may show as their own advertisement, until the consent is withdrawn. */
export interface Testimonial extends Omit<Participation, 'way'> {
  /** `tst_…` */
  id: string;
  personId: string;
  text: string;
  language: string;
  consentedAt: Date;
  /** Absent while the provider does not show it. */
  shownAt?: Date;
}

export const reviewStates = ['shown', 'hidden', 'withdrawn'] as const;
export type ReviewState = (typeof reviewStates)[number];

export function stateOf({ hidden, withdrawnAt }: Pick<Review, 'hidden' | 'withdrawnAt'>): ReviewState {
  if (withdrawnAt) return 'withdrawn';
  return hidden ? 'hidden' : 'shown';
}

/** What a review is shown at for everybody. */
export function reviewAddress({ id, achievementId }: Pick<Review, 'id' | 'achievementId'>): string {
  return `/achievements/${achievementId}/reviews#${id}`;
}
