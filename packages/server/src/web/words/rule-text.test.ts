import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRule, type RuleDocument, type RuleLine } from '@cairn/rules';
import { type AchievementContent, emptyContent, textsIn } from '../../modules/catalog/index.ts';
import { languages } from './languages.ts';
import { ruleLines, ruleText } from './rule-text.ts';
import type { Words } from './words.ts';

const content: AchievementContent = {
  ...emptyContent,
  learningOutcomes: ['plan', 'weld'].map((text) => ({ outcomeId: `oc_${text}`, text, skillIds: [] })),
};
const titles = new Map([
  ['exm_1', 'Welding theory'],
  ['dcl_1', 'Own work'],
]);
const exam = { id: 'exm_1', requires: 'exam', exam: 'exm_1', score: { points: 70, of: 100 }, attempts: 3 };
const flat = {
  all: [
    { ...exam, outcomes: ['oc_plan', 'oc_weld'] },
    { id: 'dcl_1', requires: 'declaration', statement: 'sta_1' },
  ],
};
const nested = {
  all: [
    {
      any: [
        { ...exam, outcomes: ['oc_weld'], mustPass: true },
        { id: 'r', requires: 'prior-learning', claim: 'c' },
      ],
    },
    {
      weighted: [
        { requirement: { id: 'p', requires: 'project', project: 'p' }, weight: 3 },
        { requirement: { id: 'o', requires: 'oral', oral: 'o' }, weight: 1, minimum: { points: 1, of: 3 } },
      ],
      pass: { points: 1, of: 2 },
    },
  ],
};

function documentOf(rule: object): RuleDocument {
  const read = parseRule({ format: 1, rule });
  assert.ok('document' in read, JSON.stringify(read));
  return read.document;
}

function wordsOf(code: string): Words {
  const language = languages.find((one) => one.code === code);
  assert.ok(language);
  return language.words;
}

const said = (code: string, rule: object) => ({
  rule: { document: documentOf(rule), titles },
  texts: textsIn(content, [code]),
});
const flattened = ({ text, lines }: RuleLine): unknown =>
  lines.length === 0 ? text : [text, lines.map(flattened)];

for (const [code, text] of [
  [
    'en',
    'You earn this when you pass the exam “Welding theory” (at least 70%, in each outcome, at most 3 attempts) and you sign the declaration “Own work”.',
  ],
  [
    'de',
    'Sie erwerben dies, sobald Folgendes erfüllt ist: Prüfung „Welding theory“ bestanden (mindestens 70 %, in jedem Lernergebnis, höchstens 3 Versuche) und Erklärung „Own work“ unterzeichnet.',
  ],
] as const)
  test(`in ${code} an edition says what earns it, by the names that its author gave`, () => {
    assert.equal(ruleText(wordsOf(code), said(code, flat)), text);
  });

for (const [code, lines] of [
  [
    'en',
    [
      'all 2 of these hold',
      [
        [
          'one of these 2 holds',
          [
            'you pass the exam “Welding theory” (at least 70%, in each of these outcomes: “weld”, at most 3 attempts, there is no way around it)',
            'your prior learning is recognised',
          ],
        ],
        [
          'these make at least 50% together',
          [
            'your project is accepted (counts 3 of 4)',
            'you pass the conversation (counts 1 of 4, at least 33.33%)',
          ],
        ],
      ],
    ],
  ],
  [
    'de',
    [
      'alle 2 Punkte',
      [
        [
          'einer von 2 Punkten',
          [
            'Prüfung „Welding theory“ bestanden (mindestens 70 %, in jedem dieser Lernergebnisse: „weld“, höchstens 3 Versuche, in jedem Fall nötig)',
            'früher Gelerntes anerkannt',
          ],
        ],
        [
          'zusammen mindestens 50 %',
          ['Projekt angenommen (zählt 3 von 4)', 'Gespräch bestanden (zählt 1 von 4, mindestens 33,33 %)'],
        ],
      ],
    ],
  ],
] as const)
  test(`in ${code} a nested rule is a list in lists with weights and what nobody gets around`, () => {
    const read = ruleLines(wordsOf(code), said(code, nested));
    assert.deepEqual(read && flattened(read), lines);
  });

test('where nothing is asked nothing is said', () => {
  const nothing = { rule: { titles: new Map() }, texts: textsIn(content, ['en']) };
  assert.equal(ruleText(wordsOf('en'), nothing), undefined);
  assert.equal(ruleLines(wordsOf('en'), nothing), undefined);
});
