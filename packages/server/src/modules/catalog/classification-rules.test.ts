import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Classification,
  classificationValues,
  classifies,
  faultIn,
  schemeNameOf,
} from './classification-rules.ts';

const cases: [scheme: Classification['scheme'], code: string, fault: ReturnType<typeof faultIn>][] = [
  ['cip-2020', '11', undefined],
  ['cip-2020', '11.07', undefined],
  ['cip-2020', '11.0701', undefined],
  ['cip-2020', '11.070', 'code'],
  ['cip-2020', '02', 'code'],
  ['cip-2020', '11.07a', 'code'],
  ['naics-2022', '5415', undefined],
  ['naics-2022', '541511', undefined],
  ['naics-2022', '99', 'code'],
  ['naics-2022', '5', 'code'],
  ['isic-4', 'J', undefined],
  ['isic-4', 'J62', undefined],
  ['isic-4', '6201', undefined],
  ['isic-4', 'Z', 'code'],
  ['isic-4', 'Q62', 'code'],
  ['naics-2022', '31-33', undefined],
  ['naics-2022', '31-45', 'code'],
  ['another-subject-scheme', ' ', 'code'],
  ['another-subject-scheme', 'ST 230', 'schemeName'],
];
for (const [scheme, code, fault] of cases)
  test(`${code} ${fault ? `lacks its ${fault}` : 'may stand'} in ${scheme}`, () =>
    assert.equal(faultIn({ scheme, code }), fault));

test('another classification is called as its row says, and is of subjects or of industries', () => {
  const own = { scheme: 'another-industry-scheme', schemeName: 'WZ 2008', code: '62.01' } as const;
  assert.equal(faultIn(own), undefined);
  assert.deepEqual(
    [schemeNameOf(own), classifies(own), classificationValues(own)],
    ['WZ 2008', 'industry', ['WZ 2008 62.01']],
  );
  const german = { ...own, schemeName: 'Berufe, 2010' };
  assert.deepEqual(classificationValues(german), ['Berufe 2010 62.01']);
});

test('a place is found by its group too', () => {
  const places: [Classification['scheme'], string, string[]][] = [
    ['cip-2020', '11.0701', ['CIP 2020 11', 'CIP 2020 11.0701']],
    ['cip-2020', '11', ['CIP 2020 11']],
    ['naics-2022', '3254', ['NAICS 2022 31-33', 'NAICS 2022 3254']],
    ['isic-4', '8610', ['ISIC Rev. 4 Q', 'ISIC Rev. 4 8610']],
    ['isic-4', 'J62', ['ISIC Rev. 4 J', 'ISIC Rev. 4 J62']],
    ['isic-4', 'Q', ['ISIC Rev. 4 Q']],
  ];
  for (const [scheme, code, values] of places)
    assert.deepEqual(classificationValues({ scheme, code }), values);
});
