import type { Award, AwardNews } from '../../modules/issuing/index.ts';
import { english } from '../words/en.ts';
import type { RoomItem, RoomLists } from './room.ts';

const words = english.rooms.registrar;

export interface RegistrarFacts extends Pick<AwardNews, 'newest' | 'revoked'> {
  /** Address of the console. */
  base: string;
  /** Awards that went to addresses and nobody has taken. */
  untaken: number;
  mayAward: boolean;
}

/** What is being signed or taken waits; giving an award is next; the newest and what was revoked lately happened. */
export function registrarRoom({ base, newest, revoked, untaken, mayAward }: RegistrarFacts): RoomLists {
  const isWaiting = ({ status }: Award) => status === 'pending-signature';
  const signed = newest.filter((award) => !isWaiting(award) && award.status !== 'revoked');
  return {
    waits: [
      ...newest.filter(isWaiting).map((award) => awardItem(award, base)),
      ...(untaken > 0
        ? [{ title: words.untaken(untaken), href: `${base}/awards/waiting`, text: words.untakenText }]
        : []),
    ],
    next: mayAward ? [{ title: words.give, href: `${base}/awards/new`, text: words.giveText }] : [],
    happened: [...signed, ...revoked].map((award) => awardItem(award, base)),
  };
}

function awardItem(award: Award, base: string): RoomItem {
  return {
    ...{ title: award.holderName, href: `${base}/awards/${award.id}`, text: award.title },
    ...looks[award.status],
    at: { value: award.revokedAt ?? award.awardedAt },
  };
}

const looks = {
  'pending-signature': { tag: { label: words.signing, kind: 'unknown', icon: 'pen-line' } },
  issued: { tag: { label: words.earned, kind: 'earned', icon: 'award' } },
  revoked: { tag: { label: words.revoked, kind: 'failed', icon: 'ban' } },
} as const;
