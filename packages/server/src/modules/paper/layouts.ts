import { readFileSync } from 'node:fs';
import type { PaperTemplate } from './template.ts';

const read = (name: string) => readFileSync(new URL(`./layouts/${name}.typ`, import.meta.url), 'utf8');

/** What every template imports. */
export const partsSource = read('cairn');
export const transcriptSource = read('transcript');
export const cvSource = read('cv');
const sources = { classic: read('classic'), modern: read('modern'), plain: read('plain') };

export function sourceOf({ layout, source }: Pick<PaperTemplate, 'layout' | 'source'>): string {
  return layout === 'own' ? source : sources[layout];
}

/** The source of a built-in layout, for whoever begins an own one with it. */
export function beginningOf(layout: keyof typeof sources): string {
  return sources[layout];
}
