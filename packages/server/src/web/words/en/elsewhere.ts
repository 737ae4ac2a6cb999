import { counted } from './count.ts';

/** Where a holder shows a badge outside of Cairn: profiles, networks, CVs, mails, websites. */
export const elsewhere = {
  title: 'Show it elsewhere',
  lead: 'Profile, network, CV, e-mail, website: each piece is ready to copy and leads to the page where anybody can check the badge. Cairn tells none of these places anything until you press a button there.',
  to: 'For LinkedIn, a CV, e-mails and websites',
  closed: {
    title: 'Nobody can open this badge',
    text: 'Only you can see it now, so links to it would lead nowhere. Show it again first.',
    action: 'To this badge',
  },
  ended: {
    title: 'This badge does not count now',
    text: 'What you placed elsewhere before still leads to its page, which says so. There is nothing new to place.',
  },
  pending: {
    title: 'This badge is being signed',
    text: 'That takes a few seconds; load the page again in a moment.',
  },
  linkedIn: {
    title: 'LinkedIn profile',
    text: 'The button opens the form of LinkedIn under “Licenses & certifications”, filled in. If it does not, type in what stands here.',
    fields: {
      name: 'Name',
      organisation: 'Issuing organisation',
      issued: 'Issue date',
      expires: 'Expiration date',
      id: 'Credential ID',
      address: 'Credential URL',
    },
    noEnd: 'None',
  },
  post: {
    title: 'Other networks',
    text: 'Wherever you paste the address of the badge, networks show this card beside it.',
    save: 'Save the card (PNG)',
    on: (network: string) => `Post on ${network}`,
    mail: 'Send by e-mail',
    says: (title: string, issuer: string) => `I earned “${title}” from ${issuer}.`,
    address: 'Address of the badge',
  },
  cv: {
    title: 'CV entry',
    text: 'A beginning in plain text; shorten it as you like, but keep the address.',
    label: 'Text for a CV',
    heading: (title: string, issuer: string, on: string) => `${title} – ${issuer}, ${on}`,
    until: (on: string) => `Valid until ${on}`,
    size: {
      eqf: (level: number) => `EQF level ${level}`,
      hours: (hours: number) => counted(hours, 'hour'),
      ects: (ects: string) => `${ects} ECTS`,
    },
    skills: 'Skills:',
    shown: 'What I have shown:',
    check: (address: string) => `To check: ${address}`,
  },
  signature: {
    title: 'Signature of e-mails',
    text: 'Select the picture with its lines and copy it into the signature of your mail program, or take the HTML.',
    looks: 'How it looks',
    label: 'HTML for a signature',
    issuer: (issuer: string, on: string) => `${issuer}, ${on}`,
    check: 'Select the picture to check it.',
  },
  site: {
    title: 'Website',
    text: 'A picture that leads to the badge. It needs no script, and it counts nobody.',
    picture: 'HTML: picture with link',
    elementText:
      'Or a card with name, issuer and how the badge stands at that moment, also when it was taken back later. It needs one script of this site, stores nothing and tells nobody who looked.',
    element: 'HTML: card that keeps up to date',
    oembed:
      'WordPress and other systems that know oEmbed need only the address of the badge in a line of its own.',
  },
  element: {
    holder: (name: string) => `Earned by ${name}`,
    issuer: (name: string) => `Awarded by ${name}`,
    check: 'Check this badge',
  },
};
