import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import { listGiven, noteMail, noteOpened, startAwardList, steerAwardList } from '../modules/issuing/index.ts';
import type { Deps } from '../platform/deps.ts';
import { demoAwardList, demoGivenList } from './content/award-lists.ts';
import { actorWith, getFrom, type World } from './filled-world.ts';

/** A list of people waits for the word of a registrar. */
export async function handInList(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation, name, text } = demoAwardList;
  const registrar = await actorWith(deps, world, { organisation, role: 'registrar' });
  await startAwardList(deps, registrar, {
    organisationId: getFrom(world.organisations, organisation).id,
    file: { name, bytes: new TextEncoder().encode(text) },
    requestKey: deps.newId('req'),
  });
  await runDueJobs(deps, pool);
}

/** A list was awarded, and its mails went their ways. */
export async function giveList(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation, name, text, opened, bounced } = demoGivenList;
  const registrar = await actorWith(deps, world, { organisation, role: 'registrar' });
  const organisationId = getFrom(world.organisations, organisation).id;
  const file = { name, bytes: new TextEncoder().encode(text) };
  const order = { organisationId, file, requestKey: deps.newId('req') };
  const runId = await startAwardList(deps, registrar, order);
  await runDueJobs(deps, pool);
  await steerAwardList(deps, registrar, { how: 'begin', organisationId, runId });
  await runDueJobs(deps, pool);
  const request = {
    ...{ words: [], facets: { stage: [], edition: [], list: [runId] }, size: 100 },
    sort: { by: 'sent', direction: 'descending' },
  } as const;
  const { rows } = await listGiven(deps, registrar, { organisationId, request });
  for (const claim of rows) {
    const mail = { mailId: '', about: claim.id, to: claim.address };
    const reason = Object.entries(bounced).find(([address]) => address === claim.address)?.[1];
    if (reason === undefined) await noteMail(deps, { ...mail, outcome: 'accepted', isFinal: false });
    else await noteMail(deps, { ...mail, outcome: 'bounced', isFinal: true, reason });
    if (opened.includes(claim.address)) await noteOpened(deps, claim);
  }
}
