import { counted } from './count.ts';

interface Answered {
  question: string;
  /** Markdown. Names in braces are put in from what is here now. */
  answer: string;
}

/** What people ask before they choose. */
const questions = {
  what: {
    question: 'What is a microcredential?',
    answer:
      'Proof of a small piece of learning that was assessed: what you can do, how much work it was, and how you showed it. It is signed, so everybody can check it without asking. The [glossary](/glossary) explains the words.',
  },
  here: {
    question: 'What can I learn here?',
    answer:
      'There are **{offers}** offers by {providers} now, in {subjects}. Kinds: {kinds}. [Find one](/catalogue) by what you want to be able to do.',
  },
  long: {
    question: 'How long does it take?',
    answer:
      'Each page says the hours, and where its provider states them, the weeks. Here: {hours}. Reckon with more if the subject is new to you.',
  },
  worth: {
    question: 'Is it recognised?',
    answer:
      'That differs, and nobody can promise it. The page of each offer says who accredits it, by which standard and until when, or plainly that nobody does. Under *For and against* it says what may count against it. Ask whoever is to recognise it, an employer or a university, before you pay.',
  },
  assessed: {
    question: 'How is it assessed, and is somebody watching?',
    answer:
      'Of the offers here: {assessment}. Supervision: {supervision}. The page of each says how many attempts there are and what it takes to pass.',
  },
  fail: {
    question: 'What if I do not pass?',
    answer:
      'The page of each offer says how many attempts there are and how long you wait between them. When none is left, you can ask for an exception on the page of your learning. You may review what you took part in, also without the badge.',
  },
  expire: {
    question: 'Does it expire?',
    answer:
      'Of the offers here: {expiry}. A badge that has expired stays genuine; whoever checks it reads until when it counted.',
  },
  prove: {
    question: 'How do I show that I have it?',
    answer:
      'Your badge has an address, a picture and a file. Anybody [checks it](/verify) for nothing and without an account, also after you have left.',
  },
  many: {
    question: 'How do I check many badges at one go?',
    answer:
      'With an account, hand in files, a ZIP or a table [on one page](/verify/many): up to 10,000 badges of any issuer, each with a verdict and the reason. What you hand in is erased as soon as it is checked; the report is yours alone.',
  },
  elsewhere: {
    question: 'Can I bring badges that I have from elsewhere?',
    answer:
      'Yes: files, a whole folder or an address, in [your wallet](/wallet/import). Each is checked, and again every week. Only you see it until you show it. It says whether it was given to an address that is proven to be yours.',
  },
  reviews: {
    question: 'Can I trust the reviews?',
    answer:
      'Only people who took part can write one, each once, also when they ended without the badge. The provider answers but cannot remove one; an administrator of this site decides about reports. An average is shown from {fewest} reviews on. Testimonials are something else: the provider chooses them.',
  },
  finish: {
    question: 'How many people finish?',
    answer:
      'The page of each provider says, year by year, how many enrolled, took an assessment, passed it and reached the badge, always as a share of all who enrolled.',
  },
  approach: {
    question: 'A platform, a boot camp, my employer or a university?',
    answer:
      'That depends on your time, your money and what you need it for. A [few questions](/choose) rank the four for you, with the reasons.',
  },
  degree: {
    question: 'A microcredential or a degree?',
    answer:
      'A degree is broad, takes years and opens jobs that ask for one by law. A microcredential is narrow, takes hours to months and shows one thing well. Some carry ECTS credits that a university can count: here {credit}. [Compare one with a degree](/choose/degree) in time, cost, credit and the skills of a role.',
  },
  log: {
    question: 'How can I see that nothing is slipped in or taken away?',
    answer:
      'Whatever is signed or taken back here stands in a [log that only grows](/log), as a hash in which nobody can be found. Anybody can check the whole of it, and that a badge is in it.',
  },
  data: {
    question: 'What happens with my data?',
    answer:
      'You can save everything that is kept of you, and close your account, under *Account*. Then your name, your reviews and your testimonials are deleted. Badges that you saved stay valid.',
  },
} satisfies { [key: string]: Answered };

export const guide = {
  title: 'Guide',
  lead: 'Common questions, answered from what is here now.',
  questions: questions as { [key in keyof typeof questions]: Answered },
  contents: 'On this page',
  glossary: 'Words that you do not know? See the glossary.',
  more: 'Something about your account or your badges? See the help.',
  beingCounted: '(being counted)',
  nothingYet: 'nothing yet',
  organisations: (count: number) => counted(count, 'organisation'),
  hoursFromTo: (least: number, most: number) =>
    least === most ? counted(most, 'hour') : `from ${least} to ${counted(most, 'hour')}`,
  listed: (count: string, name: string) => `${name} (${count})`,
  noneCarries: 'none does yet',
  edit: {
    title: 'Guide and glossary',
    lead: 'Say it in your own words where ours do not fit, and add what your visitors ask. Each language stands for itself.',
    tabs: { question: 'Guide', term: 'Glossary' },
    language: 'Language',
    go: 'Show it',
    entry: 'Entry',
    state: 'Whose words',
    ours: 'Ours',
    yours: 'Yours, in place of ours',
    own: 'Yours',
    add: { question: 'Add a question', term: 'Add a term' },
    back: 'All entries',
    titleOf: { question: 'Question', term: 'Term' },
    textOf: { question: 'Answer', term: 'Meaning' },
    textHint: 'Markdown. Leave it empty to take it back; then ours stand there, or nothing.',
    placeholders: 'You can use these; what is here now is put in their place:',
    oursIs: 'What stands there without yours',
    save: 'Save',
    see: 'See the page',
  },
};
