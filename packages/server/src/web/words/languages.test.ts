import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from './en/index.ts';
import { chooseLanguage, type Language, languages } from './languages.ts';

const named = (code: string): Language => ({
  ...{ code, name: code, direction: 'ltr', locale: code, words: english },
});
const offered: [Language, Language, Language] = [named('en'), named('de'), named('ar')];
const choose = (wishes: Parameters<typeof chooseLanguage>[0]) => chooseLanguage(wishes, offered).code;

test('a page speaks as was chosen, else as the account says, else as the browser asks, else the first language', () => {
  const acceptLanguage = 'fr-CH, ar;q=0.5, de-AT;q=0.9';
  assert.equal(choose({ chosen: 'en', person: 'de', acceptLanguage }), 'en');
  assert.equal(choose({ person: 'ar', acceptLanguage }), 'ar');
  assert.equal(choose({ acceptLanguage }), 'de');
  assert.equal(choose({ acceptLanguage: 'fr' }), 'en');
  assert.equal(choose({}), 'en');
});

test('a language that is not offered is passed over, wherever it is wished', () => {
  assert.equal(choose({ chosen: 'xx', person: '__proto__', acceptLanguage: 'de' }), 'de');
  for (const acceptLanguage of [
    'de;q=0, ar',
    '*, ar;q=0.1',
    'DE-x-!!, ar',
    `${'x,'.repeat(9000)}de`,
    'ar;q=x, ar',
  ])
    assert.match(choose({ acceptLanguage }), /^(ar|en)$/, acceptLanguage.slice(0, 40));
});

test('every language that is offered can write its dates and has a name of its own', () => {
  for (const { code, name, locale } of languages) {
    assert.ok(name !== '');
    assert.equal(new Intl.Locale(locale).language, code);
  }
  assert.equal(new Set(languages.map(({ code }) => code)).size, languages.length);
});
