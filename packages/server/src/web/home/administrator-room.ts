import type { SiteNews } from '../../modules/organisations/index.ts';
import type { Words } from '../words/index.ts';
import type { RoomLists } from './room.ts';

const shown = 3;

export interface AdministratorFacts extends SiteNews {
  /** Mails that could not be sent. */
  failedMail: number;
  /** Reports about reviews that wait for a decision. */
  reports: number;
  words: Words;
}

/** Applications, organisations without an owner and failed mail wait; the three lists are next; new organisations happened. */
export function administratorRoom({
  applications,
  withoutOwner,
  newest,
  failedMail,
  reports,
  words: { rooms },
}: AdministratorFacts): RoomLists {
  const words = rooms.administrator;
  return {
    waits: [
      ...applications.slice(0, shown).map(({ id, name, applicant, createdAt }) => ({
        ...{ title: name, href: `/admin/applications/${id}`, text: words.applicationText(applicant) },
        tag: { label: words.applies, kind: 'warning', icon: 'hourglass' } as const,
        at: { value: createdAt },
      })),
      ...withoutOwner.slice(0, shown).map(({ name, slug }) => ({
        ...{ title: name, href: `/console/${slug}/members`, text: words.noOwnerText },
        tag: { label: words.noOwner, kind: 'warning', icon: 'user-x' } as const,
      })),
      ...(reports > 0
        ? [{ title: words.reports(reports), href: '/admin/reports', text: words.reportsText }]
        : []),
      ...(failedMail > 0
        ? [{ title: words.failed(failedMail), href: '/outbox', text: words.failedText }]
        : []),
    ],
    next: [
      { title: words.organisations, href: '/admin', text: words.organisationsText },
      { title: words.people, href: '/admin/people', text: words.peopleText },
      { title: words.outbox, href: '/outbox', text: words.outboxText },
    ],
    happened: newest.map(({ name, slug, createdAt }) => ({
      ...{ title: name, href: `/console/${slug}` },
      tag: { label: words.opened, kind: 'plain', icon: 'building-2' } as const,
      at: { value: createdAt },
    })),
  };
}
