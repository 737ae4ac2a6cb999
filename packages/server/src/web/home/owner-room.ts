import type { Invitation, Member, Organisation } from '../../modules/organisations/index.ts';
import type { Words } from '../words/index.ts';
import { daysBefore, newsDays, type RoomItem, type RoomLists } from './room.ts';

const oldKeyDays = 365;
const day = 24 * 60 * 60 * 1000;

export interface OwnerFacts {
  words: Words;
  now: Date;
  /** Address of the console. */
  base: string;
  organisation: Organisation;
  members: readonly Member[];
  invitations: readonly Pick<Invitation, 'address' | 'expiresAt'>[];
  /** How many microcredentials are offered. */
  published: number;
  /** The key that signs awards; absent before the first one. */
  key?: { validFrom: Date } | undefined;
}

/** Open invitations wait; what the organisation still lacks is next; who joined lately and the key's age happened. */
export function ownerRoom(facts: OwnerFacts): RoomLists {
  const { base, invitations, members, now, key } = facts;
  const words = facts.words.rooms.owner;
  const joined = members
    .filter((member) => member.createdAt >= daysBefore(now, newsDays))
    .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  return {
    waits: invitations.map(({ address, expiresAt }) => ({
      ...{ title: address, href: `${base}/members`, text: words.invitedText },
      tag: { label: words.invited, kind: 'unknown', icon: 'mail' },
      at: { word: words.until, value: expiresAt },
    })),
    next: checklist(facts),
    happened: [
      ...joined.slice(0, 2).map((member): RoomItem => joinedItem(member, base, words)),
      ...(key ? [keyItem(key, base, words)] : []),
    ],
  };
}

function checklist(facts: OwnerFacts): RoomItem[] {
  const { base, organisation, members, published, key, now } = facts;
  const words = facts.words.rooms.owner;
  const profile = `${base}/profile`;
  const owners = members.filter(({ roles }) => roles.includes('owner')).length;
  const isOld = key !== undefined && key.validFrom < daysBefore(now, oldKeyDays);
  const things: [isMissing: boolean, item: RoomItem][] = [
    [
      organisation.description === '',
      { title: words.description, href: profile, text: words.descriptionText },
    ],
    [organisation.websiteUrl === undefined, { title: words.website, href: profile, text: words.websiteText }],
    [published === 0, { title: words.publish, href: `${base}/achievements`, text: words.publishText }],
    [owners === 0, { title: words.firstOwner, href: `${base}/members/invite`, text: words.firstOwnerText }],
    [owners === 1, { title: words.secondOwner, href: `${base}/members/invite`, text: words.secondOwnerText }],
    [
      isOld,
      { title: words.oldKey, href: `${base}/issuer`, text: words.oldKeyText(key ? monthsOf(key, now) : 0) },
    ],
  ];
  return things.filter(([isMissing]) => isMissing).map(([, item]) => item);
}

type OwnerWords = Words['rooms']['owner'];

function joinedItem({ name, createdAt }: Member, base: string, words: OwnerWords): RoomItem {
  return {
    ...{ title: name, href: `${base}/members` },
    tag: { label: words.joined, kind: 'plain', icon: 'user-plus' },
    at: { value: createdAt },
  };
}

function keyItem({ validFrom }: { validFrom: Date }, base: string, words: OwnerWords): RoomItem {
  return {
    ...{ title: words.key, href: `${base}/issuer` },
    at: { word: words.since, value: validFrom },
  };
}

function monthsOf({ validFrom }: { validFrom: Date }, now: Date): number {
  return Math.floor((now.getTime() - validFrom.getTime()) / day / 30.44);
}
