import { byCount } from './count.ts';

/** How a second person looks at a draft before it is published. */
export const draftReviews = {
  lead: 'A second person reads the draft, says what they think of it, and approves it or asks for changes.',
  needed: 'Your organisation publishes only what a second person has approved.',
  notNeeded: 'Your organisation does not ask for a review. You can have one all the same.',
  stages: {
    none: 'Not in review',
    'in-review': 'In review',
    'changes-asked': 'Changes asked for',
    approved: 'Approved',
    'changed-since': 'Changed since it was approved',
  },
  told: {
    'in-review':
      'Somebody reviews this draft. Until they have decided, or you take it back, it does not change.',
    'changes-asked': 'The reviewer asks for changes. When they are made, ask for another review.',
    approved:
      'This draft is approved. It can be published as it is; whoever changes it asks for another review.',
    'changed-since': 'This draft was approved, and somebody has changed it since. Ask for another review.',
  },
  toReview: 'See the review',
  reason: 'The reviewer writes',
  askedBy: 'Asked by',
  askedOn: 'Asked on',
  decidedBy: 'Decided by',
  decidedOn: 'Decided on',
  editors: 'Written by',
  noEditors: 'Nobody yet',
  openComments: (count: number) =>
    byCount(count, { one: 'One comment is open', other: `${count} comments are open` }),
  ask: {
    title: 'Ask for a review',
    text: 'Whoever may review and has not worked on it is told. The draft does not change meanwhile.',
    note: 'What should they look at?',
    action: 'Ask for a review',
    notReady: 'Something is still missing before anybody can review this.',
    toChecklist: 'See what',
  },
  takeBack: 'Take it back to change it',
  decide: 'Decide',
  readExam: 'Read the exam',
  own: 'You have worked on this draft, so somebody else decides.',
  comments: {
    title: 'Comments',
    none: 'Nobody has said anything of this draft yet.',
    about: 'What is it about?',
    whole: 'The whole draft',
    design: 'Badge',
    assessments: 'What is asked of learners',
    text: 'Your comment',
    add: 'Comment',
    answer: 'Your answer',
    reply: 'Answer',
    resolve: 'Mark as resolved',
    reopen: 'Open it again',
    resolved: (person: string) => `Resolved by ${person}`,
    toPlace: 'Go there',
    errors: {
      text: 'Write something.',
      long: 'Write at most 2,000 letters.',
      place: 'Choose what it is about.',
    },
  },
  setting: {
    title: 'Before you publish',
    link: 'Who approves what you publish',
    lead: 'Two people see more than one. Decide whether somebody else has to approve a draft before it is published.',
    label: 'A second person approves each edition before it is published',
    hint: 'Owners, authors and reviewers can approve, but nobody who has worked on the draft. This holds for programs too.',
    alone: 'Nobody else here can review. Invite somebody first, or nothing can be published any more.',
  },
};
