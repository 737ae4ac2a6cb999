import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../ports.ts';
import { europeanAlignments } from './european.ts';
import { readEuropeanElements } from './european-reader.ts';
import type { EuropeanElements } from './model.ts';
import { writeAlignment } from './write/write-achievement.ts';

const all: EuropeanElements = {
  ects: 2.5,
  workloadHours: 75,
  eqfLevel: 6,
  nqf: { framework: 'NLQF', level: '6', url: 'https://nlqf.nl/6' },
  assessmentType: 'application of a skill',
  participationType: 'onsite or blended',
  supervisionType: 'onsite with identity verification',
  identityChecked: true,
  qualityAssurance: { name: 'NVAO', url: 'https://nvao.net/decisions/AV-4223', code: 'AV-4223' },
  prerequisites: 'A first year of study.',
  stackability: 'Counts towards the minor.',
  furtherInformation: 'Taught in summer.',
};

test('every European element is written as an alignment and read back', () => {
  const alignment = europeanAlignments(all).map((each) => writeAlignment(each));
  assert.deepEqual(readEuropeanElements({ alignment }), { elements: all, otherAlignments: [] });
});

test('an element alone is read back alone', () => {
  for (const [member, value] of Object.entries(all)) {
    const elements = { [member]: value } as EuropeanElements;
    const alignment = europeanAlignments(elements).map((each) => writeAlignment(each));
    assert.deepEqual(readEuropeanElements({ alignment }).elements, elements);
  }
});

test("the terms of SURF's own context are read from the achievement", () => {
  const achievement: JsonObject = {
    type: ['Achievement', 'EducredentialAchievement'],
    ECTS: 3,
    SBU: 84,
    assessmentType: 'testing',
    participationType: 'onsite or blended',
    supervisionType: 'onsite with identity verification',
    identityChecked: true,
    alignment: [
      {
        targetType: 'ext:EQF',
        targetName: 'EQF level 4',
        targetCode: '4',
        targetUrl: 'https://content.example/eqf',
      },
      {
        targetType: 'ext:NLQF',
        targetName: 'NLQF level 4',
        targetCode: '4',
        targetUrl: 'https://nlqf.example',
      },
      {
        targetType: 'ext:QualityAssurance',
        targetName: 'M',
        targetCode: 'AV-4223',
        targetUrl: 'https://qa.example',
      },
      { targetType: 'CFItem', targetName: 'Weld', targetUrl: 'https://skills.example/weld' },
    ],
  };
  const { elements, otherAlignments } = readEuropeanElements(achievement);
  assert.deepEqual(elements, {
    ects: 3,
    workloadHours: 84,
    assessmentType: 'testing',
    participationType: 'onsite or blended',
    supervisionType: 'onsite with identity verification',
    identityChecked: true,
    eqfLevel: 4,
    nqf: { framework: 'NLQF level 4', level: '4', url: 'https://nlqf.example' },
    qualityAssurance: { name: 'M', url: 'https://qa.example', code: 'AV-4223' },
  });
  assert.deepEqual(
    otherAlignments.map(({ targetName }) => targetName),
    ['Weld'],
  );
});

test('a value that the vocabularies do not know stays an alignment: nothing is lost', () => {
  const strange: JsonObject[] = [
    { targetType: 'ext:EQF', targetName: 'EQF level 9', targetCode: '9', targetUrl: 'https://x.example' },
    { targetType: 'ext:ECTS', targetName: 'many', targetCode: 'many', targetUrl: 'https://x.example' },
    {
      targetType: 'ext:AssessmentType',
      targetName: 'duel',
      targetCode: 'duel',
      targetUrl: 'https://x.example',
    },
    {
      targetType: 'ext:IdentityChecked',
      targetName: 'maybe',
      targetCode: 'maybe',
      targetUrl: 'https://x.example',
    },
  ];
  const { elements, otherAlignments } = readEuropeanElements({ alignment: strange });
  assert.equal(elements, undefined);
  assert.deepEqual(otherAlignments, strange);
});

test('a second level is not dropped for the first: it stays an alignment', () => {
  const levels = [4, 5].map((level) =>
    writeAlignment(europeanAlignments({ eqfLevel: level })[0] ?? missing()),
  );
  const { elements, otherAlignments } = readEuropeanElements({ alignment: levels });
  assert.equal(elements?.eqfLevel, 4);
  assert.equal(otherAlignments.length, 1);
});

function missing(): never {
  throw new Error('no alignment was written');
}
