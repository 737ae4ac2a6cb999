import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showFigures, type YearFigures } from './enrolment-figures-rules.ts';

const year = (of: number, enrolled: number): YearFigures => ({
  ...{ year: of, enrolled, assessed: enrolled, passed: enrolled - 1, completed: enrolled - 1, active: 1 },
});

test('years come last first, with all achievements added up', () => {
  const { years, total } = showFigures([year(2025, 6), year(2026, 4), year(2026, 5)]);
  assert.deepEqual(
    years.map((each) => [each.year, 'enrolled' in each && each.enrolled]),
    [
      [2026, 9],
      [2025, 6],
    ],
  );
  assert.deepEqual(total, { enrolled: 15, assessed: 15, passed: 12, completed: 12, active: 3 });
});

test('a year of fewer than five is named and nothing else, and the total does not give it away', () => {
  const one = showFigures([year(2025, 4), year(2026, 20)]);
  assert.deepEqual(one.years[1], { year: 2025 });
  assert.equal(one.total, undefined);
  const two = showFigures([year(2024, 3), year(2025, 4), year(2026, 20)]);
  assert.equal(two.total?.enrolled, 27);
});

test('of fewer than five in all nothing is said, and of nobody neither', () => {
  assert.deepEqual(showFigures([year(2026, 4)]), { years: [{ year: 2026 }] });
  assert.deepEqual(showFigures([]), { years: [] });
});
