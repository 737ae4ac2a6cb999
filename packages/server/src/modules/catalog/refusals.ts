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
  'catalog.letter-undrawable': { letter: string };
  'catalog.colours-alike': { ratio: string };
  'catalog.picture-lines': { most: string };
  'catalog.picture-text-long': { most: string };
  'catalog.picture-too-large': undefined;
  'catalog.picture-neither': undefined;
  'catalog.png-damaged': undefined;
  'catalog.png-not-square': { width: string; height: string };
  'catalog.png-too-small': { least: string };
  'catalog.png-too-wide': { most: string };
  'catalog.svg-not-svg': undefined;
  'catalog.svg-not-square': undefined;
  'catalog.svg-too-complex': undefined;
  'catalog.svg-malformed': { line: string };
  'catalog.svg-declared': { line: string };
  'catalog.svg-entity': { line: string };
  'catalog.svg-text': { line: string };
  'catalog.svg-element': { name: string; line: string };
  'catalog.svg-attribute': { name: string; line: string };
  'catalog.svg-value': { name: string; line: string };
};

type PlainCode = {
  [code in keyof CatalogRefusals]: CatalogRefusals[code] extends undefined ? code : never;
}[keyof CatalogRefusals];

export const say = sayingOf<CatalogRefusals>();

/** Of those whose sentence says nothing but itself. */
export function catalogRefusal(kind: RefusalKind, code: PlainCode): Refusal {
  return new Refusal(kind, say(code));
}
