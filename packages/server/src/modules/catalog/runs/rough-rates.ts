import { exponentOf, type Money } from '../../../platform/money.ts';

/**
 * When the table below was last held against published rates. The dollars of Australia, Canada, New Zealand and the
 * United States, the pound, the rupee, the rand, the yuan, the real and the koruna follow the reference rates of the
 * European Central Bank of 11 June 2026, as they stand to each other; the other currencies that it publishes, those of
 * October 2025, the last that were at hand; the lev the rate at which Bulgaria took the euro. The rest is as it was
 * written down in November 2026 and held against nothing newer.
 */
export const roughRatesOn = '2026-06';

/**
 * So many units are worth about one euro, to two digits: enough to put prices of different currencies in an order and
 * into bands, and never shown as a price.
 */
const unitsOfOneEuro: { readonly [currency: string]: number } = {
  ...{ EUR: 1, USD: 1.2, GBP: 0.87, CHF: 0.93, SEK: 11, NOK: 12, DKK: 7.5, ISK: 142, PLN: 4.3, CZK: 24 },
  ...{ HUF: 390, RON: 5.1, BGN: 2, RSD: 117, ALL: 97, MKD: 62, BAM: 2, MDL: 20, UAH: 48, TRY: 49, GEL: 3.1 },
  ...{ CAD: 1.6, AUD: 1.7, NZD: 2, JPY: 180, KRW: 1700, CNY: 7.9, HKD: 9, TWD: 36, SGD: 1.5, MYR: 4.8 },
  ...{ THB: 38, IDR: 19_000, PHP: 68, VND: 31_000, INR: 110, PKR: 330, BDT: 142, LKR: 355, NPR: 177 },
  ...{
    AED: 4.3,
    SAR: 4.4,
    QAR: 4.2,
    KWD: 0.36,
    BHD: 0.44,
    OMR: 0.45,
    JOD: 0.82,
    ILS: 3.8,
    EGP: 55,
    IQD: 1500,
  },
  ...{ MAD: 10.7, TND: 3.4, DZD: 151, LYD: 6.3, ZAR: 19, NGN: 1700, KES: 150, GHS: 13, ETB: 178, UGX: 4100 },
  ...{ TZS: 2850, RWF: 1690, XOF: 656, XAF: 656, MUR: 53, BWP: 16, NAD: 19, ZMW: 26, BRL: 6, MXN: 21 },
  ...{ ARS: 1700, CLP: 1090, COP: 4450, PEN: 3.9, UYU: 46, PYG: 8200, BOB: 8, CRC: 580, DOP: 74, GTQ: 8.9 },
  ...{ KZT: 610, UZS: 13_900, AZN: 2, AMD: 445, KGS: 101, TJS: 10.8, MNT: 4150 },
};

/** Roughly so many cents of a euro; undefined for a currency of which nobody here knows what it is worth. */
export function roughCents({ minor, currency }: Money): number | undefined {
  if (minor === 0) return 0;
  const rate = unitsOfOneEuro[currency];
  return rate === undefined ? undefined : Math.round(((minor / 10 ** exponentOf(currency)) * 100) / rate);
}
