import { z } from 'zod';
import {
  type CostKind,
  costKinds,
  longestOfOffer,
  mostOfOffer,
  type Offer,
  type OfferWording,
  tracks,
} from '../../../modules/catalog/index.ts';
import { isCurrency, readAmount, writeAmount } from '../../../platform/money.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import { lineField, textField } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-state.ts';
import { at } from '../../words/index.ts';
import { policiesOf, policyFields, policyValues } from './policy-form.ts';
import { dayField } from './run-form.ts';

const amountText = z.string().max(40, at('offering.errors.amount')).default('').transform(oneLine);

const costFields = Object.fromEntries(costKinds.map((kind) => [`cost-${kind}`, amountText])) as {
  [field in `cost-${CostKind}`]: typeof amountText;
};

export const offerSchema = z
  .object({
    track: z.enum(tracks, at('offering.errors.choose')),
    price: amountText,
    currency: z
      .string()
      .max(3, at('offering.errors.currency'))
      .refine(isCurrency, at('offering.errors.currency')),
    ...costFields,
    forWhom: lineField(longestOfOffer.forWhom, 'offering.errors.long').default(''),
    includes: textField(longestOfOffer.line * mostOfOffer.includes, 'offering.errors.long').default(''),
    taxNote: lineField(longestOfOffer.taxNote, 'offering.errors.long').default(''),
    validFrom: dayField,
    validUntil: dayField,
    ...policyFields,
  })
  // How many digits an amount may have behind the point is known with its currency.
  .superRefine((value, refine) => {
    const wrong = (field: string) =>
      refine.addIssue({ code: 'custom', path: [field], message: at('offering.errors.amount') });
    if (readAmount(value.price, value.currency) === undefined) wrong('price');
    for (const kind of costKinds) {
      const text = value[`cost-${kind}`];
      if (text !== '' && readAmount(text, value.currency) === undefined) wrong(`cost-${kind}`);
    }
  });

type Posted = z.output<typeof offerSchema>;

export function wordingOfOffer(value: Posted): OfferWording {
  const { track, currency, forWhom, taxNote, validFrom, validUntil } = value;
  const costs = costKinds.flatMap((kind) => {
    const minor = readAmount(value[`cost-${kind}`], currency);
    return minor === undefined ? [] : [[kind, minor] as const];
  });
  return {
    ...{ track, forWhom, taxNote, validFrom, validUntil },
    price: { minor: readAmount(value.price, currency) ?? 0, currency },
    costs: Object.fromEntries(costs) as OfferWording['costs'],
    includes: linesOf(value.includes),
    policies: policiesOf(value),
  };
}

/** What the form shows of an offer that is stored. */
export function offerValues(offer: Offer): FormValues {
  const { price, costs, includes, validFrom = '', validUntil = '' } = offer;
  const { currency } = price;
  return {
    ...{ track: offer.track, price: writeAmount(price), currency },
    ...Object.fromEntries(
      costKinds.map((kind) => {
        const minor = costs[kind];
        return [`cost-${kind}`, minor === undefined ? '' : writeAmount({ minor, currency })];
      }),
    ),
    ...{
      forWhom: offer.forWhom,
      includes: includes.join('\n'),
      taxNote: offer.taxNote,
      validFrom,
      validUntil,
    },
    ...policyValues(offer.policies),
  };
}

export function newOfferValues(currency: string): FormValues {
  return { track: 'certified', currency };
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}
