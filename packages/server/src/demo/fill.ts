import type pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { runDueJobs } from '../jobs/run.ts';
import { countEnrolled } from '../modules/assessment/index.ts';
import { listOrganisations } from '../modules/organisations/index.ts';
import { findPersonByAddress, hasPeople } from '../modules/people/index.ts';
import { appendToLog } from '../modules/transparency/index.ts';
import type { Deps } from '../platform/deps.ts';
import { type Tell, tellNobody } from '../start-progress.ts';
import {
  dropEverything,
  findFilling,
  hasOthersThan,
  saveFilling,
  whileNobodyElseFills,
} from './demo-world-store.ts';
import { giveList, handInList } from './fill-award-lists.ts';
import { amend, annul, apply, askForDecisions, earn, offer } from './fill-awards.ts';
import { checkMany } from './fill-bulk-checks.ts';
import { addAchievement, addPeople, addScales } from './fill-catalogue.ts';
import { addWebhooks, runOverRows, tryWebhook } from './fill-console.ts';
import { askForReview } from './fill-drafts.ts';
import { importFrameworks } from './fill-frameworks.ts';
import { openShowcase, shareBadges } from './fill-grants.ts';
import { sayOwnWords } from './fill-guide.ts';
import { bringBadges } from './fill-imported.ts';
import { importCatalogues } from './fill-imports.ts';
import { giveAway } from './fill-open-data.ts';
import { writeFramework } from './fill-own-framework.ts';
import { decideRulePacks, keepPreset } from './fill-packs.ts';
import { designPaper } from './fill-paper.ts';
import { lend, report, review } from './fill-reviews.ts';
import { addRuns } from './fill-runs.ts';
import { putOnHold } from './fill-suspension.ts';
import { applyToBeAccredited, sayWhoTheyAre, speak } from './fill-trust.ts';
import { at } from './filled-world.ts';
import { demoAchievements, demoAwards, demoPeople } from './world.ts';

/** The catalogue is older than the oldest award. */
const catalogueMonthsAgo = 30;

const minute = 60_000;

const demoAddresses = demoPeople.map(({ email }) => email);

/**
 * Fills an empty instance with the demo world through the same functions that the pages call; a filled one stays, and
 * one whose filling was cut off is made anew: nobody can have come in before it was whole.
 * Refuses every other instance: a demo opens the outbox, and with it every account, to whoever comes by.
 */
export async function fillDemoWorld(deps: Deps, pool: pg.Pool, tell: Tell = tellNobody): Promise<void> {
  await whileNobodyElseFills(pool, async () => {
    const isCutOff = (await findFilling(deps)) === 'begun' && !(await hasOthersThan(deps, demoAddresses));
    if (isCutOff) {
      tell('The demo world was not finished at the last start, and is made anew');
      await dropEverything(deps);
      await migrate(deps.database, pool);
    }
    if (await isDemoWorld(deps)) return;
    await assertEmpty(deps);
    await saveFilling(deps, 'begun');
    await fill(deps, pool, tell);
    await saveFilling(deps, 'done');
  });
}

async function assertEmpty(deps: Deps): Promise<void> {
  if (!(await isEmpty(deps)))
    throw new Error(
      'This database holds a real Cairn, and a demo would open all its mail to everyone. Give the demo a data folder of its own with CAIRN_DATA (and no DATABASE_URL), or start without CAIRN_DEMO.',
    );
}

async function fill(deps: Deps, pool: pg.Pool, tell: Tell): Promise<void> {
  const of = demoAchievements.length + demoAwards.length + 1;
  let number = 0;
  const next = () => tell('Filling the demo world', { number: ++number, of });
  const began = at(deps, catalogueMonthsAgo);
  const world = await addPeople(began);
  await addWebhooks(at(deps, catalogueMonthsAgo + 1), world);
  await addScales(began, world);
  await decideRulePacks(began, world);
  await giveAway(began, world);
  await designPaper(deps, world);
  // The catalogue shows the newest first: what the demo world names first is published last.
  for (const [index, achievement] of demoAchievements.entries()) {
    next();
    const publishedAt = began.now().getTime() - index * minute;
    await addAchievement({ ...began, now: () => new Date(publishedAt) }, world, achievement);
  }
  await keepPreset(began, world);
  await runDueJobs(began, pool);
  for (const award of demoAwards) {
    next();
    await earn(deps, pool, { world, award });
  }
  await putOnHold(deps, pool, world);
  await amend(at(deps, 0), pool, world);
  next();
  await runOverRows(at(deps, 1), pool, world);
  await importFrameworks(at(deps, 1), pool, world);
  await writeFramework(deps, world);
  await importCatalogues(at(deps, 1), pool, world);
  await giveList(at(deps, 5), pool, world);
  await handInList(at(deps, 1), pool, world);
  await tryWebhook(deps, pool, world);
  await sayWhoTheyAre(deps, world);
  await speak(deps, pool, world);
  await applyToBeAccredited(deps, world);
  await countEnrolled(deps);
  await review(deps, pool, world);
  await lend(deps, pool, world);
  await report(deps, world);
  await shareBadges(deps, world);
  await bringBadges(deps, world);
  await openShowcase(deps, world);
  await sayOwnWords(deps, world);
  await offer(deps, world);
  await apply(deps, world);
  await askForDecisions(deps, world);
  await askForReview(deps, world);
  await annul(deps, pool, world);
  await checkMany(deps, pool, world);
  // Last: whoever enrols from here on chooses a run.
  await addRuns(deps, pool, world);
  while ((await appendToLog(deps)) > 0);
}

/** By people whose addresses nobody can prove elsewhere (RFC 2606). */
async function isDemoWorld(deps: Deps): Promise<boolean> {
  const found = await Promise.all(demoPeople.map(({ email }) => findPersonByAddress(deps, email)));
  return found.every((person) => person !== undefined);
}

async function isEmpty(deps: Deps): Promise<boolean> {
  return (await listOrganisations(deps)).length === 0 && !(await hasPeople(deps));
}
