import type { EventType } from '../../../modules/webhooks/index.ts';

const events: { [type in EventType]: { name: string; meaning: string } } = {
  'achievement.published': {
    name: 'Microcredential published',
    meaning: 'Also when a new edition of one is published.',
  },
  'draft-review.asked': {
    name: 'Review asked for',
    meaning: 'Somebody wants a second person to look at a draft.',
  },
  'draft-review.decided': {
    name: 'Review decided',
    meaning: 'A draft was approved, or changes to it were asked for.',
  },
  'run.published': {
    name: 'Run opened',
    meaning: 'Learners can enrol in it. Also when it is opened again.',
  },
  'run.cancelled': {
    name: 'Run cancelled',
    meaning: 'A run that was open does not take place.',
  },
  'award.created': {
    name: 'Award made',
    meaning: 'Somebody earned one; its badge is signed a little later.',
  },
  'credential.signed': { name: 'Badge signed', meaning: 'The badge of an award can be fetched and checked.' },
  'award.suspended': { name: 'Award suspended', meaning: 'An award was put on hold.' },
  'award.reinstated': { name: 'Suspension lifted', meaning: 'A suspended award counts again.' },
  'award.amended': {
    name: 'Badge signed anew',
    meaning: 'A badge was corrected; the one before is replaced.',
  },
  'award.renewed': {
    name: 'Award renewed',
    meaning: 'An award counts longer; its badge was signed once more.',
  },
  'award.revoked': { name: 'Award revoked', meaning: 'An award was taken back for good.' },
  'issuing.closed': {
    name: 'Issuing closed',
    meaning: 'Your organisation has ended its issuing for good.',
  },
  'statement.made': {
    name: 'Statement made',
    meaning: 'You said something of another organisation, or another said something of you.',
  },
  'statement.withdrawn': {
    name: 'Statement withdrawn',
    meaning: 'One that you made, or that was made of you.',
  },
  'accreditation.asked': {
    name: 'Accreditation applied for',
    meaning: 'Another organisation asks you to judge it, or something that it offers.',
  },
  'accreditation.decided': {
    name: 'Accreditation decided',
    meaning: 'On an application that you made or received; also once more on appeal.',
  },
  'standard.retired': { name: 'Standard retired', meaning: 'Nobody applies by it any more.' },
  'policies.changed': {
    name: 'Rules of taking part changed',
    meaning: 'Refund, deferral, extension or late work: of one microcredential, or of all that you offer.',
  },
  'import.finished': {
    name: 'Import finished',
    meaning: 'A catalogue or a skills framework was imported to its end.',
  },
  'bulk-check.finished': {
    name: 'Bulk check finished',
    meaning: 'Everything that a program of yours handed in is checked.',
  },
  'review.published': {
    name: 'Review published',
    meaning: 'A participant reviewed something that you offer, changed the review, or it is shown again.',
  },
  'review.withdrawn': {
    name: 'Review gone',
    meaning: 'Its author withdrew it, it was hidden after a report, or the account is closed.',
  },
  'testimonial.given': {
    name: 'Testimonial given',
    meaning: 'A participant lets you show their words.',
  },
  'testimonial.withdrawn': {
    name: 'Testimonial withdrawn',
    meaning: 'You may not show the words any more, anywhere.',
  },
  'framework.published': {
    name: 'Framework published',
    meaning: 'An edition of a framework of your own is there.',
  },
  'scale-mapping.published': {
    name: 'Mapping of scales published',
    meaning: 'You said how the levels of two scales compare.',
  },
  'scale-mapping.withdrawn': {
    name: 'Mapping of scales withdrawn',
    meaning: 'One that you had published counts no more.',
  },
};

const faults: { [code: string]: string } = {
  'fetch.not-https': 'the address is not https',
  'fetch.closed-address': 'the address is not on the public internet',
  'fetch.unknown-host': 'there is no such host',
  'fetch.unreachable': 'nobody could be reached there',
  'fetch.too-slow': 'no answer came within 10 seconds',
};

/** Programs of other houses that are told what happens. */
export const webhooks = {
  title: 'Webhooks',
  lead: (organisation: string) =>
    `A webhook tells a program of yours what happens at ${organisation}, the moment it happens.`,
  listTitle: 'Programs that are told',
  empty: 'No program is told anything',
  emptyLead: 'Add the address of one below.',
  newTitle: 'New webhook',
  address: 'Address of the program',
  addressHint: 'An https address on the public internet that takes POST requests.',
  description: 'Which program is it?',
  descriptionHint: 'So that you know it again, for example: Learner records.',
  whichEvents: 'Of what is it told?',
  events,
  create: 'Add the webhook',
  errors: {
    addressLong: 'Keep the address under 500 characters.',
    descriptionEmpty: 'Say which program it is, so that you know it again.',
    descriptionLong: 'Keep this under 80 characters.',
    eventTypes: 'Choose at least one thing of which the program is told.',
  },
  program: 'Program',
  host: 'Host',
  toldOf: 'Told of',
  state: 'State',
  states: { paused: 'Paused', failing: 'Does not answer as it should', open: 'On' },
  madeTitle: (description: string) => `The secret of ${description}`,
  madeLead:
    'Copy it now and keep it like a password: it is shown this once only. The program checks with it that a message comes from here.',
  secret: 'Secret',
  secretMeans: 'Every message is signed with it, as Standard Webhooks says.',
  replacedMeans: 'For 24 hours the secret before signs too. Give the new one to the program until then.',
  done: 'Go to the webhook',
  pausedTitle: 'This webhook is paused',
  pausedBecause: {
    'by-hand': 'An owner paused it. What happens meanwhile is not told.',
    failing: 'It did not answer as it should for five days. Resume it when the program works again.',
    gone: 'The program answered that it wants no more (410). Resume it when that has changed.',
  },
  pausedSince: 'Since',
  failingTitle: 'The program does not answer as it should',
  failingLead: 'Each message is tried again for three days. After five days of this the webhook is paused.',
  failingSince: 'Since',
  twoSecretsTitle: 'Two secrets sign',
  twoSecretsUntil: 'The one before signs until',
  resume: 'Resume',
  test: 'Send a test',
  pause: 'Pause',
  replaceSecret: 'Replace the secret',
  remove: 'Remove…',
  logTitle: 'What was told it',
  logEmpty: 'Nothing was told yet',
  logEmptyLead: 'Send a test to see whether the program answers.',
  event: 'Event',
  madeAt: 'Happened',
  messageId: 'Message',
  attempts: 'Attempts',
  nextTry: 'Next attempt',
  none: 'none',
  deliveryStates: { waiting: 'On its way', delivered: 'Delivered', failed: 'Not delivered' },
  changeTitle: 'Change it',
  save: 'Save',
  typeName: (type: string) => (Object.hasOwn(events, type) ? events[type as EventType].name : 'Test'),
  deliveryTitle: (event: string) => `Message: ${event}`,
  pausedNoReplay: 'The webhook is paused. Resume it to send this again.',
  replay: 'Send it again',
  replayMeans: 'The same message under the same id, with every attempt anew.',
  sentTitle: 'What is sent',
  noAttempt: 'No attempt yet',
  noAttemptLead: 'It is sent in a moment. Load the page again to see what was answered.',
  attemptTitle: (number: number) => `Attempt ${number}`,
  answered: (status: number) => `answered with status ${status}`,
  fault: (code: string) => faults[code] ?? 'the address cannot be posted to',
  answerBegins: 'The beginning of the answer:',
  removeTitle: (description: string) => `Remove the webhook ${description}`,
  removeLead: 'The program is told nothing any more, and the record of what was told it is gone.',
  removeSubmit: 'Remove the webhook',
  keep: 'Cancel',
};
