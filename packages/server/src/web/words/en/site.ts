import type { StepName } from '../../../modules/site/index.ts';
import { counted } from './count.ts';

interface StepWords {
  title: string;
  /** The address, or the folder of the data. */
  text: (about: string) => string;
  /** The button by which an administrator gives their word. */
  confirm: string;
  /** What to do where a setting or a text is missing. */
  change: string;
}

const steps: { [name in StepName]: StepWords } = {
  address: {
    title: 'The address',
    text: (address) =>
      `This site is at ${address}. That address stands in every badge for ever: whoever checks one asks there. It cannot be changed afterwards.`,
    confirm: 'Yes, this address stays',
    change: 'Set CAIRN_URL and start again.',
  },
  https: {
    title: 'A secure connection',
    text: () => 'Passwords and badges travel safely only over https.',
    confirm: '',
    change:
      'Set CAIRN_TLS_CERT and CAIRN_TLS_KEY, or put a proxy before it, and let CAIRN_URL begin with https.',
  },
  mail: {
    title: 'Mail',
    text: () =>
      'People sign up, sign in and hear of their badges by mail. Send one to yourself to see that it arrives.',
    confirm: 'Send me a mail',
    change: 'No mail can leave this site. Set CAIRN_SMTP_URL and CAIRN_MAIL_FROM, and start again.',
  },
  backup: {
    title: 'A backup that was tried',
    text: () =>
      'Stop Cairn before you copy: files of a running database are no backup. The folder of secrets belongs to it, because without it nothing can be signed any more. Restore the copy once somewhere else.',
    confirm: 'I have restored a backup once',
    change: '',
  },
  organisation: {
    title: 'The first organisation',
    text: () => 'Badges are awarded in the name of an organisation.',
    confirm: '',
    change: 'Add one and invite its owner.',
  },
  texts: {
    title: 'Who runs this site',
    text: () =>
      'People want to know whom they deal with: an address for questions, an imprint, and what becomes of their data.',
    confirm: '',
    change: 'Write them, and they are linked on every page.',
  },
};

/** The site as a whole: its texts, its settings, and the checklist of its administrators. */
export const site = {
  title: 'This site',
  lead: 'What the site says of itself, on every page.',
  askUs: 'Ask whoever runs this site:',
  texts: {
    imprint: { title: 'Imprint' },
    privacy: { title: 'Privacy' },
    help: { title: 'Help' },
  },
  form: {
    name: 'Name of the site',
    nameHint: 'It stands at the head of every page and in titles.',
    badName: 'Give it a name of at most 60 letters.',
    logoHint:
      'PNG or plain SVG, square, up to 1 MB. It takes the place of the stones at the head of every page.',
    contact: 'Address for questions',
    contactHint: 'It stands on the help page.',
    badContact: 'Write an e-mail address, or leave it empty.',
    long: 'Keep it under 8000 letters.',
    imprintHint: 'Who runs the site, and how they are reached. Markdown works.',
    privacyHint: 'What is kept of people, why, and for how long. Markdown works.',
    helpHint: 'Leave it empty for our own text. Markdown works.',
    save: 'Save',
  },
  checklist: {
    title: 'Before this site is real',
    lead: 'Each of these is done once. Until all are done, administrators see a line about it on every page.',
    progress: 'Steps done',
    done: 'Done',
    open: 'To be done',
    putOff: (name: string) => `${name} has hidden the line about it, for every administrator, until`,
    endPutOff: 'Show the line again',
    doneBy: (name: string) => `Confirmed by ${name},`,
    notLasting:
      'Nobody else can reach this address, or it is not secure. Badges that are signed now can be checked only here.',
    backup: (folder: string) => `tar -cpf cairn-backup.tar -C ${folder} .`,
    dump: (folder: string) =>
      `pg_dump --format=custom --file=cairn.dump "$DATABASE_URL"\ntar -cpf cairn-data.tar -C ${folder} .`,
    waiting: (badges: number) =>
      `${counted(badges, 'badge waits', 'badges wait')} for this word: none is signed before.`,
    toTexts: 'Write the texts',
    toOrganisation: 'Add an organisation',
    steps,
  },
  banner: {
    text: (open: number) => `${counted(open, 'thing is', 'things are')} to be done before this site is real.`,
    action: 'See what',
    putOff: 'Hide this for a week',
  },
  proof: {
    title: 'Mail arrives',
    lead: 'You opened the link of the mail that you sent yourself.',
    submit: 'Note that mail arrives',
  },
  noMail: {
    title: 'This site cannot send mail yet',
    text: 'So nobody can sign up or sign in by mail. Ask whoever runs it. Passwords and passkeys that are set up already work.',
  },
  addressMeant: 'I know that this address stands in the badge for ever.',
  ownHelp: `## What is a badge?

A badge says what somebody can do, who says so, and how it was shown. It is signed: nobody can change it without being noticed.

## How do I check one?

Open *Check a badge*, and drop the file or the picture there, or type its address. You read, check by check, what holds and what does not. It costs nothing and needs no account.

## How do I show mine?

Open *My badges*. Each badge has an address that you can give away, a picture that carries it, and a file. You can stop showing it at any time.

## Something on my badge is wrong

Ask the organisation that awarded it: its name stands on the badge, with a way to reach it. Only it can issue the badge anew.

## My badge is being looked at again

What a badge rests on can stop counting, as when an exam is annulled. Nothing is taken back by itself: somebody at the organisation decides whether the badge stays. Until then it counts as before; one that is not signed yet waits. The page of the badge leads to *What is decided for you*. There you read what it is about, and you can write to whoever decides. If the badge is revoked, you can ask once for another decision, and somebody else makes it.

## We award badges: what if one’s rule is met no longer?

You find it in the console of your organisation, under *To decide*, and owners and registrars are told. The page shows, one by one, what the badge rested on and what of it still counts. Let the badge stay, or revoke it and say why: the holder reads that. Or correct what was recorded: when the rule is met again, there is nothing to decide any more. Badges that somebody awarded by hand are not touched. Attempts at an exam are annulled where the learner’s results stand; there they can be made to count again, too.

## Is it accredited?

The page of a microcredential, the page of its provider and the last look before you enrol say who has accredited it, under which standard and until when, or plainly that nobody has. Such a statement has a page of its own and a signed document, which anybody can check under *Check a badge* or with the program *cairn verify*. One that is withdrawn stays there with its date and the reason. A badge keeps what was true when it was given: its page says whether it was accredited then.

## How do I say how it was?

When something that you learnt is over, whether you reached the badge or not, *Your reviews* in the menu of your name lets you review it, once. Choose a mark, judge in detail what you can, and write what others should know, with your name or without. You can change it and withdraw it. Beside it you may lend the provider a few words as a testimonial; they are shown with your name until you take them back, and are then gone from every page at once.

## A review should not stand there

Each review has a link to report it. An administrator of this site reads the report and decides, never the provider; you hear how. A bad mark alone is no reason. Providers answer reviews under *Reviews* in the console, and may report them like everybody else.

## How does an organisation say something of another?

Owners choose *Statements* in the console: accreditation and approval (for accreditors and public authorities), endorsement, equivalence, partnership. A partnership counts only when an owner of the other side has confirmed it there; until then nobody sees it. Everything is signed with the key of your badges. What you withdraw is withdrawn for good, and your reason can be read by everybody.

## We offer something: how much should we say of it?

All that somebody would want to know before paying. The pages under *What it is* ask for time and credit, for whom it is, who assures its quality, who made it and what follows. None of it has to be there to publish, and nothing is made up: where it matters, the public page says that something is not stated. The overview counts the elements of the European standard.

## Which rules does it meet?

A *rule pack* is a published set of rules, such as the European standard elements or the Common Microcredential Framework. When something is published, Cairn works out which packs it meets, and its page says so for ever. Nobody can type such a label. It is no approval by those who wrote the rules; the page *Rule packs* says what each asks, and what Cairn cannot see. Owners and registrars decide under *What we offer*, *Rule packs*, which ones count: off, warn, or block, so that nothing is published that misses something needed. There they also write a pack of their own.

## How do we begin something new?

With a title, with a preset or with a copy. A preset fills in what programmes of one kind have in common (Nanodegree, MicroMasters, boot camp and more), and says plainly what such programmes have that Cairn cannot do yet. What you offer can be downloaded as a preset, handed on as a file, and brought in elsewhere.

## Can our badge look like ours?

Authors open *Badge* at a draft. Besides the family of badges, whose title and name are drawn for you, you can design one: shape, colours, symbol, words along the edges and in the middle, a ribbon, your logo or initials. It shows at once how it looks, small and large, on light and on dark ground, and says whether it can be read. Words may be Latin, Greek, Cyrillic, Arabic, Devanagari, Chinese, Japanese or Korean. Or bring a square PNG or SVG; a drawing that could do more than draw is refused, with the line. A published edition keeps its picture, and so does every badge of it.

## Several of us write: how does nothing get lost?

A draft is saved while you type. What cannot be saved yet is kept for you, on every device. If somebody else saved the same part, you read in sentences what would be otherwise, and choose. Under *Outline* you break it into modules and units, and *Coverage* names what is not taught or not shown. Under *Review* everybody comments; owners decide under *What we offer* whether a second person has to approve a draft before it is published. While it is reviewed it does not change. The page on which you publish says, in sentences, what changes against the edition before.

## My badge is suspended

The organisation that awarded it is looking into something, and has put it on hold. The badge is still genuine and still yours; whoever checks it reads that it is suspended, since when, and why. It may count again as before, or be revoked; you hear of both. If you know something that helps, tell the organisation: its name stands on the badge.

## Can my organisation suspend a badge?

Owners choose under *Awards*, then *Keys and identifier*, whether new badges can be suspended. It is off at first, because such a badge carries a second status entry that some strict readers refuse. Badges that were signed before stay as they are. Registrars and owners then find *Suspend…* on the page of an award. Give a reason: the holder and everyone who checks the badge read it. Lift the suspension when the matter is settled, or revoke the badge if it must not count again; revoking is for good.

## Can I revoke several awards at once?

Registrars and owners tick them in the list of awards, or take all that the list finds, up to 100,000. A page says how many it is about, shows them, and asks why; then it goes on in the background, and a page under *Long work* says what became of each. Suspending several, and lifting suspensions, works the same way.

## Who got the badges that we gave to addresses?

Under *Awards*, *How far awards came* counts awards to addresses without an account: given, sent, arrived, came back, opened, taken. Each figure leads to the addresses behind it. Where a mail came back for good, choose *Correct the address*. *Write again* reaches all who have not taken theirs, at most once a day; by itself Cairn reminds twice. Our mails hold no hidden picture that tells when they are read.

## How do I find something to learn?

Type what you want to be able to do into *Find learning*. A word may be cut short or misspelt, and words that mean the same are found too, in your language and in others. Each offer says in which skill or outcome your word was found. Narrow the list with the filters beside it: several answers in one filter widen the list, answers in several filters narrow it. The address of the page keeps all of it, so you can send it to somebody. Tick up to five offers to see them side by side.

## What does it cost, and when does it begin?

The page of a microcredential says it under *Dates and prices*: each run with its days, its place and its seats, each price with what it includes, and what it takes in all to earn it. What the provider does not state is named. Type how many hours a week you have, and you read when you would be done. The rule for refunds stands beside each price. No money is taken here: when you enrol, your choice is noted as it was that day, and the provider tells you how to pay. Where all seats are taken, there may be a waiting list; when somebody leaves, whoever waits longest has the seat and gets a notice.

## How do we say when something is offered, and for how much?

In the console, under *What we offer*, each microcredential has *Dates and prices*. Add a run, give it at least one offer, and open it. Until then nobody sees it. A timetable can repeat every week, and a run can be copied to the next term with all its days moved. When you cancel a run, everybody who takes part reads your reason. Rules for refunds hold for all that you offer, for one microcredential, for a run or for one offer: the nearest counts. The *Calendar* shows the whole year. Without runs, people can enrol at any time.

## Can I read it in another language?

Pages, mails and what organisations wrote come in your language, as far as they have it. Where something is translated, its page names the other languages; what is missing stands in the original. Skills and their levels are named in your language too; a badge that is signed already keeps the names that it was signed with.

## How do our offers get into other catalogues?

Owners choose under *Open data* in the console under which licence others may use the descriptions; until then all rights are reserved and nothing is in the downloads. There they also find a finder for their own site, and a rehearsal that says what the Credential Registry would refuse and where to mend it. Everybody finds downloads, feeds and formats under *Open data* at the foot of each page.

## I cannot sign in

Choose *Mail me a link instead*. If no mail comes, look among unwanted mail, and whether you have signed up with another address.

## Where do the skills come from?

Whoever writes what can be earned chooses from the skills that are here: those that the organisation wrote, and those of frameworks that were imported, such as ESCO or O*NET. Typing the beginning of a word is enough, in any language that the framework has; one wrong letter does no harm. Authors import a framework under *Skills frameworks* in the console, administrators for everyone under *Administration*. First you see what would be new, changed and gone, and which lines cannot be taken; nothing changes before you begin. What leaves a framework is offered no more; badges that name it stay as they are.

An organisation can also write a framework of its own there, and publish it edition by edition; everybody reads it under [Skills frameworks](/frameworks). Levels of two scales are compared only where somebody has published how they compare, and the page of the scale says who.

## What we offer stands in another system already

Authors choose *Import a catalogue* under *What we offer* and hand in a table (CSV or a spreadsheet), Open Badges or CTDL. Say what each column means; the next table with these columns is taken the same way. Each row is checked: a value that cannot be read is named with its line and column, and with what would be taken. Then each row becomes a draft, or, if you wish and it is complete, is published. The same file again changes nothing; what is different makes the draft of a next edition. Whoever assesses learners elsewhere says so under *Assessed elsewhere*.`,
};
