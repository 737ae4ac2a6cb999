import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currencies, formatMoney, isCurrency, readAmount, writeAmount } from './money.ts';

const amounts: [string, string, number | undefined][] = [
  ['450', 'EUR', 45_000],
  ['450,5', 'EUR', 45_050],
  ['450.50', 'EUR', 45_050],
  ['0', 'EUR', 0],
  ['68000', 'JPY', 68_000],
  ['68000.5', 'JPY', undefined],
  ['135.500', 'KWD', 135_500],
  ['1.234', 'EUR', undefined],
  ['1,234.50', 'EUR', undefined],
  ['-1', 'EUR', undefined],
  ['', 'EUR', undefined],
  ['1234567890', 'EUR', undefined],
];
for (const [typed, currency, minor] of amounts)
  test(`“${typed}” of ${currency} is ${minor === undefined ? 'no amount' : `${minor} of its smallest unit`}`, () => {
    assert.equal(readAmount(typed, currency), minor);
  });

test('what is written is read as the same, in every currency', () => {
  for (const currency of currencies)
    for (const minor of [0, 1, 99, 12_345, 999_999_999_999])
      if (String(minor).length <= 11)
        assert.equal(readAmount(writeAmount({ minor, currency }), currency), minor);
});

test('amounts read as readers write them, with the digits of ISO 4217', () => {
  assert.equal(formatMoney({ minor: 123_456, currency: 'EUR' }, 'en-GB'), '€1,234.56');
  assert.equal(formatMoney({ minor: 45_000, currency: 'EUR' }, 'de-DE'), '450\u00a0€');
  // `Intl` itself would write forints without the two digits that ISO 4217 gives them.
  assert.equal(formatMoney({ minor: 199_950, currency: 'HUF' }, 'en-GB'), 'HUF\u00a01,999.50');
  assert.equal(formatMoney({ minor: 135_500, currency: 'KWD' }, 'en-GB'), 'KWD\u00a0135.500');
  assert.ok(!isCurrency('DEM'));
});
