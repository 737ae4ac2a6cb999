import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithDegree } from './degree-rules.ts';

const degree = { years: 3, ects: 180, yearlyFee: 1500, weeklyHours: 10 };

test('both are counted with the same hours a week, and a week that is begun counts', () => {
  const { degreeHours, degreeWeeks, degreeCost, smallWeeks } = compareWithDegree(degree, {
    workloadHours: 31,
  });
  assert.deepEqual(degreeHours, { least: 4500, most: 5400 });
  assert.deepEqual(degreeWeeks, { least: 450, most: 540 });
  assert.equal(degreeCost, 4500);
  assert.equal(smallWeeks, 4);
});

test('the part of the credit is said only where the offer states credit', () => {
  assert.equal(compareWithDegree(degree, { workloadHours: 30, ects: 9 }).creditShare, 0.05);
  assert.equal('creditShare' in compareWithDegree(degree, { workloadHours: 30 }), false);
});
