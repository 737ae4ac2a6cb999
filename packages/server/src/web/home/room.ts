/** One line of a room: a thing that waits, may be done next, or happened. */
export interface RoomItem {
  title: string;
  href: string;
  text?: string;
  badge?: { imageUrl: string };
  tag?: {
    label: string;
    kind: 'plain' | 'earned' | 'passed' | 'warning' | 'failed' | 'unknown';
    icon: string;
  };
  /** When it happened or ends; `word` stands before it. */
  at?: { word?: string; value: Date };
}

/** What one role has to do with. */
export interface RoomLists {
  waits: RoomItem[];
  next: RoomItem[];
  happened: RoomItem[];
}

/** The lists of a learner, of an organisation or of the site, under one title. */
export interface Room extends RoomLists {
  id: string;
  title: string;
  text?: string;
  more?: { href: string; label: string };
}

const day = 24 * 60 * 60 * 1000;

/** News are of this many days. */
export const newsDays = 30;

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day);
}

const mostItems = 6;

/** The lists of all roles that somebody has in one place, each thing once. */
export function joinLists(lists: readonly RoomLists[]): RoomLists {
  const join = (part: keyof RoomLists) => {
    const items = lists.flatMap((each) => each[part]);
    const seen = new Map(items.map((item) => [`${item.href} ${item.title}`, item]));
    return [...seen.values()].slice(0, mostItems);
  };
  return { waits: join('waits'), next: join('next'), happened: join('happened') };
}

export function isQuiet({ waits, next, happened }: RoomLists): boolean {
  return waits.length + next.length + happened.length === 0;
}
