import type { Award, AwardNews } from '../../modules/issuing/index.ts';
import type { Words } from '../words/index.ts';
import type { RoomItem, RoomLists } from './room.ts';

export interface RegistrarFacts extends Pick<AwardNews, 'newest' | 'revoked'> {
  words: Words;
  /** Address of the console. */
  base: string;
  /** Awards that went to addresses and nobody has taken. */
  untaken: number;
  mayAward: boolean;
}

/** What is being signed or taken waits; giving an award is next; the newest and what was revoked lately happened. */
export function registrarRoom(facts: RegistrarFacts): RoomLists {
  const { base, newest, revoked, untaken, mayAward } = facts;
  const words = facts.words.rooms.registrar;
  const isWaiting = ({ status }: Award) => status === 'pending-signature';
  const signed = newest.filter((award) => !isWaiting(award) && award.status !== 'revoked');
  return {
    waits: [
      ...newest.filter(isWaiting).map((award) => awardItem(award, base, words)),
      ...(untaken > 0
        ? [{ title: words.untaken(untaken), href: `${base}/awards/waiting`, text: words.untakenText }]
        : []),
    ],
    next: mayAward ? [{ title: words.give, href: `${base}/awards/new`, text: words.giveText }] : [],
    happened: [...signed, ...revoked].map((award) => awardItem(award, base, words)),
  };
}

function awardItem(award: Award, base: string, words: Words['rooms']['registrar']): RoomItem {
  return {
    ...{ title: award.holderName, href: `${base}/awards/${award.id}`, text: award.title },
    ...lookOf(award.status, words),
    at: { value: award.endedAt ?? award.awardedAt },
  };
}

function lookOf(status: Award['status'], words: Words['rooms']['registrar']): Pick<RoomItem, 'tag'> {
  const looks = {
    'pending-signature': { tag: { label: words.signing, kind: 'unknown', icon: 'pen-line' } },
    issued: { tag: { label: words.earned, kind: 'earned', icon: 'award' } },
    suspended: { tag: { label: words.suspended, kind: 'warning', icon: 'circle-pause' } },
    revoked: { tag: { label: words.revoked, kind: 'failed', icon: 'ban' } },
  } as const;
  return looks[status];
}
