import type { Person } from '../../packages/server/src/modules/audit/index.ts';
import {
  addRun,
  openRun,
  type RunWording,
  saveOffer,
} from '../../packages/server/src/modules/catalog/index.ts';
import type { TestApp } from './test-app.ts';

/** A run that is open, with one free offer, made through the module; answers what chooses it. */
export async function openRunOf(
  { deps }: Pick<TestApp, 'deps'>,
  {
    author,
    achievementId,
    wording = {},
  }: { author: Person; achievementId: string; wording?: Partial<RunWording> },
) {
  const { runId } = await addRun(deps, author, {
    achievementId,
    wording: {
      ...{ name: 'Free', pace: 'self-paced', delivery: 'online', timeZone: 'UTC', languages: [], note: '' },
      ...{ hasWaitingList: true, policies: {}, ...wording },
    },
  });
  const { offerId } = await saveOffer(deps, author, {
    ...{ achievementId, runId },
    wording: {
      ...{ track: 'certified', price: { minor: 0, currency: 'EUR' }, costs: {}, forWhom: '', includes: [] },
      ...{ taxNote: '', policies: {} },
    },
  });
  await openRun(deps, author, { achievementId, runId });
  return { achievementId, choice: { runId, offerId } };
}
