import { z } from 'zod';
import {
  type AchievementContent,
  contentBounds as bounds,
  languages,
  translate,
} from '../../modules/catalog/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { translatedMembers } from './edition-members.ts';
import { id, named } from './schemas.ts';

/** The longest text of a row, and how many rows and outcomes together have texts. */
const [longest, mostOthers] = [1000, 300];

const outcome = named(
  'TranslatedOutcome',
  z.strictObject({ outcomeId: id, text: z.string().max(bounds.outcomeText.most) }),
);

/** Any other text, by its place: `entryRequirements.row_1.text`, `learningOutcomes.oc_1.verb`. */
const placed = named(
  'TranslatedText',
  z.strictObject({ place: z.string().max(200), text: z.string().max(longest) }),
);

const language = z.enum(languages);
const members = {
  ...translatedMembers,
  outcomes: z.array(outcome).max(bounds.learningOutcomes.most).optional(),
  others: z.array(placed).max(mostOthers).optional(),
};
const translationJson = named('Translation', z.strictObject({ language, ...members }));

/** All languages besides the edition's own. */
export const translationsJson = z
  .array(translationJson)
  .max(bounds.translations.most)
  .refine((list) => new Set(list.map((one) => one.language)).size === list.length);

type Sent = z.output<typeof translationsJson>;

/** Where the text of an outcome stands among the texts of an edition. */
const placeOfOutcome = (outcomeId: string) => `learningOutcomes.${outcomeId}.text`;

const textPlace = ({ outcomeId }: { outcomeId: string }) => placeOfOutcome(outcomeId);

export function toTranslationsJson({ translations, learningOutcomes }: AchievementContent): Sent {
  return languages.flatMap((language) => {
    const said = translations[language];
    if (!said) return [];
    const plain = Object.keys(translatedMembers).flatMap((name) =>
      said[name] ? [[name, said[name].text]] : [],
    );
    const outcomes = learningOutcomes.flatMap(({ outcomeId }) => {
      const text = said[placeOfOutcome(outcomeId)]?.text;
      return text === undefined ? [] : [{ outcomeId, text }];
    });
    const known = new Set([...plain.map(([name]) => name), ...learningOutcomes.map(textPlace)]);
    const others = Object.entries(said).flatMap(([place, { text }]) =>
      known.has(place) ? [] : [{ place, text }],
    );
    return [
      {
        ...{ language, ...Object.fromEntries(plain) },
        ...(outcomes.length > 0 && { outcomes }),
        ...(others.length > 0 && { others }),
      },
    ];
  });
}

/**
 * What was sent, as translations of the draft as it is after the change. A text that is sent as it stood stays made from
 * the original that it was made from.
 */
export function fromTranslationsJson(
  sent: Sent,
  after: AchievementContent,
): AchievementContent['translations'] {
  const said = sent.map(({ language, outcomes = [], others = [], ...plain }, index) => {
    const texts = Object.entries(plain).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text] as const] : [],
    );
    const rows = outcomes.map(({ outcomeId, text }) => [placeOfOutcome(outcomeId), text] as const);
    const placedTexts = others.map(({ place, text }) => [place, text] as const);
    const { translation, unknown } = translate(after, language, new Map([...texts, ...rows, ...placedTexts]));
    refuseUnknown(unknown, { index, outcomes, others });
    return [language, translation] as const;
  });
  return Object.fromEntries(said);
}

type Outcome = { outcomeId: string };
type Placed = { place: string };

function refuseUnknown(
  unknown: readonly string[],
  { index, outcomes, others }: { index: number; outcomes: readonly Outcome[]; others: readonly Placed[] },
): void {
  const faults = unknown.map((place) => {
    const other = others.findIndex((one) => one.place === place);
    if (other >= 0)
      return [`/translations/${index}/others/${other}/place`, say('api.original-missing')] as const;
    const row = outcomes.findIndex(({ outcomeId }) => placeOfOutcome(outcomeId) === place);
    return row < 0
      ? ([`/translations/${index}/${place}`, say('api.original-missing')] as const)
      : ([`/translations/${index}/outcomes/${row}/outcomeId`, say('api.outcome-unknown')] as const);
  });
  if (faults.length > 0) throw new Refusal('invalid', say('api.malformed'), Object.fromEntries(faults));
}
