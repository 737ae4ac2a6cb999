import { counted } from './count.ts';

/** Long work over many rows. */
export const runs = {
  title: 'Long work',
  lead: 'Work over many rows. It goes on when you leave, and nothing is lost when the server stops.',
  emptyTitle: 'Nothing has run yet',
  empty: 'Work over many rows stands here, with its progress and with what became of each row.',
  kinds: {
    'sign-awards': 'Sign all waiting awards',
    'send-claims': 'Write again to those who have not taken theirs',
    'give-awards': 'Award to many people',
    'revoke-awards': 'Revoke selected awards',
    'suspend-awards': 'Suspend selected awards',
    'reinstate-awards': 'Lift the suspension of selected awards',
  },
  reason: 'Reason',
  columns: { number: 'Number', what: 'What', state: 'State', rows: 'Rows', started: 'Started' },
  states: {
    checking: 'Being looked at',
    checked: 'Waits for your word',
    running: 'Running',
    done: 'Done',
    cancelled: 'Ended early',
  },
  rows: 'Rows',
  left: (seconds: number) =>
    seconds < 60
      ? `About ${counted(seconds, 'second')} left.`
      : `About ${counted(Math.round(seconds / 60), 'minute')} left.`,
  counts: { done: 'Done', failed: 'Failed', skipped: 'Nothing to do', waiting: 'Waiting' },
  refresh: 'This page loads itself anew every few seconds while it runs. You may leave it.',
  begin: 'Begin',
  end: 'End it',
  endHint: 'What is done stays done. You can go on later.',
  goOn: 'Go on',
  again: (failed: number) => `Do ${counted(failed, 'failed row')} again`,
  row: { search: 'Anything in a row', number: 'Row', about: 'About', why: 'What happened' },
  failedFile: 'Failed rows as a file (CSV)',
};
