import type { Deps } from '../../../platform/deps.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { assertMay, getOrganisation } from '../../organisations/index.ts';
import { openDataPolicy } from '../achievement-policy.ts';
import { catalogRefusal } from '../refusals.ts';
import { agentSectors, licences } from './licences.ts';
import {
  lockOpenData,
  type OpenData,
  selectAllOpenData,
  selectOpenData,
  updateOpenData,
} from './open-data-store.ts';

declare module '../../../platform/jobs.ts' {
  interface FactPayloads {
    'open-data-changed': { organisationId: string /** ISO 8601. */; at: string };
  }
}

/** How many hosts may be named, and how long one is. */
export const finderBounds = { hosts: 20, host: 200 } as const;
const longestAddress = 254;

export async function getOpenData(
  deps: Pick<Deps, 'database'>,
  { organisationId }: { organisationId: string },
): Promise<OpenData> {
  return (await selectOpenData(deps.database, organisationId)) ?? nothingSaid(organisationId);
}

/** Of every organisation that said something, by its id. */
export async function listOpenData(deps: Pick<Deps, 'database'>): Promise<Map<string, OpenData>> {
  const rows = await selectAllOpenData(deps.database);
  return new Map(rows.map((row) => [row.organisationId, row]));
}

/** An owner says it. What was taken under a licence stays under it: who gives one cannot take it back. */
export async function changeOpenData(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  command: {
    organisationId: string;
    licence: string;
    sector: string;
    contactEmail: string;
    finderHosts: readonly string[];
    isRecognizing: boolean;
    /** Called with what is stored and held; throws when the change was made from something else. */
    madeFrom?: (stored: OpenData) => void;
  },
): Promise<void> {
  const { organisationId, licence, sector, isRecognizing } = command;
  assertMay(actor, openDataPolicy.change, { organisationId });
  const after: OpenData = {
    ...{ organisationId, isRecognizing },
    ...(licence !== '' && { licence: assertOne(licences, licence) }),
    ...(sector !== '' && { sector: assertOne(agentSectors, sector) }),
    contactEmail: assertEmail(command.contactEmail),
    finderHosts: assertHosts(command.finderHosts),
  };
  await inTransaction(deps, async (deps) => {
    await lockOpenData(deps.database, organisationId);
    command.madeFrom?.(await getOpenData(deps, { organisationId }));
    await updateOpenData(deps.database, after);
    const { name } = await getOrganisation(deps, organisationId);
    await recordAudit(deps, actor, {
      action: 'organisation.changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { name },
    });
    const at = deps.now().toISOString();
    await deps.jobs.announce(deps, 'open-data-changed', {
      payload: { organisationId, at },
      key: `${organisationId} ${at}`,
    });
  });
}

function nothingSaid(organisationId: string): OpenData {
  return { organisationId, contactEmail: '', finderHosts: [], isRecognizing: false };
}

function assertOne<Choice extends string>(choices: readonly Choice[], given: string): Choice {
  const found = choices.find((choice) => choice === given);
  if (!found) throw catalogRefusal('invalid', 'catalog.fact-malformed');
  return found;
}

function assertEmail(given: string): string {
  const email = oneLine(given);
  if (email === '') return '';
  if (email.length > longestAddress || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email))
    throw catalogRefusal('invalid', 'catalog.email-malformed', 'contactEmail');
  return email;
}

/** Hosts by their names as browsers spell them, with a port where one is meant. */
function assertHosts(given: readonly string[]): string[] {
  const hosts = given.map((host) => oneLine(host).toLowerCase()).filter((host) => host !== '');
  if (hosts.length > finderBounds.hosts)
    throw catalogRefusal('invalid', 'catalog.too-many-hosts', 'finderHosts');
  const isHost = (host: string) =>
    host.length <= finderBounds.host &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*(?::\d{1,5})?$/.test(
      host,
    );
  if (!hosts.every(isHost)) throw catalogRefusal('invalid', 'catalog.host-malformed', 'finderHosts');
  return [...new Set(hosts)];
}
