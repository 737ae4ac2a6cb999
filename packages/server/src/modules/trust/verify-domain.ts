import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { findLine } from './find-line.ts';
import type { Domain, Provider } from './provider.ts';
import {
  lockProvider,
  selectProvider,
  selectWithDomain,
  updateChecked,
  updateProvider,
} from './provider-store.ts';
import { trustRefusal } from './refusals.ts';
import { longest } from './statement-rules.ts';
import { trustPolicy } from './trust-policy.ts';

type Looking = Pick<Deps, 'database' | 'fetchDocument' | 'now' | 'resolveTxt'>;

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily: looks whether each domain still says that it is the organisation's. */
    'check-domains': Record<string, never>;
  }
}

/** How long a domain stays proven while neither place can be asked: fourteen days. */
const believedFor = 14 * 24 * 3_600_000;
const nothing = { legalName: '', complaints: '' };

/** What is known of it; what is not is empty or absent. */
export async function getProvider(
  deps: Pick<Deps, 'database'>,
  { organisationId }: { organisationId: string },
): Promise<Provider> {
  return (await selectProvider(deps.database, organisationId)) ?? { organisationId, ...nothing };
}

/** What an organisation says of itself for those who want to check. Another domain has to be proven anew. */
export async function changeProvider(
  deps: Pick<Deps, 'database' | 'randomBytes'>,
  actor: Person,
  command: {
    organisationId: string;
    legalName: string;
    complaints: string;
    host: string;
    /** Called with what is stored; throws when the change was made from something else. */
    madeFrom?: (stored: Provider) => void;
  },
): Promise<void> {
  const { organisationId } = command;
  assertMay(actor, trustPolicy.speak, command);
  const legalName = oneLine(command.legalName);
  const complaints = plainText(command.complaints);
  if (legalName.length > longest.line) throw trustRefusal('invalid', 'trust.too-long', 'legalName');
  if (complaints.length > longest.text) throw trustRefusal('invalid', 'trust.too-long', 'complaints');
  const host = assertHost(command.host);
  await inTransaction(deps, async (deps) => {
    await lockProvider(deps.database, organisationId);
    const before = await getProvider(deps, { organisationId });
    command.madeFrom?.(before);
    const domain = before.domain?.host === host ? before.domain : newDomain(deps, host);
    await updateProvider(deps.database, {
      ...{ organisationId, legalName, complaints },
      ...(domain ? { domain } : {}),
    });
    await recordAudit(deps, actor, {
      action: 'organisation.changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { name: legalName || host },
    });
  });
}

/** Looks now; whoever put the token there need not wait for the night. */
export async function checkDomain(
  deps: Looking,
  actor: Person,
  { organisationId }: { organisationId: string },
): Promise<boolean> {
  assertMay(actor, trustPolicy.speak, { organisationId });
  const { domain } = await getProvider(deps, { organisationId });
  if (!domain) throw trustRefusal('conflict', 'trust.no-domain', 'host');
  return look(deps, { organisationId, domain });
}

/** Job: looks at every domain again. Safe to repeat; one that cannot be reached does not keep the others waiting. */
export async function checkDomains(deps: Looking): Promise<void> {
  for (const { organisationId, domain } of await selectWithDomain(deps.database))
    if (domain) await look(deps, { organisationId, domain });
}

async function look(
  deps: Looking,
  { organisationId, domain }: { organisationId: string; domain: Domain },
): Promise<boolean> {
  const found = await findLine(deps, domain);
  const checkedAt = deps.now();
  if (found === undefined && isStillBelieved(domain, checkedAt)) return true;
  const verifiedAt = found ? (domain.verifiedAt ?? checkedAt) : undefined;
  await updateChecked(deps.database, { organisationId, token: domain.token, verifiedAt, checkedAt });
  return found ?? false;
}

/** A night in which nobody answers proves nothing, many of them do. `checkedAt` is when something was last known. */
function isStillBelieved({ verifiedAt, checkedAt }: Domain, now: Date): boolean {
  const known = verifiedAt && (checkedAt ?? verifiedAt);
  return known !== undefined && now.getTime() - known.getTime() < believedFor;
}

function newDomain(deps: Pick<Deps, 'randomBytes'>, host: string): Domain | undefined {
  if (host === '') return undefined;
  return { host, token: Buffer.from(deps.randomBytes(18)).toString('base64url') };
}

/** A host of the public internet by its name, as browsers spell it; empty where none is meant. */
function assertHost(typed: string): string {
  const host = oneLine(typed).toLowerCase();
  if (!hasVisibleLetter(host)) return '';
  const isHost = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host);
  if (!isHost || host.length > 200) throw trustRefusal('invalid', 'trust.host-malformed', 'host');
  return host;
}
