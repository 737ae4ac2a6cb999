import type { PaperWords } from '../badge-words.ts';
import { counted } from './count.ts';
import { longDate } from './dates.ts';

/** What stands on certificates and transcripts. */
export const paperTexts: PaperWords = {
  'paper.certificate': 'Certificate',
  'paper.before': 'This is to certify that',
  'paper.between': 'has earned',
  'paper.title': ({ title, holder }) => `Certificate: ${title}, ${holder}`,
  'paper.summary': ({ title, holder, issuer, on }) =>
    `${title}, awarded by ${issuer} to ${holder} on ${longDate(on)}.`,
  'paper.as-at': ({ on }) => `As at ${longDate(on)}. How it stands today is said at the address in the code.`,
  'paper.check': 'Check it here, or drop this file there:',
  'paper.attached': ({ file }) =>
    `The signed badge is attached to the PDF (${file}); that is what is checked.`,
  'paper.details': 'What stands behind it',
  'paper.outcomes': 'What the holder can do',
  'paper.skills': 'Skills',
  'paper.shown': 'How it was shown',
  'paper.level': 'Level',
  'paper.eqf': ({ level }) => `EQF ${level}`,
  'paper.hours': 'Workload',
  'paper.hours-of': ({ hours }) => counted(hours, 'hour'),
  'paper.credits': 'Credits',
  'paper.ects': ({ ects }) => `${ects} ECTS`,
  'paper.earned': 'Earned on',
  'paper.until': 'Valid until',
  'paper.always': 'No end',
  'paper.day': ({ on }) => longDate(on),
  'paper.badge': ({ title }) => `Badge: ${title}`,
  'paper.code': ({ address }) => `QR code of ${address}`,
  'paper.signature': ({ name }) => `Signature of ${name}`,
  'paper.credential': ({ title }) => `The signed Open Badge: ${title}`,
  'paper.revoked': ({ on }) => `Taken back by the issuer on ${longDate(on)}`,
  'paper.suspended': ({ on }) => `Suspended by the issuer since ${longDate(on)}`,
  'paper.expired': ({ on }) => `Expired on ${longDate(on)}`,
  'paper.expired-text': 'It was valid until that day.',
  'paper.replaced': 'A newer badge took the place of this one',
  'paper.replaced-text': 'The issuer corrected or renewed it.',
  'paper.check-now': ({ address }) => `How it stands now: ${address}`,
  'paper.transcript': 'Transcript of badges',
  'paper.transcript-title': ({ holder }) => `Transcript of badges: ${holder}`,
  'paper.transcript-summary': ({ site, active, historical }) =>
    `All badges earned at ${site}: ${active} in force, ${historical} that count no more.`,
  'paper.active': 'In force',
  'paper.none-active': 'None.',
  'paper.historical': 'Historical',
  'paper.none-historical': 'None.',
  'paper.transcript-check':
    'This sheet is a summary and is not signed. Linked titles lead to badges that can be checked; files are checked at',
  'paper.column-title': 'Badge',
  'paper.column-issuer': 'Issuer',
  'paper.column-status': 'Status',
  'paper.in-force': 'In force',
  'paper.in-force-until': ({ on }) => `In force until ${longDate(on)}`,
  'paper.status-revoked': ({ on }) => `Taken back on ${longDate(on)}`,
  'paper.status-suspended': ({ on }) => `Suspended since ${longDate(on)}`,
  'paper.status-expired': ({ on }) => `Expired on ${longDate(on)}`,
  'paper.cv': 'Proven skills',
  'paper.cv-title': ({ holder }) => `Proven skills: ${holder}`,
  'paper.cv-summary': ({ skills, badges, open }) =>
    open === badges
      ? `${counted(skills, 'skill')}, shown by ${counted(badges, 'badge')} that can be checked.`
      : `${counted(skills, 'skill')}, shown by ${counted(badges, 'badge')}; ${open} of them can be checked here.`,
  'paper.cv-skills': 'Skills, each at the highest level shown',
  'paper.cv-badges': 'What proves them',
  'paper.cv-more': ({ count }) => `And ${count} more.`,
  'paper.cv-level': ({ name, level, levels }) => `${name} (${level} of ${levels})`,
  'paper.cv-shown': ({ issuer, on }) => `${issuer}, ${longDate(on)}`,
  'paper.cv-check':
    'This sheet is a summary and is not signed. Linked titles lead to badges that can be checked; files are checked at',
  'paper.cv-none': 'None.',
  'paper.sample-holder': 'Sample Learner',
  'paper.sample-title': 'Sample of a badge',
  'paper.sample-outcome': 'Reads a certificate and says what it proves.',
};
