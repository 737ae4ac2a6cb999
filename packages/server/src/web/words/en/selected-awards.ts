import { byCount } from './count.ts';

/** What is done with several awards at once. */
export const selectedAwards = {
  acts: { revoke: 'Revoke…', suspend: 'Suspend…', reinstate: 'Lift the suspension…' },
  titles: {
    revoke: 'Revoke selected awards',
    suspend: 'Suspend selected awards',
    reinstate: 'Lift the suspension of selected awards',
  },
  lead: {
    revoke: (count: number, figures: string) =>
      byCount(count, { one: 'One award will be revoked.', other: `${figures} awards will be revoked.` }),
    suspend: (count: number, figures: string) =>
      byCount(count, { one: 'One award will be suspended.', other: `${figures} awards will be suspended.` }),
    reinstate: (count: number, figures: string) =>
      byCount(count, { one: 'One award will count again.', other: `${figures} awards will count again.` }),
  },
  left: (count: number, figures: string) =>
    byCount(count, {
      one: 'One more was selected, and stays as it is.',
      other: `${figures} more were selected, and stay as they are.`,
    }),
  meaning: {
    revoke:
      'These badges stop counting at once, wherever they are shown. This cannot be undone. Each holder hears of it, and programs that listen do too.',
    suspend:
      'Whoever checks these badges reads that they are genuine, but on hold. Those that were signed without an entry for suspension cannot be suspended: the result of each row says so.',
    reinstate: 'These badges count again, and each holder hears of it.',
  },
  run: 'It goes on in the background, one award after the other; a page shows how far it is and what became of each.',
  list: 'Selected awards',
  submit: {
    revoke: (count: number, figures: string) =>
      byCount(count, { one: 'Revoke one award for good', other: `Revoke ${figures} awards for good` }),
    suspend: (count: number, figures: string) =>
      byCount(count, { one: 'Suspend one award', other: `Suspend ${figures} awards` }),
    reinstate: (count: number, figures: string) =>
      byCount(count, { one: 'Lift one suspension', other: `Lift ${figures} suspensions` }),
  },
  cancel: 'Back to the list',
  noneTitle: 'Nothing to do',
  none: {
    revoke: 'Nothing is selected that could be revoked. Tick awards in the list first.',
    suspend: 'Nothing is selected that could be suspended. Tick awards that are in force first.',
    reinstate: 'Nothing is selected that is suspended. Tick suspended awards first.',
  },
  tooMany: (most: string) => `One selection ends at ${most}. Narrow the list, and do it part by part.`,
};
