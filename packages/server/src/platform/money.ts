import { remembered } from './remembered.ts';

/** ISO 4217: the currencies that are in use. */
export const currencies = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
  'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
  'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK ' +
  'MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF ' +
  'SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU ' +
  'UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
).split(' ');

/** Digits behind the point where ISO 4217 has other than two; `Intl` follows another list. */
const exponents: { readonly [currency: string]: number } = {
  ...{
    BIF: 0,
    CLP: 0,
    DJF: 0,
    GNF: 0,
    ISK: 0,
    JPY: 0,
    KMF: 0,
    KRW: 0,
    PYG: 0,
    RWF: 0,
    UGX: 0,
    VND: 0,
    VUV: 0,
  },
  ...{ XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
};

/** So much of a currency, in its smallest unit: cents, yen, fils. */
export interface Money {
  /** A whole number from 0 up. */
  minor: number;
  /** ISO 4217. */
  currency: string;
}

/** The most that an amount may be: nine digits before the point, and three behind it. */
export const mostMinor = 999_999_999_999;

export function isCurrency(code: string): boolean {
  return currencies.includes(code);
}

export function exponentOf(currency: string): number {
  return exponents[currency] ?? 2;
}

/**
 * An amount as people type it, with a point or a comma before its smaller units; undefined for anything else, and for
 * more digits there than the currency has. A separator of thousands is not guessed at.
 */
export function readAmount(typed: string, currency: string): number | undefined {
  const exponent = exponentOf(currency);
  const [, whole = '', , part = ''] = /^(\d{1,9})([.,](\d{1,3}))?$/.exec(typed.replace(/\s/gu, '')) ?? [];
  if (whole === '' || part.length > exponent) return undefined;
  return Number(whole) * 10 ** exponent + Number(part.padEnd(exponent, '0') || '0');
}

/** With a point, and all digits that the currency has: what a form or a program reads. */
export function writeAmount({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  if (exponent === 0) return String(minor);
  const digits = String(minor).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** As a reader reads it: exact, in their own way, without decimals that are all zero. */
export function formatMoney(money: Money, locale: string): string {
  const amount = writeAmount(money) as Intl.StringNumericLiteral;
  return formatOf(`${money.currency} ${locale}`).format(amount);
}

/** A page shows dozens of prices, and a format takes longer to make than to use. */
const formatOf = remembered((key) => {
  const [currency = '', locale = ''] = key.split(' ');
  const exponent = exponentOf(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
    trailingZeroDisplay: 'stripIfInteger',
  });
});

/** The same currency only: nothing here knows a rate. */
export function sumOf(currency: string, amounts: readonly number[]): Money {
  return { minor: amounts.reduce((sum, each) => sum + each, 0), currency };
}
