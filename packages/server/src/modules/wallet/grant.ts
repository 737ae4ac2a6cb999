/** What a holder lets whoever has its address see, until a day. */
export interface Grant {
  /** `grt_…` */
  id: string;
  personId: string;
  /** What its holder calls it; nobody else reads it. */
  name: string;
  /** What its readers are told that it is for; may be empty. */
  purpose: string;
  /** In the order in which they are shown. */
  awardIds: string[];
  /** How each badge was assessed is shown too, and with it the signed badge, which says so. */
  hasEvidence: boolean;
  madeAt: Date;
  changedAt?: Date;
  /** The first moment after its last day (UTC). */
  endsAt: Date;
  /** When its holder ended it. */
  endedAt?: Date;
}

/** `over`: its last day is past; `ended`: its holder ended it before. */
export type GrantState = 'open' | 'over' | 'ended';

export const longestOfGrant = { name: 80, purpose: 500, awards: 50 } as const;

/** So many may be open at once. */
export const mostOpenGrants = 50;

/** Of the list of what is over. */
export const mostPastGrants = 100;

/** Days for which a grant is open where its holder says nothing. */
export const usualGrantDays = 90;

export interface Opening {
  openedAt: Date;
  kind: 'person' | 'program';
  /** Its family, such as `Firefox`; absent where it does not say. */
  browser?: string | undefined;
  /** Name of a reader who wished to be named. */
  readerName?: string | undefined;
}

/** So many openings of a grant are kept a day; what comes after stands in no list. */
export const mostOpeningsADay = 100;

/** The newest openings that its holder reads; the days count all. */
export const mostOpeningsShown = 100;

export function grantPath(token: string): string {
  return `/share/${token}`;
}
