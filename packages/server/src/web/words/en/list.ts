import { byCount } from './count.ts';

/** What every list says of itself. Figures come written for their reader. */
export const list = {
  find: 'Find',
  sortBy: 'Order',
  narrow: (caption: string) => `Narrow the list: ${caption}`,
  all: (count: number, figures: string) => byCount(count, { one: '1 entry', other: `${figures} entries` }),
  part: (shown: string, total: string) => `${shown} of ${total}`,
  moreThan: (figures: string) => `more than ${figures}`,
  clear: 'Show everything',
  file: 'Save as CSV',
  nothingTitle: 'Nothing fits',
  nothing: 'There are entries, but none with all of this. Try fewer words, or take a filter away.',
  pages: (caption: string) => `Pages: ${caption}`,
  previous: 'Previous page',
  next: 'Next page',
  pick: 'Choose',
  pickRow: (name: string) => `Choose ${name}`,
  pickAll: 'Choose all on this page',
  withChosen: 'With the chosen entries',
  chooseAll: (figures: string) => `All ${figures} that the list finds, on every page`,
  tooManyToChoose: (most: string) =>
    `All at once ends at ${most}. Narrow the list to choose everything that it finds.`,
  more: (count: number, figures: string) =>
    byCount(count, { one: 'and 1 more entry', other: `and ${figures} more entries` }),
};
