import type { AchievementEdition, DraftState } from '../../modules/catalog/index.ts';
import type { Words } from '../words/index.ts';
import type { RoomItem, RoomLists } from './room.ts';

const shown = 3;

export interface AuthorFacts {
  words: Words;
  /** Address of the console. */
  base: string;
  drafts: readonly DraftState[];
  published: readonly AchievementEdition[];
  /** Who began each achievement lately, the most first. */
  learners: readonly { achievementId: string; learners: number }[];
}

/** Drafts wait, with what each lacks; hard questions are next; what was published last and who began it happened. */
export function authorRoom({ words: all, base, drafts, published, learners }: AuthorFacts): RoomLists {
  const words = all.rooms.author;
  const learnersOf = (achievementId: string) => `${base}/achievements/${achievementId}/learners`;
  const titles = new Map(published.map((edition) => [edition.achievementId, edition.title]));
  const learnt = learners.flatMap(({ achievementId, learners: count }) => {
    const title = titles.get(achievementId);
    return title === undefined ? [] : [{ title, count, href: learnersOf(achievementId) }];
  });
  const newest = published.toSorted((one, other) => timeOf(other) - timeOf(one));
  // Most is to be seen where most learn; what learners of long ago showed counts too.
  const [hardest] = [
    ...learnt,
    ...newest.map(({ title, achievementId }) => ({ title, href: learnersOf(achievementId) })),
  ];
  return {
    waits: drafts.map((draft) => draftItem(draft, base, all)),
    next: [
      ...(hardest ? [{ title: words.hard(hardest.title), href: hardest.href, text: words.hardText }] : []),
      ...(drafts.length === 0
        ? [{ title: words.describe, href: `${base}/achievements/new`, text: words.describeText }]
        : []),
    ],
    happened: [
      ...newest.slice(0, 1).map((edition) => publishedItem(edition, base, all)),
      ...learnt.slice(0, shown).map(({ title, count, href }) => ({
        title: words.learners(title),
        href,
        text: words.learnersText(count),
      })),
    ],
  };
}

function draftItem({ draft, missing }: DraftState, base: string, { rooms, catalog }: Words): RoomItem {
  const words = rooms.author;
  const [first] = missing;
  return {
    title: draft.title === '' ? words.untitled : draft.title,
    href: `${base}/achievements/${draft.achievementId}`,
    text: first ? words.missing(missing.length, catalog.checks[first.code](first.about ?? '')) : words.ready,
    tag: { label: words.draft, kind: first ? 'unknown' : 'passed', icon: 'pen-line' },
  };
}

function publishedItem(edition: AchievementEdition, base: string, { rooms }: Words): RoomItem {
  return {
    title: edition.title,
    href: `${base}/achievements/${edition.achievementId}`,
    badge: { imageUrl: `/achievements/${edition.achievementId}/image.svg` },
    tag: { label: rooms.author.published, kind: 'passed', icon: 'globe' },
    ...(edition.publishedAt && { at: { value: edition.publishedAt } }),
  };
}

function timeOf({ publishedAt }: AchievementEdition): number {
  return publishedAt?.getTime() ?? 0;
}
