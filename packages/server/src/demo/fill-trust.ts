import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import {
  addStandard,
  applyForAccreditation,
  changeProvider,
  confirmStatement,
  makeStatement,
  withdrawStatement,
} from '../modules/trust/index.ts';
import type { Deps } from '../platform/deps.ts';
import { actorWith, at, getFrom, type World } from './filled-world.ts';
import { type DemoStatement, demoAccreditation, demoProvider, demoStatements } from './world.ts';

/** What one can check of the university. The institute has not said it, which its page says. */
export async function sayWhoTheyAre(deps: Deps, world: World): Promise<void> {
  const { organisation, legalName, complaints } = demoProvider;
  const owner = await actorWith(deps, world, { organisation, role: 'owner' });
  const organisationId = getFrom(world.organisations, organisation).id;
  await changeProvider(deps, owner, { organisationId, legalName, complaints, host: '' });
}

/** The accreditor has a standard, and the university has applied by it. */
export async function applyToBeAccredited(deps: Deps, world: World): Promise<void> {
  const { accreditor, standard, applicant, achievement, evidence, links } = demoAccreditation;
  const accreditorId = getFrom(world.organisations, accreditor).id;
  const then = at(deps, 18);
  const agent = await actorWith(then, world, { organisation: accreditor, role: 'owner' });
  const { id: standardId } = await addStandard(then, agent, { organisationId: accreditorId, ...standard });
  const owner = await actorWith(deps, world, { organisation: applicant, role: 'owner' });
  await applyForAccreditation(deps, owner, {
    organisationId: getFrom(world.organisations, applicant).id,
    achievementId: getFrom(world.achievements, achievement),
    ...{ accreditorId, standardId, evidence, links },
  });
}

/** An accreditor has accredited two and withdrawn one; a partner is confirmed, and another partnership waits. */
export async function speak(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  for (const said of demoStatements) {
    await sayOne(deps, pool, { world, said });
    await runDueJobs(deps, pool);
  }
}

async function sayOne(
  deps: Deps,
  pool: pg.Pool,
  { world, said }: { world: World; said: DemoStatement },
): Promise<void> {
  const speaker = await actorWith(deps, world, { organisation: said.speaker, role: 'owner' });
  const speakerId = getFrom(world.organisations, said.speaker).id;
  const { achievement, about, wording, monthsAgo } = said;
  const then = at(deps, monthsAgo);
  const { id: statementId } = await makeStatement(then, speaker, {
    speakerId,
    subject: {
      organisation: getFrom(world.organisations, about).id,
      achievementId: achievement === undefined ? undefined : getFrom(world.achievements, achievement),
    },
    wording: {
      ...wording,
      validUntil: said.monthsLeft === undefined ? undefined : at(deps, -said.monthsLeft).now(),
    },
  });
  if (said.isConfirmed) {
    const other = await actorWith(deps, world, { organisation: about, role: 'owner' });
    const organisationId = getFrom(world.organisations, about).id;
    await confirmStatement(then, other, { organisationId, statementId });
  }
  await runDueJobs(then, pool);
  if (said.withdrawn) {
    const { monthsAgo, reason } = said.withdrawn;
    await withdrawStatement(at(deps, monthsAgo), speaker, { organisationId: speakerId, statementId, reason });
  }
}
