import { byCount, counted } from './count.ts';

export const learning = {
  title: 'My learning',
  lead: 'What you are on the way to, and what is next.',
  description: 'Everything that you are enrolled in, with the next step.',
  empty: {
    title: 'You are not enrolled in anything yet',
    text: 'What you enrol in will be here, with what is next.',
    action: 'Find something to learn',
  },
  active: 'On the way',
  completed: 'Completed',
  completedOn: 'Completed on',
  enrolledOn: 'Enrolled on',
  enrol: {
    title: (title: string) => `Enrol in “${title}”`,
    lead: 'You can start at once. Nothing is due before you begin the exam.',
    action: 'Enrol',
    back: 'Not now',
    already: 'You are enrolled already.',
  },
  path: {
    next: 'What is next',
    steps: 'The way to the badge',
    progress: 'Steps done',
    enrolled: 'You are enrolled',
    exam: 'Pass the exam',
    award: 'Receive your badge',
    kicker: 'On the way to',
    kickerDone: 'You have earned',
    kickerEnded: 'Earned once, and taken back',
    about: 'Read outcomes and criteria',
    rules: 'The rules of the exam',
    attempts: 'Your attempts',
    attempt: 'Attempt',
    finished: 'Finished',
    result: 'Result',
    reached: 'Score',
    passed: 'Passed',
    notPassed: 'Not passed',
    done: 'Done',
    open: 'Open',
    look: 'Look at the result',
  },
  next: {
    start: {
      title: 'Take the exam',
      text: (questions: number) =>
        byCount(questions, { one: 'One question is waiting.', other: `${questions} questions are waiting.` }),
      timed: (minutes: number) =>
        `Once you begin you have ${counted(minutes, 'minute')}. The clock runs on our side and does not stop when you close the page. At the end your answers are handed in by themselves.`,
      untimed: 'There is no time limit. What you answer is kept, and you can go on later.',
      left: (attempts: number) =>
        byCount(attempts, {
          one: 'This is your last attempt.',
          other: `You have ${attempts} attempts left.`,
        }),
      action: 'Begin the exam',
    },
    resume: {
      title: 'Go on with the exam',
      text: 'You have begun. What you answered is kept.',
      due: 'It ends on',
      action: 'Go on',
    },
    wait: { title: 'Take a break first', text: 'Your next attempt can begin on' },
    none: {
      title: 'No attempt is left',
      text: 'You have used every attempt that this exam allows. Ask the provider what you can do.',
    },
    passed: {
      title: 'You have passed',
      text: 'Your badge is being signed and will be in your wallet in a moment.',
      signed: 'Your badge is signed and in your wallet.',
      revoked: 'The issuer has taken the badge back. The page of the badge says why.',
      toBadge: 'See your badge',
      action: 'Go to your badges',
      result: 'See your result',
    },
  },
};
