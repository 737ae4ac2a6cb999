import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressKey, looksLikeAnother } from './address-rules.ts';

test('row 10: addresses are the same by case and NFC, and by nothing else', () => {
  assert.equal(addressKey(' Ada@Example.ORG '), addressKey('ada@example.org'));
  assert.equal(addressKey('zo\u0065\u0308@example.org'), addressKey('zo\u00EB@example.org'));
  const different = [
    'ada@example.org',
    'a.da@example.org',
    'ada+1@example.org',
    'аda@example.org',
    'ada@example.com',
  ];
  assert.equal(new Set(different.map(addressKey)).size, different.length);
});

test('row 10: alphabets that look alike are noticed when an address mixes them', () => {
  for (const confusable of ['аda@example.org', 'ada@exаmple.org', 'αda@example.org'])
    assert.ok(looksLikeAnother(confusable), confusable);
  for (const plain of ['ada@example.org', 'zoë@example.org', 'ада@пример.рф'])
    assert.ok(!looksLikeAnother(plain), plain);
});
