import { inTransaction } from '../../../platform/transaction.ts';
import { daysBetween, isDay } from '../../../platform/zoned-time.ts';
import type { Actor } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { catalogRefusal } from '../refusals.ts';
import { isToCopy } from './offer-rules.ts';
import { selectOffersOf, upsertOffer } from './offer-store.ts';
import type { Run } from './run.ts';
import { longestOfRun } from './run.ts';
import { runPolicy } from './run-policy.ts';
import { shiftRun } from './run-rules.ts';
import { selectRun } from './run-store.ts';
import { addRun, type NamedRun, type RunDeps } from './save-run.ts';

/**
 * The same run once more, as a draft: all its days are moved so that it starts on the one that is named, and what could
 * be chosen can be chosen again.
 */
export async function copyRun(
  deps: RunDeps,
  actor: Actor,
  command: NamedRun & { name: string; startsOn?: string | undefined },
): Promise<Run> {
  return inTransaction(deps, async (deps) => {
    const from = await selectRun(deps.database, command.runId);
    if (from?.achievementId !== command.achievementId)
      throw catalogRefusal('not-found', 'catalog.run-not-found');
    assertMay(actor, runPolicy.write, from);
    if (command.startsOn !== undefined && !isDay(command.startsOn))
      throw catalogRefusal('invalid', 'catalog.run-day-malformed', 'startsOn');
    if (from.startsOn !== undefined && command.startsOn === undefined)
      throw catalogRefusal('invalid', 'catalog.run-start-missing', 'startsOn');
    const days =
      from.startsOn === undefined || command.startsOn === undefined
        ? 0
        : daysBetween(from.startsOn, command.startsOn);
    const moved = shiftRun(from, days);
    const name = command.name.slice(0, longestOfRun.name);
    const { achievementId } = from;
    const sessions = moved.sessions.map((session) => ({ ...session, sessionId: deps.newId('tts') }));
    const run = await addRun(deps, actor, {
      achievementId,
      wording: wordingOf({ ...moved, name }),
      sessions,
    });
    const offers = (await selectOffersOf(deps.database, [from.runId])).filter(isToCopy);
    // One after the other, as they were made: so they stand in that order.
    for (const [
      index,
      { validFrom: _from, validUntil: _until, endedAt: _ended, ...offer },
    ] of offers.entries()) {
      const at = new Date(run.createdAt.getTime() + index);
      const copy = { offerId: deps.newId('off'), runId: run.runId, createdAt: at, changedAt: at };
      await upsertOffer(deps.database, { ...offer, ...copy });
    }
    return run;
  });
}

/** What somebody wrote of a run, without what happened to it. */
export function wordingOf(run: Run) {
  const { name, pace, timeZone, startsOn, endsOn, enrolsFrom, enrolsUntil, capacity, hasWaitingList } = run;
  const { delivery, languages, place, note, policies } = run;
  return {
    ...{ name, pace, timeZone, startsOn, endsOn, enrolsFrom, enrolsUntil, capacity, hasWaitingList },
    ...{ delivery, languages, note, policies },
    ...(place && { place }),
  };
}
