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
  'catalog.outline-too-long': undefined;
  'catalog.outline-malformed': undefined;
  'catalog.in-review': undefined;
  'catalog.not-in-review': undefined;
  'catalog.own-draft': undefined;
  'catalog.review-needed': undefined;
  'catalog.comment-not-found': undefined;
  'catalog.too-many-comments': undefined;
};

export const say = sayingOf<CatalogRefusals>();

export function catalogRefusal(kind: RefusalKind, code: keyof CatalogRefusals): Refusal {
  return new Refusal(kind, say(code));
}
