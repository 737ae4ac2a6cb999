import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type CatalogRefusals = {
  'catalog.achievement-not-found': undefined;
  'catalog.not-a-draft': undefined;
  'catalog.incomplete': undefined;
  'catalog.not-published': undefined;
  'catalog.skill-unknown': undefined;
  'catalog.level-unknown': undefined;
  'catalog.design-unknown': undefined;
  'catalog.too-many-skills': undefined;
  'catalog.too-many-outcomes': undefined;
  'catalog.too-many-rows': undefined;
  'catalog.fact-malformed': undefined;
  'catalog.weeks-out-of-order': undefined;
  'catalog.text-too-long': undefined;
  'catalog.too-many-translations': undefined;
  'catalog.translations-too-long': undefined;
  'catalog.translation-of-itself': undefined;
  'catalog.language-unknown': undefined;
  'catalog.changed-meanwhile': undefined;
  'catalog.outcome-skill-unknown': undefined;
  'catalog.run-not-found': undefined;
  'catalog.run-nameless': undefined;
  'catalog.run-zone-unknown': undefined;
  'catalog.run-day-malformed': undefined;
  'catalog.run-start-missing': undefined;
  'catalog.run-end-missing': undefined;
  'catalog.run-ends-before': undefined;
  'catalog.run-enrols-before': undefined;
  'catalog.run-enrols-after': undefined;
  'catalog.run-capacity': undefined;
  'catalog.run-capacity-taken': undefined;
  'catalog.run-place-missing': undefined;
  'catalog.run-country-unknown': undefined;
  'catalog.run-too-many': undefined;
  'catalog.run-without-offer': undefined;
  'catalog.run-of-nothing': undefined;
  'catalog.run-over': undefined;
  'catalog.run-state': undefined;
  'catalog.run-reason-missing': undefined;
  'catalog.run-not-open': undefined;
  'catalog.sessions-too-many': undefined;
  'catalog.sessions-none': undefined;
  'catalog.session-time': undefined;
  'catalog.session-title': undefined;
  'catalog.offer-not-found': undefined;
  'catalog.offer-too-many': undefined;
  'catalog.currency-unknown': undefined;
  'catalog.amount-malformed': undefined;
  'catalog.includes-too-many': undefined;
  'catalog.policy-malformed': undefined;
};

export const say = sayingOf<CatalogRefusals>();

/** With `field` the sentence also stands at that field of the form. */
export function catalogRefusal(kind: RefusalKind, code: keyof CatalogRefusals, field?: string): Refusal {
  const said = say(code);
  return new Refusal(kind, said, field === undefined ? {} : { [field]: said });
}
