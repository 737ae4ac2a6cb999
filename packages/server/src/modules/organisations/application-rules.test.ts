import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertMayApply } from './application-rules.ts';
import type { ApplicationState } from './application-store.ts';

const now = new Date('2026-11-20T12:00:00Z');
const sent = (state: ApplicationState, hoursAgo: number) => ({
  state,
  createdAt: new Date(now.getTime() - hoursAgo * 60 * 60 * 1000),
});

test('one application waits at a time, and three a day are enough', () => {
  const table: [earlier: ReturnType<typeof sent>[], refused: string | undefined][] = [
    [[], undefined],
    [[sent('declined', 1)], undefined],
    [[sent('waiting', 900)], 'organisations.application-waits'],
    [[sent('withdrawn', 1), sent('withdrawn', 2)], undefined],
    [
      [sent('withdrawn', 1), sent('withdrawn', 2), sent('declined', 23)],
      'organisations.application-too-often',
    ],
    [[sent('withdrawn', 1), sent('withdrawn', 2), sent('declined', 25)], undefined],
  ];
  for (const [earlier, refused] of table) {
    const act = () => assertMayApply(earlier, now);
    if (refused) assert.throws(act, { code: refused });
    else assert.doesNotThrow(act);
  }
});
