import { Refusal, type RefusalKind, type Said, sayingOf } from '../../platform/refusal.ts';

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
  'catalog.packs-block': undefined;
  /** A check of a rule pack that is not met; `title` and `message` of an organisation's own pack. */
  'catalog.pack-check': { pack: string; title: string; check: string; message: string };
  'catalog.pack-without-title': undefined;
  'catalog.too-many-conditions': undefined;
  'catalog.condition-malformed': undefined;
  'catalog.condition-operator': undefined;
  'catalog.condition-amount': undefined;
  'catalog.condition-choices': undefined;
  'catalog.condition-message': undefined;
};

export const say = sayingOf<CatalogRefusals>();

export function catalogRefusal(
  kind: RefusalKind,
  code: Exclude<keyof CatalogRefusals, 'catalog.pack-check'>,
  fields: { readonly [field: string]: Said } = {},
): Refusal {
  return new Refusal(kind, say(code), fields);
}
