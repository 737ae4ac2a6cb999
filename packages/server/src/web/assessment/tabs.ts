import type { Words } from '../words/index.ts';

/** Pages on which authors write what an edition asks: one line a kind of requirement. */
export const assessmentTabs: readonly { path: string; label: (words: Words) => string }[] = [
  { path: 'exam', label: (words) => words.authoring.tabs.exam },
  { path: 'outside', label: (words) => words.outside.tab },
  { path: 'declaration', label: (words) => words.declaration.tab },
];
