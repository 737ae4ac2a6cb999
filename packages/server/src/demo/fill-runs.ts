import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import {
  addRun,
  cancelRun,
  closeRun,
  openRun,
  saveOffer,
  savePolicies,
  weeklyDays,
} from '../modules/catalog/index.ts';
import { enrol } from '../modules/learning/index.ts';
import type { Deps } from '../platform/deps.ts';
import { type Day, shiftDay, weekdayOf } from '../platform/zoned-time.ts';
import { type DemoRun, demoRuns } from './content/runs.ts';
import { actorWith, at, findDemo, getActor, getFrom, type World } from './filled-world.ts';

/** Runs over the year, in currencies with no, two and three decimals: open, full, closed, cancelled, and a draft. */
export async function addRuns(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const owner = await actorWith(deps, world, { organisation: 'ashgrove', role: 'owner' });
  await savePolicies(deps, owner, {
    organisationId: getFrom(world.organisations, 'ashgrove').id,
    policies: { refund: { from: 'start', steps: [{ percent: 100, days: -7 }] }, extension: { days: 14 } },
  });
  for (const demo of demoRuns) await addOne(deps, world, demo);
  await runDueJobs(deps, pool);
}

async function addOne(deps: Deps, world: World, demo: DemoRun): Promise<void> {
  const { provider } = findDemo(demo.achievement);
  const author = await actorWith(deps, world, { organisation: provider, role: 'owner' });
  const achievementId = getFrom(world.achievements, demo.achievement);
  const today = deps.now().toISOString().slice(0, 10);
  const monday = shiftDay(today, 1 - weekdayOf(today));
  const on = (days: number | undefined) => (days === undefined ? undefined : shiftDay(monday, days));
  const { startsOn, endsOn, enrolsFrom, enrolsUntil } = demo.days;
  // One that is over was opened while it was not.
  const then = demo.becomes === 'closed' ? at(deps, 7) : deps;
  const { runId } = await addRun(then, author, {
    achievementId,
    wording: {
      ...{ hasWaitingList: false, languages: [], note: '', policies: {}, ...demo.run },
      ...{
        startsOn: on(startsOn),
        endsOn: on(endsOn),
        enrolsFrom: on(enrolsFrom),
        enrolsUntil: on(enrolsUntil),
      },
    },
    sessions: sessionsOf(deps, demo, { first: on(startsOn), last: on(endsOn) }),
  });
  const named = { achievementId, runId };
  const offerIds: string[] = [];
  for (const offer of demo.offers) {
    const wording = { forWhom: '', includes: [], taxNote: '', costs: {}, policies: {}, ...offer };
    offerIds.push((await saveOffer(then, author, { ...named, wording })).offerId);
  }
  if (demo.becomes) await openRun(then, author, named);
  for (const address of demo.learners ?? []) {
    const learner = await getActor(deps, getFrom(world.people, address));
    await enrol(deps, learner, { achievementId, choice: { runId, offerId: offerIds[0] ?? '' } });
  }
  if (demo.becomes === 'closed') await closeRun(deps, author, named);
  if (demo.becomes === 'cancelled') await cancelRun(deps, author, { ...named, reason: demo.reason ?? '' });
}

function sessionsOf(
  deps: Pick<Deps, 'newId'>,
  { sessions }: DemoRun,
  { first, last }: { first: Day | undefined; last: Day | undefined },
) {
  if (!sessions || !first || !last) return [];
  const { weekdays, ...session } = sessions;
  return weeklyDays({ first, last, weekdays }).map((day) => ({
    ...{ sessionId: deps.newId('tts'), day, place: '' },
    ...session,
  }));
}
