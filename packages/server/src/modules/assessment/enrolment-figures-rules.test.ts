import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AchievementFigures, fewestForFigures, showFigures } from './enrolment-figures-rules.ts';

const cell = (year: number, enrolled: number, achievementId = 'ach_1'): AchievementFigures => ({
  ...{ achievementId, year, enrolled, assessed: enrolled, passed: enrolled - 1 },
  ...{ completed: enrolled - 1, active: 1 },
});

test('years come last first, with all achievements added up', () => {
  const { years, total } = showFigures([cell(2025, 6), cell(2026, 7), cell(2026, 5, 'ach_2')]);
  assert.deepEqual(
    years.map((each) => [each.year, 'enrolled' in each && each.enrolled]),
    [
      [2026, 12],
      [2025, 6],
    ],
  );
  assert.deepEqual(total, { enrolled: 18, assessed: 18, passed: 15, completed: 15, active: 3 });
});

test('a year of fewer than five is named and nothing else, and the total leaves it out', () => {
  const { years, total, isPartial } = showFigures([cell(2024, 3), cell(2025, 4), cell(2026, 20)]);
  assert.deepEqual(years.slice(1), [{ year: 2025 }, { year: 2024 }]);
  assert.equal(total?.enrolled, 20);
  assert.ok(isPartial);
});

test('of fewer than five in all nothing is said, and of nobody neither', () => {
  assert.deepEqual(showFigures([cell(2026, 4)]), { years: [{ year: 2026 }], isPartial: true });
  assert.deepEqual(showFigures([]), { years: [], isPartial: false });
});

test('what is small counts with others that are, and alone nowhere', () => {
  const { years, isPartial } = showFigures([cell(2026, 20), cell(2026, 4, 'ach_2'), cell(2026, 3, 'ach_3')]);
  assert.deepEqual([years[0] && 'enrolled' in years[0] && years[0].enrolled, isPartial], [27, false]);
  const alone = showFigures([cell(2026, 20), cell(2026, 4, 'ach_2')]);
  assert.equal(alone.total?.enrolled, 20);
});

/** Every way in which so many people can be spread over so many groups of one to four. */
function spread(
  groups: number,
  fits: (people: number) => boolean,
  before: readonly number[] = [],
): number[][] {
  if (groups === 0) return fits(before.reduce((sum, one) => sum + one, 0)) ? [[...before]] : [];
  return [1, 2, 3, 4].flatMap((people) => spread(groups - 1, fits, [...before, people]));
}

test('no small group can be worked out of all that is shown', () => {
  const people = fc.integer({ min: 0, max: 9 });
  const table = fc.array(fc.tuple(people, people, people), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, (rows) => {
      const cells = rows.flatMap((row, place) =>
        row.flatMap((enrolled, year) => (enrolled > 0 ? [cell(2024 + year, enrolled, `ach_${place}`)] : [])),
      );
      const whole = showFigures(cells);
      const each = [...Map.groupBy(cells, ({ achievementId }) => achievementId).values()].map(showFigures);
      for (const { years, total } of [whole, ...each]) {
        const sum = years.reduce((all, year) => all + ('enrolled' in year ? year.enrolled : 0), 0);
        assert.equal(total?.enrolled ?? 0, sum, 'a total tells no more than its years');
      }
      for (const { year, ...told } of whole.years) {
        const ofYear = each.flatMap(({ years }) => years.filter((one) => one.year === year));
        const known = ofYear.reduce((all, one) => all + ('enrolled' in one ? one.enrolled : 0), 0);
        const hidden = ofYear.filter((one) => !('enrolled' in one)).length;
        const rest = ('enrolled' in told ? Number(told.enrolled) : 0) - known;
        assert.ok(rest === 0 || rest >= fewestForFigures, `${rest} people can be told apart`);
        // Whoever takes the figures from each other knows the rest, or that it could not be told.
        const fits = (people: number) =>
          rest > 0 ? people === rest : people < 5 || people === hidden || people === hidden * 4;
        const ways = spread(hidden, fits);
        for (let group = 0; group < hidden; group += 1)
          assert.ok(new Set(ways.map((way) => way[group])).size > 1, 'a group is known for certain');
      }
    }),
  );
});
