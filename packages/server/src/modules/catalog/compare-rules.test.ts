import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AchievementEdition } from './achievement-edition.ts';
import { bestOf, type ComparedFigure } from './compare-rules.ts';
import { emptyContent } from './edition-content.ts';

const edition = (editionId: string, content: Partial<AchievementEdition>): AchievementEdition => ({
  ...{ ...emptyContent, editionId, achievementId: editionId, organisationId: 'org_1', number: 1 },
  ...{ status: 'published', outcomes: [], changedAt: new Date(0), ...content },
});
const short = edition('short', { workloadHours: 8, ects: 1, validityMonths: 24 });
const long = edition('long', { workloadHours: 120, ects: 5, eqfLevel: 6, validityMonths: 24 });
const silent = edition('silent', {});

const cases: [ComparedFigure, AchievementEdition[], string[]][] = [
  ['workload', [short, long, silent], ['short']],
  ['ects', [short, long, silent], ['long']],
  ['level', [short, long], []],
  ['expiry', [short, long], []],
  ['expiry', [short, long, silent], ['silent']],
  ['ects', [long, edition('too', { ects: 5 }), short], ['long', 'too']],
];

for (const [figure, editions, best] of cases)
  test(`of ${editions.map(({ editionId }) => editionId).join(', ')} the best by ${figure}: ${best.join(', ') || 'none'}`, () => {
    assert.deepEqual([...bestOf(figure, editions)], best);
  });
