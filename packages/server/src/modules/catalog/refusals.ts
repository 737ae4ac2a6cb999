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
  'catalog.email-malformed': undefined;
  'catalog.too-many-hosts': undefined;
  'catalog.host-malformed': undefined;
};

export const say = sayingOf<CatalogRefusals>();

export function catalogRefusal(kind: RefusalKind, code: keyof CatalogRefusals, field?: string): Refusal {
  const said = say(code);
  return new Refusal(kind, said, field === undefined ? {} : { [field]: said });
}
