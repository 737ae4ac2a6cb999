import type { Invitation, Member, Organisation } from '../../modules/access/index.ts';
import { english } from '../words/en.ts';
import { daysBefore, newsDays, type RoomItem, type RoomLists } from './room.ts';

const words = english.rooms.owner;
const oldKeyDays = 365;
const day = 24 * 60 * 60 * 1000;

export interface OwnerFacts {
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
      ...joined.slice(0, 2).map((member): RoomItem => joinedItem(member, base)),
      ...(key ? [keyItem(key, base)] : []),
    ],
  };
}

function checklist({ base, organisation, members, published, key, now }: OwnerFacts): RoomItem[] {
  const profile = `/admin/organisations/${organisation.slug}`;
  const owners = members.filter(({ roles }) => roles.includes('owner')).length;
  const isOld = key !== undefined && key.validFrom < daysBefore(now, oldKeyDays);
  const things: [isMissing: boolean, item: RoomItem][] = [
    [
      organisation.description === '',
      { title: words.description, href: profile, text: words.descriptionText },
    ],
    [organisation.websiteUrl === undefined, { title: words.website, href: profile, text: words.websiteText }],
    [published === 0, { title: words.publish, href: `${base}/achievements`, text: words.publishText }],
    [owners < 2, { title: words.secondOwner, href: `${base}/members/invite`, text: words.secondOwnerText }],
    [
      isOld,
      { title: words.oldKey, href: `${base}/issuer`, text: words.oldKeyText(key ? monthsOf(key, now) : 0) },
    ],
  ];
  return things.filter(([isMissing]) => isMissing).map(([, item]) => item);
}

function joinedItem({ name, createdAt }: Member, base: string): RoomItem {
  return {
    ...{ title: name, href: `${base}/members` },
    tag: { label: words.joined, kind: 'plain', icon: 'user-plus' },
    at: { value: createdAt },
  };
}

function keyItem({ validFrom }: { validFrom: Date }, base: string): RoomItem {
  return {
    ...{ title: words.key, href: `${base}/issuer` },
    at: { word: words.since, value: validFrom },
  };
}

function monthsOf({ validFrom }: { validFrom: Date }, now: Date): number {
  return Math.floor((now.getTime() - validFrom.getTime()) / day / 30.44);
}
