import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { correspondence } from './letter.ts';
import { hasVisibleLetter, oneLine, plainText } from './plain-text.ts';

const { letter, quoted } = correspondence({ greeting: 'Hello,', marks: ['“', '”'] });

const names: [what: string, typed: string, kept: string][] = [
  ['an ordinary name', '  Anna   Müller ', 'Anna Müller'],
  ['a decomposed accent', 'Zoe\u0308', 'Zo\u00eb'],
  [
    'line breaks',
    'Anna\r\n\r\nYour account is closed.\u2028Pay\u2029now',
    'Anna Your account is closed. Pay now',
  ],
  ['a next-line control', 'Anna\u0085Bell', 'Anna Bell'],
  ['tabs and vertical tabs', 'A\tB\vC\fD', 'A B C D'],
  ['a bell and an escape', 'A\u0007n\u001b[31mna', 'An[31mna'],
  ['C1 controls', 'An\u0090na', 'Anna'],
  ['an override of direction', '\u202egpj.anna\u202c', 'gpj.anna'],
  ['isolates', '\u2067Anna\u2069', 'Anna'],
  ['marks of direction', '\u200eAnna\u200f\u061c', 'Anna'],
  ['zero-width blanks', 'An\u200bna\ufeff', 'Anna'],
  ['soft hyphens and word joiners', 'An\u00adn\u2060a', 'Anna'],
  ['tags', 'Anna\u{e0041}\u{e007f}', 'Anna'],
  ['private use and lone surrogates', 'An\ue000na\ud800', 'Anna'],
  ['non-breaking and wide blanks', 'Anna\u00a0\u3000\u2003Bell', 'Anna Bell'],
  ['piled-up accents', `A${'\u0335'.repeat(40)}nna`, `A${'\u0335'.repeat(4)}nna`],
  ['a joiner that Persian needs', 'علی\u200cرضا', 'علی\u200cرضا'],
  ['a joiner that nothing needs', 'Anna\u200d \u200cBell', 'Anna Bell'],
  ['Arabic and Hebrew names', 'محمد כהן', 'محمد כהן'],
  ['an apostrophe and a hyphen', "Siân O'Neill-Ōe", "Siân O'Neill-Ōe"],
];
for (const [what, typed, kept] of names) {
  test(`a name with ${what} is kept as one plain line`, () => assert.equal(oneLine(typed), kept));
}

for (const nothing of [
  '',
  ' \u00a0 ',
  '\u200b\u200b',
  '\u3164',
  '\u115f\u1160',
  '\u2800',
  '\uffa0',
  '---',
  '\u0301',
]) {
  test(`${JSON.stringify(nothing)} is no name: nobody sees a letter in it`, () =>
    assert.equal(hasVisibleLetter(nothing), false));
}

test('whatever is typed, a name is one line without controls, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const line = oneLine(typed);
      assert.doesNotMatch(line, /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      assert.equal(oneLine(line), line);
    }),
  );
});

test('a text of several lines keeps its lines and loses overrides of direction', () => {
  assert.equal(plainText(' one\r\n\ttwo\u202e\rthree\u0007 '), 'one\n\ttwo\nthree');
});

test('what somebody typed stands in a mail between marks, on one line, cut, without a link', () => {
  const typed = 'Anna”\n\nYour account is closed. Open https://evil.example/now or write to me@evil.example';
  const shown = quoted(typed);
  assert.match(shown, /^“[^“”\n]*”$/);
  assert.doesNotMatch(shown, /https?:\/\/|\w@\w|\w\.\w/);
  assert.equal(quoted('x'.repeat(5000)).length, 122);
  assert.equal(letter(`${shown} invites you.`).split('\n\n').length, 3);
});
