import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryDocument } from './arbitrary.test-support.ts';
import { english } from './english.test-support.ts';
import { requirementsOf } from './rule.ts';
import { documentOf, percent } from './situation.test-support.ts';
import { readAsLines, readInWords } from './words.ts';

test('a rule reads as one sentence in the words that are passed in', () => {
  const rule = {
    all: [
      { id: 'e', requires: 'exam', exam: 'welding', score: percent(70), attempts: 3, supervision: 'onsite' },
      {
        any: [
          { id: 'c', requires: 'completion', unit: 'course' },
          {
            id: 'r',
            requires: 'prior-learning',
            claim: 'course',
            outcomes: ['plan'],
            level: { scale: 'EQF', value: 4 },
          },
        ],
      },
    ],
  };
  assert.equal(
    readInWords(documentOf(rule), english),
    'You earn this when you pass the exam welding, with at least 70/100, supervised onsite, in at most 3 attempts and ' +
      '(you complete course or your prior learning counts for course, at EQF level 4, in each of plan).',
  );
});

test('weights and their minimum are told', () => {
  const rule = {
    weighted: [
      { requirement: { id: 'a', requires: 'completion', unit: 'coursework' }, weight: 3 },
      { requirement: { id: 'b', requires: 'exam', exam: 'final' }, weight: 7, minimum: percent(40) },
    ],
    pass: percent(50),
  };
  assert.equal(
    readInWords(documentOf(rule), english),
    'You earn this when you complete coursework (3 of 10) and you pass the exam final (7 of 10, at least 40/100) make 50/100 together.',
  );
});

test('every rule has words, for each of its requirements', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const heard: string[] = [];
      const text = readInWords(document, {
        ...english,
        requirement: (part) => {
          heard.push(part.text);
          return english.requirement(part);
        },
      });
      assert.ok(!/undefined|NaN|\[object/.test(text), text);
      assert.equal(heard.length, requirementsOf(document.rule).length);
    }),
  );
});

test('a rule that is nested reads as a list in lists, weights and their pass mark among them', () => {
  const unit = (id: string) => ({ id, requires: 'completion', unit: id });
  const weighted = [
    { requirement: { ...unit('a'), mustPass: true }, weight: 3 },
    { requirement: unit('b'), weight: 1 },
  ];
  const rule = {
    all: [
      { any: [unit('c'), unit('d')] },
      { atLeast: 1, of: [unit('e'), unit('f')] },
      { weighted, pass: percent(60) },
    ],
  };
  const line = (text: string, lines: object[] = []) => ({ text, lines });
  assert.deepEqual(
    readAsLines(documentOf(rule), english),
    line('all 3 of these', [
      line('one of these 2', [line('you complete c'), line('you complete d')]),
      line('1 of these 2', [line('you complete e'), line('you complete f')]),
      line('together 60/100', [
        line('you complete a, in any case (3 of 4)'),
        line('you complete b (1 of 4)'),
      ]),
    ]),
  );
});
