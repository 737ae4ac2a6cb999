import { counted } from './count.ts';

/** How far awards to addresses came, in the console. */
export const awardReach = {
  title: 'How far awards came',
  lead: 'Awards to addresses that no account had, from the mail to the wallet. Awards to accounts lie in the wallet at once and are not counted here.',
  all: 'All lists',
  funnel: 'From the mail to the wallet',
  figures: {
    given: 'Given',
    sent: 'Sent',
    arrived: 'Known to have arrived',
    bounced: 'Came back',
    opened: 'Opened',
    taken: 'Taken',
  },
  inLinks: 'In a share link of its holder',
  open: 'Page open to whoever has its address',
  meaning:
    '“Sent” counts mails that a mail server took. “Opened” counts links that were opened: our mails hold no hidden picture that reports when they are read. Some mail servers open links to check them.',
  sharedMeaning:
    'What is shared is counted, and not said of single badges: that is the matter of their holders.',
  fewTaken: 'What is shared is counted once five people have taken theirs.',
  rows: 'Awards to addresses',
  none: 'Nothing was given to an address yet',
  stage: 'How far',
  stages: {
    unsent: 'Mail waits to be sent',
    sent: 'Sent',
    arrived: 'Arrived',
    bounced: 'Came back',
    opened: 'Opened',
    taken: 'Taken',
    withdrawn: 'Withdrawn',
  },
  neverArrives: 'Came back for good',
  reminders: 'Reminders',
  bounce: 'Why it came back',
  openedOn: 'Opened on',
  correct: 'Correct the address',
  send: (count: number) => `Write again to ${counted(count, 'person', 'people')}`,
  sendLead:
    'To all who have not taken theirs, but for addresses at which nothing arrives and those written to in the last day. Whoever does nothing is reminded twice, after one week and two weeks later; then nothing more is sent by itself.',
  nobodyToSend:
    'Nobody is left to write to: each has taken theirs, was written to in the last day, or has an address at which nothing arrives.',
  address: {
    title: 'Correct the address',
    lead: (title: string, address: string) => `“${title}”, given to ${address}`,
    bounced: (reason: string) =>
      reason === '' ? 'The last mail came back.' : `The last mail came back: ${reason}`,
    field: 'E-mail address',
    submit: 'Save and write to this address',
    cancel: 'Leave it as it is',
  },
};
