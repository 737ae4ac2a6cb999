import { byCount } from './count.ts';

/** The end of an organisation's issuing, and the site that stays of it. */
export const closing = {
  title: 'Close for good',
  lead: 'When an organisation ends, what it awarded must go on counting. Here you take along everything that verifies it, and say when nothing is awarded any more.',
  link: 'Take everything along, or close for good',
  siteTitle: 'Take everything along',
  siteText:
    'One file with a whole site: your keys (their public half), your status lists, every edition of what you offered, and the page, the file and the picture of each badge that its holder shows. Any web server can host it, under the address that stands in your badges; nothing of Cairn is needed then.',
  rehearsal:
    'Before you close, the status lists in it say that they are good for two days, so that nobody can hide a revocation behind an old copy. Try it out with them; after closing, take it once more.',
  final:
    'The status lists in it have no end: whoever checks a badge in twenty years finds what stood on the last day.',
  download: 'Download the site (ZIP)',
  closeTitle: 'Close',
  meaning:
    'Nothing is awarded, revoked or suspended in the name of this organisation any more, by nobody, and nothing brings that back. All status lists are signed a last time. What was awarded stays as it is.',
  offered: (count: number, figures: string) =>
    byCount(count, {
      one: 'One offer still stands in the catalogue. Retire it first.',
      other: `${figures} offers still stand in the catalogue. Retire them first.`,
    }),
  unsigned: (count: number, figures: string) =>
    byCount(count, {
      one: 'One award still waits for its signature. Have it signed first.',
      other: `${figures} awards still wait for their signature. Have them signed first.`,
    }),
  unclaimed: (count: number, figures: string) =>
    byCount(count, {
      one: 'One badge waits for somebody who has not taken it. Nobody can take it afterwards.',
      other: `${figures} badges wait for people who have not taken them. Nobody can take them afterwards.`,
    }),
  toOffers: 'To the achievements',
  toAwards: 'To the awards',
  reason: 'Why, and who answers questions now',
  reasonHint: 'Everybody reads it: on your page here and on each page of the site.',
  name: (name: string) => `Type “${name}” to confirm`,
  submit: 'Close for good',
  closedOn: 'Closed on',
  closedTitle: (name: string) => `Nothing is awarded any more by ${name}`,
  closedText: 'What was awarded before stays valid, and can be checked here.',
  site: {
    language: 'English',
    closed: 'Nothing is awarded here any more. What was awarded goes on counting.',
    open: 'A copy of what is needed to check the badges of this organisation. It still awards.',
    asOf: 'As of',
    offers: 'What could be earned',
    edition: (number: string) => `Edition ${number}`,
    shown: (count: number, figures: string) =>
      byCount(count, {
        one: 'One badge has a page here, at the address that stands in it.',
        other: `${figures} badges have a page here, at the address that stands in each.`,
      }),
    criteria: 'How it was earned',
    outcomes: 'Whoever earned it can',
    forPrograms: 'For programs',
    badge: 'Badge',
    earnedBy: 'Earned by',
    awardedBy: 'Awarded by',
    earnedOn: 'Earned on',
    until: 'Valid until',
    state: 'State',
    file: 'Badge file (JSON)',
    picture: 'Picture with the badge inside (PNG)',
    drawing: 'Drawing with the badge inside (SVG)',
    home: 'About this site',
    keys: 'Keys (DID document)',
    check: 'Check a badge',
    checkText:
      'Anybody’s verifier reads the keys and lists at this address. Without any network, with this folder and the command of Cairn:',
    host: 'Host this site',
    hostText:
      'Put the folder on a web server that answers for this address. Rules for Apache (.htaccess), nginx (nginx.conf) and hosts that read _headers and _redirects lie beside it. With nothing but Node:',
  },
};
