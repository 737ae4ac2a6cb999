import { assessmentTabs } from '../assessment/tabs.ts';
import type { Words } from '../words/index.ts';

const parts = ['overview', 'details', 'skills', 'outcomes', 'outline', 'translations', 'picture'] as const;

/** Every page of one achievement, as its tabs have them. */
export function tabsOf(words: Words): { path: string; label: string }[] {
  const { tabs } = words.authoring;
  return [
    ...parts.map((path) => ({ path: path as string, label: tabs[path] })),
    ...assessmentTabs.map(({ path, label }) => ({ path, label: label(words) })),
    { path: 'runs', label: tabs.runs },
    { path: 'conformance', label: words.packs.tab },
    { path: 'review', label: tabs.review },
    { path: 'learners', label: tabs.learners },
  ];
}

/** What a part of an achievement is called; undefined for the achievement itself and for what is no tab. */
export function partLabel(words: Words, part: string): string | undefined {
  return part === 'overview' ? undefined : tabsOf(words).find(({ path }) => path === part)?.label;
}
