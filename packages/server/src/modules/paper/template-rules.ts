import { contrast } from '../../platform/contrast.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from './refusals.ts';
import type { PaperTemplate, TemplateEdition } from './template.ts';

/** The template of a credential that was signed then: what came later leaves it as it was, unless that says otherwise. */
export function templateAt(
  editions: readonly TemplateEdition[],
  signedAt: Date,
): TemplateEdition | undefined {
  return editions
    .filter(({ madeAt, coversEarlier }) => coversEarlier || madeAt <= signedAt)
    .toSorted((one, other) => other.number - one.number)[0];
}

/** Refuses what cannot be read: the colour is that of words too (WCAG 2.2, 1.4.3, large text). */
export function assertTemplate({ accent, layout, source }: PaperTemplate): void {
  if (contrast(accent, '#ffffff') < 3) throw refusedAt('accent', 'paper.colour-weak');
  if (layout === 'own' && source.trim() === '') throw refusedAt('source', 'paper.source-missing');
}

function refusedAt(field: string, code: 'paper.colour-weak' | 'paper.source-missing'): Refusal {
  return new Refusal('invalid', say(code), { [field]: say(code) });
}

/** `{holder}` and the like, as typed, replaced by what stands in this document; others stay as they are. */
export function fillPlaces(text: string, places: { readonly [name: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(places, name) ? (places[name] ?? all) : all,
  );
}
