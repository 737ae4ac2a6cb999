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
  'catalog.classification-code': undefined;
  'catalog.classification-schemeName': undefined;
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
  'catalog.people-loosen': undefined;
  'catalog.condition-operator': undefined;
  'catalog.condition-amount': undefined;
  'catalog.condition-choices': undefined;
  'catalog.condition-message': undefined;
  'catalog.outline-too-long': undefined;
  'catalog.outline-malformed': undefined;
  'catalog.in-review': undefined;
  'catalog.not-in-review': undefined;
  'catalog.own-draft': undefined;
  'catalog.review-needed': undefined;
  'catalog.comment-not-found': undefined;
  'catalog.too-many-comments': undefined;
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
  'catalog.run-not-found': undefined;
  'catalog.run-nameless': undefined;
  'catalog.run-zone-unknown': undefined;
  'catalog.run-day-malformed': undefined;
  'catalog.run-start-missing': undefined;
  'catalog.run-end-missing': undefined;
  'catalog.run-ends-before': undefined;
  'catalog.run-enrols-before': undefined;
  'catalog.run-enrols-after': undefined;
  'catalog.run-enrols-late-scheduled': undefined;
  'catalog.run-enrols-late-self-paced': undefined;
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
  'catalog.email-malformed': undefined;
  'catalog.too-many-hosts': undefined;
  'catalog.host-malformed': undefined;
};

type PlainCode = {
  [code in keyof CatalogRefusals]: CatalogRefusals[code] extends undefined ? code : never;
}[keyof CatalogRefusals];

export const say = sayingOf<CatalogRefusals>();

/** Of those whose sentence says nothing but itself; `at` names the field where it stands too, or says more of several. */
export function catalogRefusal(
  kind: RefusalKind,
  code: PlainCode,
  at: string | { readonly [field: string]: Said } = {},
): Refusal {
  const said = say(code);
  return new Refusal(kind, said, typeof at === 'string' ? { [at]: said } : at);
}
