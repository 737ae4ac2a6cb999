import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { assertAdministrator, hashToken, newToken } from '../people/index.ts';
import { checklistOf, type Step } from './checklist-rules.ts';
import { letter } from './letters.ts';
import { recordStep } from './record-step.ts';
import { say } from './refusals.ts';
import { getProfile } from './site.ts';
import { insertMailProof, selectSteps, takeMailProof } from './site-store.ts';

type Reading = Pick<Deps, 'config' | 'database'>;

/** What is done and what is to be done before this site is real. In a demo nothing is asked. */
export async function getChecklist(deps: Reading): Promise<Step[]> {
  const [steps, profile, organisations] = await Promise.all([
    selectSteps(deps.database),
    getProfile(deps),
    listOrganisations(deps),
  ]);
  const mailServer = mailServerOf(deps);
  return checklistOf({
    publicUrl: deps.config.publicUrl,
    ...(mailServer === undefined ? {} : { mailServer }),
    hasOrganisation: organisations.length > 0,
    profile,
    steps,
  });
}

/** The administrator's word that the address stays, or that a backup was restored once. */
export async function confirmStep(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'now'>,
  actor: Person,
  name: 'address' | 'backup',
): Promise<void> {
  assertAdministrator(actor);
  await recordStep(deps, actor, { name, about: name === 'address' ? deps.config.publicUrl : 'restored' });
}

/** Writes a mail to the administrator; opening its link proves that mail of this site arrives. */
export async function sendMailProof(
  deps: Pick<Deps, 'config' | 'database' | 'now' | 'randomBytes' | 'mail'>,
  actor: Person,
): Promise<void> {
  assertAdministrator(actor);
  const about = mailServerOf(deps);
  if (about === undefined) throw new Refusal('conflict', say('site.no-mail-server'));
  const token = newToken(deps);
  await inTransaction(deps, async (deps) => {
    const proof = { tokenHash: hashToken(token), about, personId: actor.personId, at: deps.now() };
    await insertMailProof(deps.database, proof);
    const url = `${deps.config.publicUrl}/admin/checklist/mail/${token}`;
    await deps.mail.send(deps, { to: actor.email, letter: letter('site.mail-proof', { url }) });
  });
}

export async function proveMail(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'now'>,
  actor: Person,
  token: string,
): Promise<void> {
  assertAdministrator(actor);
  const { personId } = actor;
  const about = await takeMailProof(deps.database, { tokenHash: hashToken(token), personId });
  if (about === undefined) throw new Refusal('gone', say('site.mail-proof-gone'));
  await recordStep(deps, actor, { name: 'mail', about });
}

/** Host of the mail server, without its password. */
function mailServerOf({ config }: Pick<Deps, 'config'>): string | undefined {
  return config.mail.smtpUrl === undefined ? undefined : new URL(config.mail.smtpUrl).host;
}
