import type { AchievementEdition } from '../../modules/catalog/index.ts';
import { type Award, type Claim, statusAt } from '../../modules/issuing/index.ts';
import type { Application } from '../../modules/organisations/index.ts';
import type { Words } from '../words/index.ts';
import { daysBefore, newsDays, type RoomItem, type RoomLists } from './room.ts';

const soonDays = 60;
const shown = 3;

export interface LearnerFacts {
  words: Words;
  now: Date;
  runningExam?: { attemptId: string; title: string } | undefined;
  /** What the person is on the way to, newest first. */
  learning: readonly { enrolmentId: string; edition: AchievementEdition }[];
  claims: readonly Pick<Claim, 'title'>[];
  /** Newest first. */
  awards: readonly Award[];
  /** The newest one of the person. */
  application?: Pick<Application, 'name' | 'state' | 'createdAt' | 'decidedAt'> | undefined;
}

/** The running exam, badges to take and badges that end soon wait; what was begun is next; badges and answers happened. */
export function learnerRoom({
  words: { rooms, provide },
  now,
  runningExam,
  learning,
  claims,
  awards,
  application,
}: LearnerFacts): RoomLists {
  const words = rooms.learner;
  const ended = awards.filter((award) => award.status === 'revoked' || isOver(award, now));
  const inForce = awards.filter((award) => !ended.includes(award));
  return {
    waits: [
      ...(runningExam ? [examItem(runningExam, words)] : []),
      ...claims.map(({ title }) => claimItem(title, words)),
      ...inForce.filter((award) => endsSoon(award, now)).map((award) => endingItem(award, words)),
    ],
    next: [
      ...learning.map((one) => goOnItem(one, words)),
      ...ended.slice(0, shown).map((award) => endedItem(award, words)),
      ...(learning.length === 0 && awards.length > 0
        ? [{ title: words.find, href: '/catalogue', text: words.findText }]
        : []),
    ],
    happened: [
      ...inForce.slice(0, shown).map((award) => earnedItem(award, words)),
      ...(application ? newsOf(application, now, { ...words, states: provide.states }) : []),
    ],
  };
}

type LearnerWords = Words['rooms']['learner'];

function isOver(award: Award, now: Date): boolean {
  return statusAt(award, now) === 'expired';
}

function endsSoon({ status, expiresAt }: Award, now: Date): boolean {
  return status === 'issued' && expiresAt !== undefined && expiresAt <= daysBefore(now, -soonDays);
}

function examItem({ attemptId, title }: { attemptId: string; title: string }, words: LearnerWords): RoomItem {
  return {
    ...{ title: words.exam(title), href: `/attempts/${attemptId}`, text: words.examText },
    tag: { label: words.running, kind: 'warning', icon: 'clock' },
  };
}

function claimItem(title: string, words: LearnerWords): RoomItem {
  return {
    ...{ title, href: '/wallet', text: words.claimText },
    tag: { label: words.claim, kind: 'earned', icon: 'award' },
  };
}

function endingItem(award: Award, words: LearnerWords): RoomItem {
  return {
    ...badgeOf(award),
    text: words.endsText,
    ...(award.expiresAt && { at: { word: words.ends, value: award.expiresAt } }),
  };
}

function goOnItem({ enrolmentId, edition }: LearnerFacts['learning'][number], words: LearnerWords): RoomItem {
  return {
    title: edition.title,
    href: `/learn/${enrolmentId}`,
    text: words.goOnText,
    badge: { imageUrl: `/achievements/${edition.achievementId}/image.svg` },
  };
}

function endedItem(award: Award, words: LearnerWords): RoomItem {
  const isRevoked = award.status === 'revoked';
  const at = isRevoked ? award.endedAt : award.expiresAt;
  return {
    ...badgeOf(award),
    text: isRevoked ? words.revokedText : words.expiredText,
    tag: isRevoked
      ? { label: words.revoked, kind: 'failed', icon: 'ban' }
      : { label: words.expired, kind: 'warning', icon: 'hourglass' },
    ...(at && { at: { value: at } }),
  };
}

function earnedItem(award: Award, words: LearnerWords): RoomItem {
  return {
    ...badgeOf(award),
    tag: tagOf(award, words),
    at: { value: award.awardedAt },
  };
}

function tagOf({ status, suspended }: Award, words: LearnerWords): NonNullable<RoomItem['tag']> {
  if (suspended) return { label: words.suspended, kind: 'warning', icon: 'circle-pause' };
  return status === 'issued'
    ? { label: words.earned, kind: 'earned', icon: 'award' }
    : { label: words.signing, kind: 'unknown', icon: 'pen-line' };
}

/** One that waits for its signature has no picture yet. */
function badgeOf({ id, title, status }: Award): Pick<RoomItem, 'title' | 'href' | 'badge'> {
  const picture = status === 'pending-signature' ? {} : { badge: { imageUrl: `/awards/${id}/badge.png` } };
  return { title, href: `/wallet/${id}`, ...picture };
}

/** Waiting ones, and what was answered lately. */
function newsOf(
  application: NonNullable<LearnerFacts['application']>,
  now: Date,
  words: LearnerWords & Pick<Words['provide'], 'states'>,
): RoomItem[] {
  const { name, state, createdAt, decidedAt } = application;
  const at = decidedAt ?? createdAt;
  if (state === 'withdrawn' || (state !== 'waiting' && at < daysBefore(now, newsDays))) return [];
  const looks = {
    waiting: { kind: 'unknown', icon: 'hourglass' },
    accepted: { kind: 'passed', icon: 'check' },
    declined: { kind: 'failed', icon: 'x' },
  } as const;
  return [
    {
      ...{ title: words.application(name), href: '/provide', text: words.applicationText[state] },
      tag: { label: words.states[state], ...looks[state] },
      at: { value: at },
    },
  ];
}
